package dev.strawman.problem;

/**
 * Where something stands in a text: file, line and column, both counted from 1.
 * A line of 0 means that the text does not contain it (a default, or a rule over the whole file).
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** A place for what no text contains. */
    public static Place nowhere(String file) {
        return new Place(file, 0, 0);
    }

    public boolean known() {
        return line > 0;
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code requirements.yaml:14:16}, or the file alone. */
    @Override
    public String toString() {
        return known() ? file + ":" + line + ":" + column : file;
    }
}
