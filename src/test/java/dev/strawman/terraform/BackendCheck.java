package dev.strawman.terraform;

import dev.strawman.terraform.TerraformCommand.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code s3} backend of a root, which the other checks replace with a local one. Its block goes to Terraform alone, in a
 * folder of its own: whatever is wrong with the arguments shows before Terraform asks for the bucket, which it cannot reach.
 */
record BackendCheck(TerraformCommand terraform) {

    private static final Pattern BLOCK = Pattern.compile("(?s)\\bbackend\\s+\"s3\"\\s*\\{(.*?)\\n\\s*}");
    private static final Pattern KEY = Pattern.compile("(?m)^\\s*key\\s*=\\s*\"([^\"]*)\"");
    private static final String REACHED = "proxyconnect";

    /** What a block may leave to {@code -backend-config}, and what keeps Terraform from asking AWS for long. */
    private static final SortedMap<String, String> FILLED = new TreeMap<>(Map.of("bucket", "\"some-bucket\"", "region", "\"eu-west-1\"",
            "access_key", "\"none\"", "secret_key", "\"none\"", "max_retries", "1", "skip_credentials_validation", "true",
            "skip_metadata_api_check", "true", "skip_requesting_account_id", "true"));

    /** What Terraform refuses of the root's backend; empty also for a root without one. */
    List<String> problems(Path root) throws IOException {
        Optional<String> body = body(root);
        if (body.isEmpty()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder("terraform {\n  backend \"s3\" {" + body.get() + "\n");
        FILLED.forEach((argument, value) -> {
            if (!Pattern.compile("(?m)^\\s*" + argument + "\\s*=").matcher(body.get()).find()) {
                text.append("    ").append(argument).append(" = ").append(value).append('\n');
            }
        });
        Path alone = Files.createDirectory(root.resolve(".backend"));
        Files.writeString(alone.resolve("main.tf"), text.append("  }\n}\n"));
        Outcome init = terraform.run(alone, Map.of(), "init", "-no-color");
        return init.output().contains(REACHED) ? List.of() : List.of("backend: " + init.output().strip());
    }

    /** Roots that would keep their state in one place, one sentence each. */
    static List<String> sharedKeys(TerraformTree tree) throws IOException {
        List<String> problems = new ArrayList<>();
        SortedMap<String, String> owners = new TreeMap<>();
        for (Path root : tree.roots()) {
            Matcher key = KEY.matcher(body(root).orElse(""));
            String other = key.find() ? owners.putIfAbsent(key.group(1), tree.nameOf(root)) : null;
            if (other != null) {
                problems.add(tree.nameOf(root) + ": backend: its state key is also that of " + other);
            }
        }
        return problems;
    }

    private static Optional<String> body(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tf")).sorted().toList()) {
                Matcher block = BLOCK.matcher(Files.readString(file));
                if (block.find()) {
                    return Optional.of(block.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
