package dev.strawman.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The parts of a catalogue file as they are written, before anything is known to be right; each knows its line. */
sealed interface CatalogText {

    int line();

    record Fields(int line, SequencedMap<String, CatalogText> byName) implements CatalogText {
    }

    record Rows(int line, List<CatalogText> rows) implements CatalogText {
    }

    /** One value; {@code plain} when it stands without quotes. */
    record Word(int line, String text, boolean plain) implements CatalogText {

        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        boolean isNumber() {
            return plain && NUMBER.matcher(text).matches();
        }
    }

    /** Reads a whole file; what is wrong goes to the problems, and then the answer may be incomplete. */
    static Fields of(String file, String text, List<String> problems) {
        try {
            Iterator<Event> events = new Parse(LoadSettings.builder().setLabel(file).setBufferSize(text.length() + 1).build())
                    .parseString(text).iterator();
            events.next();
            events.next();
            if (new Parser(file, events, new HashMap<>(), problems).next() instanceof Fields fields) {
                return fields;
            }
            problems.add(file + ": is no mapping");
        } catch (YamlEngineException wrong) {
            problems.add(file + ": " + wrong.getMessage());
        }
        return new Fields(1, new LinkedHashMap<>());
    }

    /** Turns the events of the YAML library into parts. */
    record Parser(String file, Iterator<Event> events, Map<Anchor, CatalogText> anchored, List<String> problems) {

        CatalogText next() {
            return part(events.next());
        }

        private CatalogText part(Event event) {
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            CatalogText part = switch (event.getEventId()) {
                case Scalar -> new Word(line, ((ScalarEvent) event).getValue(), ((ScalarEvent) event).isPlain());
                case SequenceStart -> rows(line);
                case MappingStart -> fields(line);
                case Alias -> anchored.get(((AliasEvent) event).getAlias());
                default -> null;
            };
            if (part == null) {
                problems.add(file + ":" + line + ": only lists, mappings, values and names of earlier ones belong into the catalogue");
                return new Word(line, "", false);
            }
            if (event instanceof NodeEvent node && event.getEventId() != Event.ID.Alias) {
                node.getAnchor().ifPresent(anchor -> anchored.put(anchor, part));
            }
            return part;
        }

        private Rows rows(int line) {
            List<CatalogText> rows = new ArrayList<>();
            for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
                rows.add(part(event));
            }
            return new Rows(line, rows);
        }

        private Fields fields(int line) {
            SequencedMap<String, CatalogText> fields = new LinkedHashMap<>();
            for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
                if (!(part(event) instanceof Word name)) {
                    problems.add(file + ":" + line + ": a key is no word");
                    next();
                } else if (fields.putIfAbsent(name.text(), next()) != null) {
                    problems.add(file + ":" + name.line() + ": " + name.text() + " is written twice");
                }
            }
            return new Fields(line, fields);
        }
    }
}
