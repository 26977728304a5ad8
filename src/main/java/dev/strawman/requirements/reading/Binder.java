package dev.strawman.requirements.reading;

import dev.strawman.problem.Place;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.reading.Node.Entry;
import dev.strawman.requirements.reading.Node.Mapping;
import dev.strawman.requirements.reading.Node.Scalar;
import dev.strawman.requirements.reading.Node.Sequence;
import dev.strawman.unit.UnitException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fills records of requirements from a tree, field by field, and notes how each value was captured. Where a value is wrong
 * it reports and goes on: {@code null} stands for such a value, and a record that has one is not built, unless there are stand-ins.
 */
final class Binder {

    private final String file;
    private final Findings findings;
    private final StandIn standIn;
    private final SortedSet<String> doubtful = new TreeSet<>();
    private boolean namesDoubtful;
    private final Fields fields = new Fields();
    private final Scalars scalars = new Scalars(fields);
    private final Remedies remedies = new Remedies(fields);
    private final SortedMap<String, Capture> captures = new TreeMap<>();
    /** Above 0 inside a default or an envelope: those are noted as a whole, and hold no envelopes. */
    private int silent;

    Binder(String file, Findings findings, StandIn standIn) {
        this.file = file;
        this.findings = findings;
        this.standIn = standIn;
    }

    /** A value without its envelope; no value when none was written, or null. */
    private record Opened(Node value, Envelope how, Place place, boolean enveloped) {
    }

    SortedMap<String, Capture> captures() {
        return captures;
    }

    /** Paths of what could not be read. */
    SortedSet<String> doubtful() {
        return doubtful;
    }

    /** Whether a text, or a section that holds one, could not be read, so that names may be missing which others refer to. */
    boolean namesDoubtful() {
        return namesDoubtful;
    }

    Object build(Class<?> section, Object[] values) {
        return fields.build(section, values);
    }

    /** The values of all fields of a section, or null when one is wrong. */
    Object[] values(Class<?> section, Mapping written, String path, Envelope around) {
        Set<String> misspelt = refuseUnknownKeys(section, written, path);
        List<Field> all = fields.of(section);
        Object[] values = new Object[all.size()];
        boolean complete = true;
        for (int index = 0; index < values.length; index++) {
            Field field = all.get(index);
            // The misspelt key was reported; that its field is missing would be the same problem again.
            boolean reported = field.must() && misspelt.contains(field.name()) && !written.has(field.name());
            String below = below(path, field.name());
            if (misspelt.contains(field.name())) {
                doubt(field, below);
            }
            values[index] = reported ? standIn(field, field.list(), below) : field(field, written, below, around);
            complete &= values[index] != null;
        }
        return complete ? values : null;
    }

    private Object section(Class<?> section, Mapping written, String path, Envelope around) {
        Object[] values = values(section, written, path, around);
        return values == null ? null : fields.build(section, values);
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Reports every key that the section does not have; returns the keys that were probably meant. */
    private Set<String> refuseUnknownKeys(Class<?> section, Mapping written, String path) {
        Set<String> meant = new HashSet<>();
        List<String> keys = written.entries().isEmpty() ? List.of() : remedies.keys(section);
        for (Entry entry : written.entries().values()) {
            if (!keys.contains(entry.key())) {
                remedies.meant(section, entry.key()).ifPresent(meant::add);
                findings.add("reader.unknown-key", entry.place(), below(path, entry.key()), "is not a field",
                        remedies.unknownKey(section, entry.key()));
            }
        }
        return meant;
    }

    private Object field(Field field, Mapping section, String path, Envelope around) {
        Node written = section.value(field.name());
        Opened opened = written == null ? new Opened(null, around, section.place(), false) : open(field, field.list(), written, path, around);
        if (opened.value() == null) {
            Object absent = absent(field, opened, path);
            return absent == null ? standIn(field, field.list(), path) : absent;
        }
        Object value = field.list() ? list(field, opened, path) : one(field, opened, path);
        if (value == null) {
            return standIn(field, field.list(), path);
        }
        return field.occurrence() == Field.Occurrence.OPTIONAL ? Optional.of(value) : value;
    }

    private void doubt(Field field, String path) {
        doubtful.add(path);
        namesDoubtful |= fields.holdsTexts(field);
    }

    /** Of a whole field, or of one element where the field is a list and {@code list} is not said. */
    private Object standIn(Field field, boolean list, String path) {
        doubt(field, path);
        boolean element = field.list() && !list;
        if (standIn == StandIn.ABSENT && !element && !field.must()) {
            return absent(field, new Opened(null, Envelope.PLAIN, Place.nowhere(file), false), path);
        }
        Object value = standIn == StandIn.NONE ? null : sample(field, path);
        return value == null || element || field.occurrence() == Field.Occurrence.ONE ? value : list ? List.of(value) : Optional.of(value);
    }

    private Object sample(Field field, String path) {
        Place nowhere = Place.nowhere(file);
        if (field.section()) {
            return section(field.type(), emptyMapping(nowhere), path, Envelope.PLAIN);
        }
        if (field.type().isEnum()) {
            Object[] constants = field.type().getEnumConstants();
            return constants[standIn == StandIn.ABSENT ? 0 : constants.length - 1];
        }
        if (field.type() == String.class) {
            return "unreadable";
        }
        Node example = Composer.ownWords(field.example().isEmpty() ? field.fallback() : field.example());
        Node first = example instanceof Sequence several ? several.elements().getFirst() : example;
        return scalars.value(field, new Scalar(nowhere, ((Scalar) first).text(), true));
    }

    private Opened open(Field field, boolean list, Node written, String path, Envelope around) {
        if (silent == 0 && written instanceof Mapping mapping && isEnvelope(field.section() && !list, mapping)) {
            Node inner = mapping.value(Envelope.VALUE);
            return new Opened(isNull(inner) ? null : inner, envelope(mapping, path, around), written.place(), true);
        }
        return new Opened(isNull(written) ? null : written, around, written.place(), false);
    }

    private static boolean isNull(Node node) {
        return node == null || node instanceof Scalar scalar && scalar.isNull();
    }

    /** A section might one day have a field that envelopes have too; so a section's envelope has nothing but its own keys. */
    private boolean isEnvelope(boolean section, Mapping mapping) {
        return mapping.has(Envelope.VALUE)
                || mapping.has("confidence") && (!section || remedies.keys(Envelope.class).containsAll(mapping.entries().keySet()));
    }

    private Envelope envelope(Mapping written, String path, Envelope around) {
        silent++;
        Object envelope = section(Envelope.class, written, path, Envelope.PLAIN);
        silent--;
        return envelope == null ? around : ((Envelope) envelope).within(around, written);
    }

    private Object absent(Field field, Opened opened, String path) {
        boolean unknown = opened.how().unknown();
        boolean section = field.section() && field.occurrence() == Field.Occurrence.ONE;
        if (field.must()) {
            if (section && !unknown && fields.demands(field.type())) {
                return section(field.type(), emptyMapping(opened.place()), path, opened.how().inside());
            }
            findings.add(unknown ? "reader.unknown" : "reader.missing", opened.place(), path,
                    unknown ? "is unknown, and nothing can be planned without it" : "is missing",
                    remedies.question(field, opened.how().saidBy()));
            return null;
        }
        if (field.hasFallback()) {
            return fallback(field, opened, path);
        }
        if (unknown) {
            note(path, opened.place(), "", opened.how(), true);
        }
        if (section) {
            return section(field.type(), emptyMapping(Place.nowhere(file)), path, Envelope.PLAIN);
        }
        return field.list() ? List.of() : Optional.empty();
    }

    private Object fallback(Field field, Opened opened, String path) {
        boolean structured = "[{\"".indexOf(field.fallback().charAt(0)) >= 0;
        Place nowhere = Place.nowhere(file);
        Node node = structured ? Composer.ownWords(field.fallback()) : new Scalar(nowhere, field.fallback(), true);
        Opened taken = new Opened(node, Envelope.DEFAULT, nowhere, false);
        silent++;
        Object value = field.list() ? list(field, taken, path) : one(field, taken, path);
        silent--;
        if (opened.enveloped()) {
            note(path, opened.place(), field.fallback(), opened.how().unknown() ? opened.how() : opened.how().assumed(), true);
        } else {
            note(path, nowhere, field.fallback(), Envelope.DEFAULT, true);
        }
        return value;
    }

    private Object list(Field field, Opened opened, String path) {
        Node written = opened.value();
        if (!(written instanceof Sequence) && (field.section() || !(written instanceof Scalar))) {
            return wrongKind(written, path, remedies.list(field));
        }
        List<Node> elements = written instanceof Sequence sequence ? sequence.elements() : List.of(written);
        note(path, opened.place(), "", opened.how(), false);
        if (elements.isEmpty() && field.must()) {
            findings.add("reader.missing", opened.place(), path, "is empty", remedies.question(field, opened.how().saidBy()));
            return null;
        }
        List<Object> values = new ArrayList<>(elements.size());
        boolean complete = true;
        for (int index = 0; index < elements.size(); index++) {
            Object value = element(field, elements.get(index), path + "[" + index + "]", opened.how().inside());
            values.add(value);
            complete &= value != null;
        }
        return complete ? List.copyOf(values) : null;
    }

    private Object element(Field field, Node written, String path, Envelope around) {
        Opened opened = open(field, false, written, path, around);
        if (opened.value() == null) {
            findings.add("reader.missing", opened.place(), path, opened.how().unknown() ? "is unknown" : "is empty", "write a value or remove it");
            return standIn(field, false, path);
        }
        Object value = one(field, opened, path);
        return value == null ? standIn(field, false, path) : value;
    }

    private Object one(Field field, Opened opened, String path) {
        if (field.section()) {
            if (!(opened.value() instanceof Mapping mapping)) {
                return wrongKind(opened.value(), path, remedies.one(field));
            }
            note(path, opened.place(), "", opened.how(), false);
            return section(field.type(), mapping, path, opened.how().inside());
        }
        if (!(opened.value() instanceof Scalar scalar)) {
            return wrongKind(opened.value(), path, remedies.one(field));
        }
        note(path, scalar.place(), scalar.text(), opened.how(), false);
        try {
            return scalars.value(field, scalar);
        } catch (UnitException wrong) {
            findings.add("reader.value", scalar.place(), path, wrong.getMessage(), wrong.remedy());
            return null;
        }
    }

    private Object wrongKind(Node written, String path, String remedy) {
        findings.add("reader.kind", written.place(), path, Remedies.kind(written), remedy);
        return null;
    }

    private void note(String path, Place place, String text, Envelope how, boolean defaulted) {
        if (silent == 0) {
            captures.put(path, how.capture(path, place, text, defaulted));
        }
    }

    private static Mapping emptyMapping(Place place) {
        return new Mapping(place, new LinkedHashMap<>(), 1, 1);
    }
}
