package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.strawman.artifact.ArtifactPath;
import dev.strawman.tree.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The samples are what the program writes today, and obey the laws of every tree. */
class SamplesTest {

    private static final String REFRESH = "./strawman generate generated-samples/%1$s/requirements.yaml -o generated-samples/%1$s/tree";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|token|api_key)\\s*[:=]\\s*\"(?!\\$)[A-Za-z0-9/+]{12,}\"|AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY");

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areWhatIsGenerated(Sample sample) throws IOException {
        SortedMap<String, String> wanted = sample.generated();
        SortedMap<String, String> stored = stored(sample.tree());
        String differences = differences(wanted, stored);
        if (!differences.isEmpty()) {
            fail("generated-samples/" + sample + "/tree differs from what is generated now:\n" + differences
                    + "\nWhen the new text is right, remove what is no longer wanted and refresh with\n  " + REFRESH.formatted(sample) + "\n");
        }
    }

    private static SortedMap<String, String> stored(Path tree) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = tree.relativize(file).toString();
                if (!path.equals(".strawman/lock.yaml")) {
                    texts.put(path, Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static String differences(SortedMap<String, String> wanted, SortedMap<String, String> stored) {
        StringBuilder text = new StringBuilder();
        TreeSet<String> paths = new TreeSet<>(wanted.keySet());
        paths.addAll(stored.keySet());
        for (String path : paths) {
            if (!wanted.containsKey(path)) {
                text.append("no longer wanted: ").append(path).append('\n');
            } else if (!stored.containsKey(path)) {
                text.append("missing: ").append(path).append('\n');
            } else if (!wanted.get(path).equals(stored.get(path))) {
                text.append(UnifiedDiff.of(new ArtifactPath(path), stored.get(path), wanted.get(path)));
            }
        }
        return text.length() > 20_000 ? text.substring(0, 20_000) + "\n...\n" : text.toString();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void doNotDependOnTheOrderOfKeys(Sample sample) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(sample.requirements());
        String reversed = new Dump(DumpSettings.builder().build()).dumpToString(reversed(tree));
        assertEquals(sample.generated(), Sample.texts(dev.strawman.cli.Blueprint.artifacts(Sample.plan(reversed))));
    }

    private static Object reversed(Object node) {
        if (node instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            Collections.reverse(keys);
            Map<Object, Object> other = new LinkedHashMap<>();
            keys.forEach(key -> other.put(key, reversed(map.get(key))));
            return other;
        }
        return node instanceof List<?> list ? list.stream().map(SamplesTest::reversed).toList() : node;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void doNotDependOnTheMachine(Sample sample) {
        SortedMap<String, String> here = sample.generated();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertEquals(here, sample.generated());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void linkOnlyToWhatIsThere(Sample sample) {
        SortedMap<String, String> texts = sample.generated();
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Map.Entry<String, String> file : texts.entrySet()) {
            if (file.getKey().endsWith(".md")) {
                Matcher link = LINK.matcher(file.getValue());
                while (link.find()) {
                    links++;
                    if (!link.group(1).startsWith("http") && !exists(file.getKey(), link.group(1), texts)) {
                        dead.add(file.getKey() + " links to " + link.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(links > 10, links + " links");
    }

    private static boolean exists(String from, String link, SortedMap<String, String> texts) {
        Path parent = Path.of(from).getParent();
        String target = (parent == null ? Path.of(link) : parent.resolve(link)).normalize().toString();
        return texts.containsKey(target) || texts.keySet().stream().anyMatch(path -> path.startsWith(target + "/"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void holdNoSecret(Sample sample) {
        List<String> found = new ArrayList<>();
        sample.generated().forEach((path, text) -> text.lines().filter(line -> SECRET.matcher(line).find()).forEach(line -> found.add(path + ": " + line.strip())));
        assertEquals(List.of(), found);
    }
}
