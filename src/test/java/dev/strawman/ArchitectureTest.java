package dev.strawman;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The house: packages know each other one way only, the plan is pure, and each library has one home. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.strawman");

    @Test
    void looksAtTheWholeProgram() {
        assertTrue(CLASSES.size() > 150, CLASSES.size() + " classes");
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.strawman.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packagesKnowEachOtherOneWay() {
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("blueprint").definedBy("dev.strawman.blueprint..")
                .layer("problem").definedBy("dev.strawman.problem..")
                .layer("unit").definedBy("dev.strawman.unit..")
                .layer("requirements").definedBy("dev.strawman.requirements..")
                .layer("catalog").definedBy("dev.strawman.catalog..")
                .layer("plan").definedBy("dev.strawman.plan..")
                .layer("artifact").definedBy("dev.strawman.artifact..")
                .layer("target").definedBy("dev.strawman.target..")
                .layer("pack").definedBy("dev.strawman.pack..")
                .layer("tree").definedBy("dev.strawman.tree..")
                .layer("cli").definedBy("dev.strawman.cli..")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("target").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("pack").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("tree").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("blueprint").mayOnlyBeAccessedByLayers("catalog", "artifact", "pack", "cli")
                .whereLayer("plan").mayOnlyBeAccessedByLayers("target", "pack", "cli")
                .whereLayer("catalog").mayOnlyBeAccessedByLayers("plan", "cli")
                .whereLayer("requirements").mayOnlyBeAccessedByLayers("plan", "target", "pack", "cli")
                .whereLayer("artifact").mayOnlyBeAccessedByLayers("target", "pack", "tree", "cli")
                .check(CLASSES);
    }

    @Test
    void targetsDoNotKnowEachOther() {
        slices().matching("dev.strawman.target.(*)..").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void packsDoNotKnowTargets() {
        noClasses().that().resideInAPackage("dev.strawman.pack..").should().dependOnClassesThat().resideInAPackage("dev.strawman.target..")
                .allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void onlyCommandLineAndTreeTouchTheWorld() {
        noClasses().that(resideInAnyPackage("dev.strawman.problem..", "dev.strawman.unit..", "dev.strawman.requirements..", "dev.strawman.plan..",
                        "dev.strawman.artifact..", "dev.strawman.target..", "dev.strawman.pack.."))
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.File")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
                .orShould().callMethod(System.class, "getenv", String.class)
                .orShould().callMethod(System.class, "getenv")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void nobodyPrintsPastTheCommandLine() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
                .check(CLASSES);
    }

    @Test
    void eachLibraryHasOneHome() {
        livesIn("info.picocli..", "dev.strawman.cli..");
        livesIn("picocli..", "dev.strawman.cli..");
        livesIn("org.apache.velocity..", "dev.strawman.artifact..");
        livesIn("io.strimzi..", "dev.strawman.target.strimzi..");
        livesIn("org.snakeyaml..", "dev.strawman.requirements.reading..", "dev.strawman.tree..", "dev.strawman.catalog..");
        livesIn("io.fabric8..", "dev.strawman.target.strimzi..", "dev.strawman.artifact..");
    }

    private static void livesIn(String library, String... homes) {
        noClasses().that().resideOutsideOfPackages(homes).should().dependOnClassesThat().resideInAPackage(library).check(CLASSES);
    }
}
