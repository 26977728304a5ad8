package dev.strawman.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The runner around Terraform: which folders it takes for roots, what it reads itself, and what it does without Terraform. */
class TerraformTest {

    private static final String VERSIONS_TF = """
            terraform {
              required_version = "%s"
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "%s"
                }
              }
              backend "s3" {
                key = "%s"
              }
            }
            """;

    @TempDir
    private Path tree;

    @Test
    void aFolderThatAnotherCallsIsNoRoot() throws IOException {
        write("prod/cluster/main.tf", "module \"topic\" {\n  source = \"../../modules/topic\"\n}\n");
        write("modules/topic/main.tf", "");
        write("prod/README.md", "");
        try (TerraformTree copy = TerraformTree.copyOf(tree)) {
            assertEquals(List.of("prod/cluster"), copy.roots().stream().map(copy::nameOf).toList());
        }
    }

    @Test
    void stateAndPluginsStayBehind() throws IOException {
        write("main.tf", "");
        write("terraform.tfstate.backup", "{}");
        write(".terraform/environment", "x");
        write(".terraform.lock.hcl", "");
        try (TerraformTree copy = TerraformTree.copyOf(tree); Stream<Path> files = Files.walk(copy.folder())) {
            assertEquals(List.of("main.tf"), files.filter(Files::isRegularFile).map(copy::nameOf).toList());
        }
    }

    @Test
    void twoRootsMustNotShareOneState() throws IOException {
        write("cluster/versions.tf", VERSIONS_TF.formatted(">= 1.11.0", "~> 6.66", "prod.tfstate"));
        write("topics/versions.tf", VERSIONS_TF.formatted(">= 1.11.0", "~> 6.66", "prod.tfstate"));
        try (TerraformTree copy = TerraformTree.copyOf(tree)) {
            assertEquals(List.of("topics: backend: its state key is also that of cluster"), BackendCheck.sharedKeys(copy));
        }
    }

    @Test
    void versionsAreReadFromTheText() throws IOException {
        write("versions.tf", VERSIONS_TF.formatted(">= 1.10.0", "~> 5.0", "prod.tfstate"));
        assertEquals(List.of("versions.tf: required_version is \">= 1.10.0\", not \">= 1.11.0\"",
                "versions.tf: version of hashicorp/aws is \"~> 5.0\", not \"~> 6.66\""), ProviderTest.VERSIONS.problems(tree));

        write("versions.tf", VERSIONS_TF.formatted(">= 1.11.0", "~> 6.66", "prod.tfstate"));
        assertEquals(List.of(), ProviderTest.VERSIONS.problems(tree));

        write("versions.tf", "terraform {\n  required_version = \">= 1.11.0\"\n}\n");
        assertEquals(List.of("versions.tf: no required provider"), ProviderTest.VERSIONS.problems(tree));

        Files.delete(tree.resolve("versions.tf"));
        assertEquals(List.of("no versions.tf"), ProviderTest.VERSIONS.problems(tree));
    }

    @Test
    void withoutTerraformATestIsSkippedUnlessItIsRequired() {
        Map<String, String> none = Map.of("PATH", tree.toString());
        assertThrows(TestAbortedException.class, () -> Terraform.assumeAvailable(none));
        assertThrows(AssertionFailedError.class, () -> Terraform.assumeAvailable(
                Map.of("PATH", tree.toString(), "STRAWMAN_REQUIRE_CONSUMERS", "1")));
    }

    @Test
    void theNamedTerraformWinsOverThePath() throws IOException {
        Path onPath = program("bin/terraform");
        Path named = program("other/terraform-1.15");
        String path = onPath.getParent().toString();
        assertEquals(Optional.of(onPath), TerraformCommand.program(Map.of("PATH", path)));
        assertEquals(Optional.of(named), TerraformCommand.program(Map.of("PATH", path, "STRAWMAN_TERRAFORM", named.toString())));
        assertEquals(Optional.empty(), TerraformCommand.program(Map.of("PATH", path, "STRAWMAN_TERRAFORM", "/nowhere")));
    }

    private Path program(String name) throws IOException {
        Path program = write(name, "");
        assertEquals(true, program.toFile().setExecutable(true));
        return program;
    }

    private Path write(String name, String text) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
