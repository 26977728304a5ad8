package dev.strawman.requirements.reading;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.problem.Place;
import dev.strawman.requirements.Item;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.reading.Node.Scalar;
import dev.strawman.requirements.reading.Node.Sequence;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every record of requirements keeps to, so that reader, schema and starters can rely on it. */
class ItemsTest {

    private static final Fields FIELDS = new Fields();

    private record Located(Class<?> section, Field field) {
        @Override
        public String toString() {
            return section.getSimpleName() + "." + field.name();
        }
    }

    private static Set<Class<?>> sections() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Requirements.class, found);
        return found;
    }

    private static void collect(Class<?> section, Set<Class<?>> found) {
        if (found.add(section)) {
            FIELDS.of(section).stream().filter(Field::section).forEach(field -> collect(field.type(), found));
        }
    }

    private static List<Located> fields() {
        return sections().stream().flatMap(section -> FIELDS.of(section).stream().map(field -> new Located(section, field))).toList();
    }

    @Test
    void everyComponentSaysWhatItIs() {
        List<String> silent = new ArrayList<>();
        for (Class<?> section : sections()) {
            for (RecordComponent component : section.getRecordComponents()) {
                if (!component.isAnnotationPresent(Item.class)) {
                    silent.add(section.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertEquals(List.of("Requirements.captures"), silent);
        fields().forEach(located -> assertTrue(located.field().says().endsWith("."), located + " says " + located.field().says()));
    }

    @Test
    void whatIsNeitherNeededNorOptionalHasAFallback() {
        List<String> without = fields().stream()
                .filter(located -> located.field().occurrence() == Field.Occurrence.ONE && !located.field().section())
                .filter(located -> located.field().must() == located.field().hasFallback())
                .map(Located::toString)
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void whatIsNeededHasAnExample() {
        List<String> without = fields().stream()
                .filter(located -> located.field().must() && !located.field().section() && located.field().example().isEmpty())
                .map(Located::toString)
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void sectionsThatMayBeLeftOutDemandNothing() {
        List<String> demanding = fields().stream()
                .filter(located -> located.field().section() && !located.field().must() && located.field().occurrence() == Field.Occurrence.ONE)
                .filter(located -> FIELDS.demands(located.field().type()))
                .map(Located::toString)
                .toList();
        assertEquals(List.of(), demanding);
    }

    @Test
    void fallbacksAndExamplesAreValuesOfTheirFields() {
        Scalars scalars = new Scalars(FIELDS);
        int[] tried = {0};
        fields().stream().filter(located -> !located.field().section()).forEach(located ->
                Stream.of(located.field().fallback(), located.field().example()).filter(text -> !text.isEmpty()).forEach(text -> {
                    Node node = Composer.ownWords(text);
                    List<Node> values = node instanceof Sequence list ? list.elements() : List.of(node);
                    assertEquals(located.field().list(), node instanceof Sequence, located + " " + text);
                    values.forEach(value -> assertDoesNotThrow(() -> scalars.value(located.field(), (Scalar) value), located + " " + text));
                    tried[0]++;
                }));
        assertTrue(tried[0] > 250, "tried " + tried[0]);
    }

    /** Else a plainly written section could be taken for an envelope. */
    @Test
    void noFieldIsNamedLikeTheValueOfAnEnvelope() {
        fields().forEach(located -> assertFalse(Set.of(Envelope.VALUE, "confidence").contains(located.field().name()), located.toString()));
    }

    /** Else quotes would be needed, and the schema would see another type. */
    @Test
    void noSpellingLooksLikeANumberOrATruthValue() {
        fields().stream().filter(located -> located.field().type().isEnum()).forEach(located ->
                FIELDS.spellings(located.field().type()).forEach(spelling -> {
                    Scalar scalar = new Scalar(Place.nowhere(""), spelling, true);
                    assertFalse(scalar.isNumber() || scalar.isBoolean() || scalar.isNull(), located + " " + spelling);
                }));
    }
}
