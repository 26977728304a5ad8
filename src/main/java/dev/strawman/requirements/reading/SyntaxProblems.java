package dev.strawman.requirements.reading;

import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser's complaints mean to the person who wrote the file. */
final class SyntaxProblems {

    /** What the parser says, what it means, what to do. The first that fits counts. */
    private record Meaning(String parser, String message, String remedy) {
    }

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("\\t(tab)", "a tab stands where YAML wants blanks", "indent with blanks"),
            new Meaning("mapping values are not allowed", "a colon stands where none belongs",
                    "put a text with a colon into quotes, add the colon that the line above lacks, or line up the keys of the section"),
            new Meaning("sequence entries are not allowed", "a list begins here but the line already has a value or stands too far left",
                    "write the first element on a line of its own below the key"),
            new Meaning("could not find expected ':'", "a line without a colon after its key", "write a key, a colon, a blank and a value"),
            new Meaning("unexpected end of stream", "a quoted text is not closed", "add the closing quote"),
            new Meaning("unexpected document separator", "a quoted text is not closed", "add the closing quote"),
            new Meaning("unknown escape character", "a backslash in double quotes is followed by a letter that means nothing",
                    "write \\\\ for a backslash, or use single quotes"),
            new Meaning("expected ',' or ']'", "a list in brackets is not closed or lacks a comma", "write commas between elements and ] at the end"),
            new Meaning("expected ',' or '}'", "a mapping in braces is not closed or lacks a comma",
                    "write commas between entries and } at the end, and put a text with a comma into quotes"),
            new Meaning("expected <block end>", "this line does not fit the ones above", "line it up with the other lines of its section"),
            new Meaning("expected the node content", "a value is missing or begins with a character that means something else in YAML",
                    "put the text into quotes"),
            new Meaning("cannot start any token", "a text begins with a character that means something else in YAML", "put the text into quotes"),
            new Meaning("tag handle", "a tag is not known here", "write the plain value without a tag"),
            new Meaning("special characters are not allowed", "a character that no text file should contain", "remove it"));

    private SyntaxProblems() {
    }

    static Problem of(String file, String text, YamlEngineException broken) {
        String words = String.valueOf(broken instanceof MarkedYamlEngineException marked ? marked.getProblem() : broken.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        return MEANINGS.stream()
                .filter(meaning -> lower.contains(meaning.parser()))
                .findFirst()
                .map(meaning -> problem(place(file, text, broken), meaning.message(), meaning.remedy()))
                .orElseGet(() -> problem(place(file, text, broken), "this is not YAML: " + firstLine(words), "mend this line"));
    }

    private static Problem problem(Place place, String message, String remedy) {
        return Problem.error("reader.syntax", place, "", message, remedy);
    }

    private static Place place(String file, String text, YamlEngineException broken) {
        if (broken instanceof MarkedYamlEngineException marked) {
            // A quote that is missing is noticed at the end of the file; its beginning says more.
            boolean open = String.valueOf(marked.getProblem()).startsWith("found unexpected ");
            Optional<Mark> mark = open ? marked.getContextMark().or(marked::getProblemMark) : marked.getProblemMark().or(marked::getContextMark);
            return mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1)).orElse(new Place(file, 1, 1));
        }
        if (broken instanceof ReaderException reader) {
            String before = text.substring(0, text.offsetByCodePoints(0, Math.min(reader.getPosition(), text.codePointCount(0, text.length()))));
            int line = (int) before.chars().filter(character -> character == '\n').count();
            return new Place(file, line + 1, before.length() - before.lastIndexOf('\n'));
        }
        return new Place(file, 1, 1);
    }

    private static String firstLine(String words) {
        int end = words.indexOf('\n');
        return end < 0 ? words : words.substring(0, end);
    }
}
