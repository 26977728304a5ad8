package dev.strawman.pack;

import dev.strawman.artifact.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links of Markdown documents that lead nowhere. */
public final class Links {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    private Links() {
    }

    /** Links of the document that are neither a file nor a folder of the tree. */
    public static List<String> broken(Artifact document, List<Artifact> tree) {
        List<String> paths = tree.stream().map(file -> file.path().value()).toList();
        List<String> broken = new ArrayList<>();
        all(document.text()).forEach(link -> {
            boolean found = link.endsWith("/") ? paths.stream().anyMatch(path -> path.startsWith(link)) : paths.contains(link);
            if (!found) {
                broken.add(link);
            }
        });
        return broken;
    }

    public static List<String> all(String markdown) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(markdown);
        while (link.find()) {
            links.add(link.group(1));
        }
        return links;
    }
}
