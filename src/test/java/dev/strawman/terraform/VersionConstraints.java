package dev.strawman.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions that every root has to state in its {@code versions.tf}. Terraform does not look at the constraints of
 * attached providers, so this reads the text.
 *
 * @param terraform the {@code required_version}, for example {@code >= 1.11.0}
 * @param providers constraint by source, for example {@code hashicorp/aws} and {@code ~> 6.66}; a root states those it uses
 */
public record VersionConstraints(String terraform, Map<String, String> providers) {

    private static final Pattern REQUIRED_VERSION = Pattern.compile("(?m)^\\s*required_version\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern PROVIDER = Pattern.compile("(?m)^\\s*[a-z_-]+\\s*=\\s*\\{([^}]*)}");
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\s*source\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("(?m)^\\s*version\\s*=\\s*\"([^\"]*)\"");

    /** What the folder's {@code versions.tf} states otherwise than wanted, one sentence each. */
    List<String> problems(Path root) throws IOException {
        Path file = root.resolve("versions.tf");
        if (!Files.isRegularFile(file)) {
            return List.of("no versions.tf");
        }
        String text = Files.readString(file);
        List<String> problems = new ArrayList<>();
        expect("required_version", terraform, first(REQUIRED_VERSION, text), problems);
        int found = 0;
        for (Matcher block = PROVIDER.matcher(text); block.find(); found++) {
            String source = first(SOURCE, block.group(1));
            expect("version of " + source, providers.get(source), first(VERSION, block.group(1)), problems);
        }
        if (found == 0) {
            problems.add("versions.tf: no required provider");
        }
        return problems;
    }

    private static void expect(String what, String wanted, String found, List<String> problems) {
        if (!found.equals(wanted)) {
            problems.add("versions.tf: " + what + " is \"" + found + "\", not \"" + wanted + '"');
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
