package dev.strawman.requirements.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.strawman.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refused input with its whole message: the wording of errors is a feature. */
class InvalidTest {

    private static final String REFRESH = "mvn test -Dtest=InvalidTest -Dstrawman.update=true";

    static List<InvalidFolder> folders() {
        return InvalidFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void saysWhatIsWrongAndWhatToWrite(InvalidFolder folder) throws IOException {
        List<Problem> problems = folder.problems();
        assertFalse(problems.isEmpty(), folder + " is accepted");
        String message = problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
        if (Boolean.getBoolean("strawman.update")) {
            Files.writeString(folder.message(), message);
        }
        String pinned = Files.exists(folder.message()) ? Files.readString(folder.message()) : "";
        assertEquals(pinned, message, "If the new message is better, keep it with: " + REFRESH);
    }
}
