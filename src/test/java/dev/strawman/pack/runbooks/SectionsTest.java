package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a text says for one way to sign in, it says for each of the platform's. */
class SectionsTest {

    private static List<Fragment> fragments() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(Path.of("blueprints/runbooks/alerts")), Files.list(Path.of("blueprints/runbooks/operations")))) {
            return files.sorted().map(file -> Fragment.load(file.getParent().getFileName() + "/" + file.getFileName().toString().replace(".md", ""))).toList();
        }
    }

    /** Ways to sign in that some option of the platform takes, as sections are tagged: those about applications, and with a prefix those about people. */
    private static Set<String> identities(Catalog catalog, Platform platform, String prefix) {
        return platform.options().stream().flatMap(option -> catalog.profile(option.id()).authentication().stream())
                .map(way -> prefix + way.toString().replace("-", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same page of a cluster where clients sign in in this way. */
    private static Set<String> with(String identity, Set<String> tags, Set<String> identities) {
        Set<String> page = new TreeSet<>(tags);
        page.removeAll(identities);
        page.add(identity);
        return page;
    }

    @Test
    void noWayToSignInIsLeftOutOfASection() throws IOException {
        Catalog catalog = Catalog.load();
        List<String> silent = new ArrayList<>();
        for (Fragment fragment : fragments()) {
            for (Platform platform : catalog.platforms()) {
                silent.addAll(silent(fragment, platform, identities(catalog, platform, "")));
                silent.addAll(silent(fragment, platform, identities(catalog, platform, Cluster.PEOPLE)));
            }
        }
        assertEquals(List.of(), silent);
    }

    private static List<String> silent(Fragment fragment, Platform platform, Set<String> identities) {
        List<String> silent = new ArrayList<>();
        for (Fragment.Section section : fragment.sections()) {
            section.tags().stream().filter(tags -> tags.contains(platform.id()) && tags.stream().anyMatch(identities::contains)).forEach(tags ->
                    identities.stream().filter(identity -> fragment.body(section.title(), with(identity, tags, identities)).isEmpty())
                            .forEach(identity -> silent.add(fragment.name() + ", \"" + section.title() + "\" for " + platform.id() + " with " + identity)));
        }
        return silent;
    }
}
