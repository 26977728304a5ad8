package dev.strawman.requirements.reading;

import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.Problems;
import dev.strawman.problem.ProblemsException;
import dev.strawman.requirements.reading.Node.Entry;
import dev.strawman.requirements.reading.Node.Mapping;
import dev.strawman.requirements.reading.Node.Scalar;
import dev.strawman.requirements.reading.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Makes a tree of one YAML 1.2 or JSON text. Repeated keys are collected as problems; whatever makes the tree doubtful or
 * endless (syntax, depth, aliases that multiply, foreign tags, a second document) stops at once.
 */
final class Composer {

    private static final int DEEPEST = 100;
    /** How many nodes all aliases together may stand for: far above honest use, far below what hurts. */
    private static final int MOST_ALIASED = 50_000;
    private static final String CORE_TAG = "tag:yaml.org,2002:";
    private static final List<String> CORE_TAGS = List.of("str", "int", "float", "bool", "null", "seq", "map");

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<Anchor, Node> anchors = new HashMap<>();
    private int aliased;

    private Composer(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        // One buffer for the whole text: with a smaller one the parser takes quadratic time over a long line.
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file).setCodePointLimit(Integer.MAX_VALUE).setBufferSize(text.length() + 1).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The tree of the text; an empty text is a null scalar. */
    static Node compose(String file, String text, Problems problems) {
        Composer composer = new Composer(file, text, problems);
        try {
            return composer.document();
        } catch (YamlEngineException broken) {
            throw composer.refusal(SyntaxProblems.of(file, text, broken));
        }
    }

    /** The tree of a value that is written in our own sources: the fallback or the example of a field. */
    static Node ownWords(String text) {
        return compose("built-in", text, new Problems());
    }

    private Node document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return new Scalar(new Place(file, 1, 1), "", true);
        }
        Node root = node(events.next(), 1);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw refusal("reader.documents", place(end), "a second document begins here", "keep one document in a file");
        }
        return root;
    }

    private Node node(Event event, int level) {
        return switch (event) {
            case AliasEvent alias -> aliased(alias, level);
            case ScalarEvent scalar -> {
                boolean text = tag(scalar, scalar.getTag()).filter(name -> name.equals("str")).isPresent();
                yield anchored(scalar, new Scalar(place(scalar), scalar.getValue(), scalar.isPlain() && !text));
            }
            case SequenceStartEvent start -> sequence(start, level);
            case MappingStartEvent start -> mapping(start, level);
            default -> throw new IllegalStateException("unexpected " + event);
        };
    }

    private Node aliased(AliasEvent alias, int level) {
        Node target = anchors.get(alias.getAlias());
        if (target == null) {
            throw refusal("reader.alias", place(alias), "*" + alias.getAlias() + " stands for nothing",
                    "write &" + alias.getAlias() + " before the value that it is to repeat, above this line");
        }
        aliased += target.size();
        if (aliased > MOST_ALIASED) {
            throw refusal("reader.alias", place(alias), "aliases multiply this file beyond " + MOST_ALIASED + " values at *" + alias.getAlias(),
                    "write the values out, or repeat less");
        }
        limitDepth(alias, level + target.height() - 1);
        return target;
    }

    private Node sequence(SequenceStartEvent start, int level) {
        limitDepth(start, level);
        tag(start, start.getTag());
        List<Node> elements = new ArrayList<>();
        int size = 1;
        int height = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Node element = node(event, level + 1);
            elements.add(element);
            size += element.size();
            height = Math.max(height, element.height());
        }
        return anchored(start, new Sequence(place(start), elements, size, height + 1));
    }

    private Node mapping(MappingStartEvent start, int level) {
        limitDepth(start, level);
        tag(start, start.getTag());
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        List<Mapping> merged = new ArrayList<>();
        int size = 1;
        int height = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Scalar key = key(event, level);
            Node value = node(events.next(), level + 1);
            size += value.size() + 1;
            height = Math.max(height, value.height());
            if (key.plain() && key.text().equals("<<")) {
                merge(value, merged);
            } else {
                enter(key, value, entries);
            }
        }
        merged.forEach(source -> source.entries().forEach(entries::putIfAbsent));
        return anchored(start, new Mapping(place(start), entries, size, height + 1));
    }

    private Scalar key(Event event, int level) {
        if (node(event, level + 1) instanceof Scalar key && !key.isNull()) {
            return key;
        }
        throw refusal("reader.syntax", place(event), "a key is no word", "write a key, a colon, a blank and a value");
    }

    private void enter(Scalar key, Node value, SequencedMap<String, Entry> entries) {
        Entry first = entries.putIfAbsent(key.text(), new Entry(key.text(), key.place(), value));
        if (first != null) {
            problems.add(Problem.error("reader.duplicate-key", key.place(), key.text(),
                    "key \"" + key.text() + "\" is written twice, first at " + first.place().line() + ":" + first.place().column(),
                    "keep one of the two"));
        }
    }

    private void merge(Node value, List<Mapping> merged) {
        List<Node> sources = value instanceof Sequence list ? list.elements() : List.of(value);
        for (Node source : sources) {
            if (!(source instanceof Mapping mapping)) {
                throw refusal("reader.alias", value.place(), "<< is to take over something that is no mapping",
                        "write the alias of a mapping, for example <<: *defaults");
            }
            merged.add(mapping);
        }
    }

    private <T extends Node> T anchored(NodeEvent event, T node) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private void limitDepth(Event event, int level) {
        if (level > DEEPEST) {
            throw refusal("reader.nesting", place(event), "lists and mappings are nested more than " + DEEPEST + " deep", "write a flatter file");
        }
    }

    /** The short name of a tag of YAML itself. */
    private Optional<String> tag(Event event, Optional<String> tag) {
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        String name = tag.get().equals("!") ? "str" : tag.get().startsWith(CORE_TAG) ? tag.get().substring(CORE_TAG.length()) : "";
        if (!CORE_TAGS.contains(name)) {
            throw refusal("reader.tag", place(event), "tag " + tag.get() + " is not known here", "write the plain value without a tag");
        }
        return Optional.of(name);
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1)).orElseThrow();
    }

    private ProblemsException refusal(String rule, Place place, String message, String remedy) {
        return refusal(Problem.error(rule, place, "", message, remedy));
    }

    private ProblemsException refusal(Problem problem) {
        problems.add(problem);
        return new ProblemsException(problems.all());
    }
}
