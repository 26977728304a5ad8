package dev.strawman.tree;

import dev.strawman.artifact.ArtifactPath;
import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The text of a lock: YAML of one fixed shape, so that a merge shows one line a file and that reading it back needs no YAML parser
 * (30,000 entries in some milliseconds). Paths are always quoted; {@link ArtifactPath} lets no quote and no backslash into one.
 */
final class LockText {

    private static final String HEAD = """
            # Written by strawman, keep it in version control. It tells the files that are generated and untouched from yours.
            # Do not edit it: a file whose text has another SHA-256 than stands here is taken for yours and is never overwritten.
            format: 1
            """;
    private static final String GENERATOR = "generator: \"";
    private static final String DIGEST = "digest: ";
    private static final String FILES = "files:";
    private static final String ENTRY = "  \"";
    private static final String AFTER_PATH = "\": ";

    private final String place;
    private final Iterator<String> lines;
    private int line;

    private LockText(String place, String text) {
        this.place = place;
        this.lines = text.lines().iterator();
    }

    static String of(TreeLock lock) {
        StringBuilder text = new StringBuilder(HEAD.length() + 160 * lock.files().size()).append(HEAD)
                .append(GENERATOR).append(lock.generator()).append("\"\n")
                .append(DIGEST).append(lock.digest()).append('\n')
                .append(FILES).append('\n');
        lock.files().forEach((path, sha256) -> text.append(ENTRY).append(path).append(AFTER_PATH).append(sha256).append('\n'));
        return text.toString();
    }

    /** Reads what {@link #of} wrote and nothing else; anything else is a problem, for a guess could overwrite a person's work. */
    static TreeLock read(String place, String text) {
        LockText reader = new LockText(place, text);
        TreeLock lock = reader.lock();
        if (!text.endsWith("\n") || text.indexOf('\r') >= 0) {
            throw reader.problem("does not end each line with a line feed alone");
        }
        return lock;
    }

    private TreeLock lock() {
        for (String head : HEAD.lines().toList()) {
            if (!next().equals(head)) {
                throw problem(head.startsWith("format")
                        ? "has another format than this version writes"
                        : "does not begin like a lock of this program");
            }
        }
        String generator = between(GENERATOR, next(), "\"");
        String digest = sha256(between(DIGEST, next(), ""));
        between(FILES, next(), "");
        SequencedMap<ArtifactPath, String> files = new LinkedHashMap<>();
        while (lines.hasNext()) {
            entry(next(), files);
        }
        return new TreeLock(generator, digest, files);
    }

    private void entry(String text, SequencedMap<ArtifactPath, String> files) {
        int end = text.length() - 64 - AFTER_PATH.length();
        if (end <= ENTRY.length() || !text.startsWith(ENTRY) || !text.startsWith(AFTER_PATH, end)) {
            throw problem("is not a path and its SHA-256: " + text.strip());
        }
        ArtifactPath path = path(text.substring(ENTRY.length(), end));
        if (!files.isEmpty() && files.lastEntry().getKey().compareTo(path) >= 0) {
            throw problem("is out of order or names a file twice: " + path);
        }
        files.put(path, sha256(text.substring(end + AFTER_PATH.length())));
    }

    private ArtifactPath path(String text) {
        try {
            return new ArtifactPath(text);
        } catch (IllegalArgumentException e) {
            throw problem("is not a path inside the folder: " + e.getMessage());
        }
    }

    private String sha256(String text) {
        if (!Sha256.isHex(text)) {
            throw problem("is not a SHA-256: " + text);
        }
        return text;
    }

    private String between(String start, String text, String end) {
        if (!text.startsWith(start) || !text.endsWith(end) || text.length() < start.length() + end.length()) {
            throw problem("does not begin with \"" + start.strip() + "\"");
        }
        return text.substring(start.length(), text.length() - end.length());
    }

    private String next() {
        line++;
        return lines.hasNext() ? lines.next() : "";
    }

    private ProblemsException problem(String wrong) {
        return new ProblemsException(List.of(Problem.error("tree.lock", new Place(place, line, 1), "",
                "this line of the lock " + wrong,
                "restore the file from version control; after a merge, take the whole generated folder of one side; then run again")));
    }
}
