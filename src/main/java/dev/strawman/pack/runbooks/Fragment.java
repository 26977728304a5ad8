package dev.strawman.pack.runbooks;

import dev.strawman.blueprint.Blueprints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text of a runbook as people edit it, below {@code blueprints/runbooks/}: Markdown sections, some of them for certain platforms only.
 * {@code ## Fix [msk, strimzi+scram]} is part of "Fix" on MSK, and on Strimzi where clients sign in with SCRAM; without brackets it is
 * part of it everywhere. Sections of the same title follow each other.
 */
record Fragment(String name, String title, List<Section> sections) {

    private static final String FENCE = "```";
    /** Texts of this program that were read; they do not change while it runs, and each page asks for some of them again. */
    private static final Map<String, Optional<Fragment>> READ = new ConcurrentHashMap<>();

    /** Tags of a section: one of the sets must hold as a whole; always when there is none. */
    record Section(String title, List<Set<String>> tags, String body) {

        boolean on(Set<String> page) {
            return tags.isEmpty() || tags.stream().anyMatch(page::containsAll);
        }

        /** It begins with rows, and not with the head of a table of its own. */
        boolean continuesTable() {
            return body.startsWith("|") && body.lines().skip(1).findFirst().filter(line -> line.startsWith("| ---")).isEmpty();
        }
    }

    /** The fragment at a path below {@code blueprints/runbooks/} without its suffix, if there is one. */
    static Optional<Fragment> find(String path) {
        return READ.computeIfAbsent(path, Fragment::read);
    }

    private static Optional<Fragment> read(String path) {
        return Blueprints.find("runbooks/" + path + ".md").map(text -> parse(path, text));
    }

    /** The fragment at a path; asking for one that is not there is a bug. */
    static Fragment load(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("no text blueprints/runbooks/" + path + ".md"));
    }

    static Fragment parse(String name, String text) {
        List<Section> sections = new ArrayList<>();
        String title = "";
        String heading = null;
        StringBuilder body = new StringBuilder();
        boolean code = false;
        for (String line : text.lines().toList()) {
            code ^= line.startsWith(FENCE);
            if (!code && line.startsWith("## ")) {
                add(sections, heading, body);
                heading = line.substring(3);
                body.setLength(0);
            } else if (!code && heading == null && line.startsWith("# ")) {
                title = line.substring(2);
            } else {
                body.append(line).append('\n');
            }
        }
        add(sections, heading, body);
        return new Fragment(name, title, List.copyOf(sections));
    }

    private static void add(List<Section> sections, String heading, StringBuilder body) {
        if (heading == null) {
            return;
        }
        int bracket = heading.indexOf(" [");
        List<Set<String>> tags = bracket < 0 ? List.of()
                : Arrays.stream(heading.substring(bracket + 2, heading.indexOf(']')).split(", *")).map(tag -> Set.of(tag.split("\\+"))).toList();
        sections.add(new Section(bracket < 0 ? heading : heading.substring(0, bracket), tags, body.toString().strip()));
    }

    /** Titles that have something to say on such a page, in order. */
    List<String> titles(Set<String> page) {
        return sections.stream().filter(section -> section.on(page)).map(Section::title).distinct().toList();
    }

    /** What a section says on such a page; empty when it says nothing. Rows of a table that is continued stay together. */
    String body(String wanted, Set<String> page) {
        return body(wanted, page, SignIns.ALIKE);
    }

    /** The same where not all sign in alike: each part says whom it is about, where that changes. */
    String body(String wanted, Set<String> page, SignIns signIns) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Section section : sections) {
            if (section.title().equals(wanted) && section.on(page) && !section.body().isEmpty()) {
                boolean table = !text.isEmpty() && text.charAt(text.length() - 1) == '|' && section.continuesTable();
                String about = table ? before : signIns.about(section, page);
                text.append(text.isEmpty() ? "" : table ? "\n" : "\n\n").append(about.equals(before) ? "" : "*" + (about.isEmpty() ? "Everybody" : about) + ":*\n\n")
                        .append(signIns.text(section, page));
                before = about;
            }
        }
        return text.toString();
    }
}
