package dev.strawman.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One wrong edit of a sound root.
 *
 * @param from    text of the root, all of whose occurrences are replaced
 * @param refusal part of the sentence that has to refuse the result
 */
record Mistake(String name, String from, String to, String refusal) {

    /** Plants each mistake in its own copy of a sound tree and gives what Terraform says of each, by the mistake's name. */
    static Map<String, List<String>> plantAndCheck(Path sound, List<Mistake> mistakes, Path work) {
        for (int i = 0; i < mistakes.size(); i++) {
            mistakes.get(i).plant(sound, work.resolve(folder(i)));
        }
        try (Terraform terraform = Terraform.start()) {
            List<String> problems = terraform.check(work, ProviderTest.VARIABLES, ProviderTest.VERSIONS).problems();
            Map<String, List<String>> byName = new TreeMap<>();
            for (int i = 0; i < mistakes.size(); i++) {
                String folder = folder(i);
                byName.put(mistakes.get(i).name(), problems.stream().filter(problem -> problem.startsWith(folder + "/")).toList());
            }
            return byName;
        }
    }

    private static String folder(int number) {
        return "mistake-%03d".formatted(number);
    }

    /** Each copy keeps its state under a key of its own, since two roots with one key are a mistake too. */
    private void plant(Path sound, Path copy) {
        int planted = 0;
        try (Stream<Path> files = Files.walk(sound)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Path target = copy.resolve(sound.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, text.replace(from, to).replace(".tfstate\"", "-" + copy.getFileName() + ".tfstate\""));
                planted += text.contains(from) ? 1 : 0;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        assertEquals(1, planted, name + ": files that hold the text to replace");
    }

    @Override
    public String toString() {
        return name;
    }
}
