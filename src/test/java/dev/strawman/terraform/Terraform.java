package dev.strawman.terraform;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The real Terraform, offline, with the providers of the three clouds, Confluent and Datadog served by this process. Start it once for many trees.
 */
public final class Terraform implements AutoCloseable {

    private static final int AT_A_TIME = 4;

    private final List<ProviderServer> providers;
    private final Path work;
    private final TerraformCommand command;
    private final PlanCheck planCheck;

    private Terraform(Path program) throws IOException {
        providers = Stream.of(Provider.aws(), Provider.confluent(), Provider.datadog(), Provider.azurerm(), Provider.azuread(), Provider.google())
                .map(ProviderServer::start).toList();
        work = Files.createTempDirectory("terraform-work");
        command = new TerraformCommand(program, work, providers.stream().map(ProviderServer::reattachment).collect(joining(",", "{", "}")));
        planCheck = new PlanCheck(providers.stream().map(ProviderServer::schema).collect(toMap(Schema::address, schema -> schema)));
    }

    public static boolean available() {
        return TerraformCommand.program(System.getenv()).isPresent();
    }

    /**
     * Skips the calling test where there is no terraform, saying so; with {@code STRAWMAN_REQUIRE_CONSUMERS=1} in the
     * environment the test fails instead. Call it before each test, not once before all: a class skipped as a whole counts
     * as no test at all.
     */
    public static void assumeAvailable() {
        assumeAvailable(System.getenv());
    }

    static void assumeAvailable(Map<String, String> environment) {
        boolean available = TerraformCommand.program(environment).isPresent();
        String missing = "no terraform on the PATH or in STRAWMAN_TERRAFORM: generated Terraform is not checked by Terraform itself";
        if ("1".equals(environment.get("STRAWMAN_REQUIRE_CONSUMERS"))) {
            Assertions.assertTrue(available, missing);
        }
        Assumptions.assumeTrue(available, missing);
    }

    public static Terraform start() {
        try {
            return new Terraform(TerraformCommand.program(System.getenv()).orElseThrow());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Puts every root of a tree through {@code fmt}, {@code init}, {@code validate} and {@code plan}, on a copy; several
     * roots at a time. A root is a folder with {@code *.tf} files that no other folder calls as a module. What a root's own
     * {@code terraform.tfvars} sets wins over the variables given here; a root may lack some of these.
     *
     * @param variables values for the roots' variables; lists and objects as HCL
     * @param versions  what each root's {@code versions.tf} has to state
     */
    public TerraformReport check(Path tree, Map<String, String> variables, VersionConstraints versions) {
        try (TerraformTree copy = TerraformTree.copyOf(tree)) {
            List<TerraformReport> parts = new ArrayList<>(List.of(TerraformReport.ofProblems(before(copy, versions))));
            parts.addAll(inParallel(copy, variables));
            return TerraformReport.of(parts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs one command in a folder that is not copied. */
    TerraformCommand.Outcome run(Path folder, String... arguments) {
        return command.run(folder, Map.of(), arguments);
    }

    private List<String> before(TerraformTree copy, VersionConstraints versions) throws IOException {
        List<String> problems = new ArrayList<>(formatting(copy));
        for (Path root : copy.roots()) {
            versions.problems(root).forEach(problem -> problems.add(copy.nameOf(root) + ": " + problem));
        }
        problems.addAll(BackendCheck.sharedKeys(copy));
        return problems;
    }

    /** One problem a file, with the difference. */
    private List<String> formatting(TerraformTree copy) {
        TerraformCommand.Outcome format = run(copy.folder(), "fmt", "-check", "-diff", "-recursive", "-no-color");
        return format.exit() == 0 ? List.of() : Stream.of(format.output().split("(?m)^(?=.+\n--- old/)"))
                .map(file -> file.strip().replaceFirst("\n", ": fmt:\n")).toList();
    }

    private List<TerraformReport> inParallel(TerraformTree copy, Map<String, String> variables) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<TerraformReport>> running = copy.roots().stream()
                    .map(root -> threads.submit(new RootCheck(command, copy, root, variables, planCheck)::run)).toList();
            List<TerraformReport> reports = new ArrayList<>();
            for (Future<TerraformReport> each : running) {
                reports.add(each.get());
            }
            return reports;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        providers.forEach(ProviderServer::close);
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
