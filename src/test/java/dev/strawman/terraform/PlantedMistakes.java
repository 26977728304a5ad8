package dev.strawman.terraform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Plants the mistakes of a test's field {@code MISTAKES} in its sound roots, all in one run of Terraform, and asks that each is refused with its own sentence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlantedMistakes {

    private final String roots;
    private final List<Mistake> mistakes;
    private Map<String, List<String>> problems;

    /** @param roots folder of the sound roots */
    PlantedMistakes(String roots, List<Mistake> mistakes) {
        this.roots = roots;
        this.mistakes = mistakes;
    }

    @BeforeAll
    void plant(@TempDir Path work) {
        if (Terraform.available()) {
            problems = Mistake.plantAndCheck(ProviderTest.ROOTS.resolve(roots), mistakes, work);
        }
    }

    @BeforeEach
    void needsTerraform() {
        Terraform.assumeAvailable();
    }

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void refuses(Mistake mistake) {
        List<String> said = problems.get(mistake.name());
        assertTrue(said.stream().anyMatch(problem -> problem.contains(mistake.refusal())), () -> "refused with: " + said);
    }
}
