package dev.strawman.pack.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.strawman.plan.Capacity;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Cadence;
import dev.strawman.unit.Cidr;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Money;
import dev.strawman.unit.Percent;
import dev.strawman.unit.Window;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans and comparisons for machines. Fields stand in the order of the records and are all there, null where there is nothing;
 * spans of time, shares, ranges and constants are spelt as in a requirements file. {@code blueprints/plan-json.md} explains the fields.
 */
public final class PlanJson {

    private static final ObjectWriter WRITER = writer();

    private PlanJson() {
    }

    /** The whole plan, ends in a newline. */
    public static String of(Plan plan) {
        return text(new PlanDocument(Requirements.API_VERSION, "Plan", plan));
    }

    /** The comparison, ends in a newline. */
    public static String of(Comparison comparison) {
        return text(new ComparisonDocument(Requirements.API_VERSION, "Comparison", comparison));
    }

    /** A plan that says what it is. */
    private record PlanDocument(String apiVersion, String kind, @JsonUnwrapped Plan plan) {
    }

    /** A comparison that says what it is. */
    private record ComparisonDocument(String apiVersion, String kind, @JsonUnwrapped Comparison comparison) {
    }

    private static String text(Record document) {
        try {
            return WRITER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write JSON", impossible);
        }
    }

    private static ObjectWriter writer() {
        SimpleModule spelling = new SimpleModule();
        spelled(spelling, Duration.class, Durations::text);
        spelled(spelling, Percent.class, Percent::toString);
        spelled(spelling, Cidr.class, Cidr::toString);
        spelled(spelling, Cadence.class, Cadence::toString);
        spelled(spelling, Window.class, Window::toString);
        spelled(spelling, ZoneId.class, ZoneId::getId);
        spelled(spelling, Money.class, Money::toString);
        spelled(spelling, LocalDate.class, LocalDate::toString);
        spelling.addSerializer(Enum.class, new Spelled<>(Enum.class, Spellings::of));
        spelling.addSerializer(Optional.class, new Unwrapped());
        ObjectMapper mapper = new ObjectMapper().registerModule(spelling)
                .addMixIn(Capacity.class, TypedCapacity.class)
                .addMixIn(Deployment.class, PlacedDeployment.class)
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return mapper.writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    private static <T> void spelled(SimpleModule module, Class<T> type, Function<T, String> words) {
        module.addSerializer(type, new Spelled<>(type, words));
    }

    /** Which kind of capacity it is, in the field {@code kind}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Capacity.Brokers.class, name = "brokers"),
        @JsonSubTypes.Type(value = Capacity.Units.class, name = "units"),
        @JsonSubTypes.Type(value = Capacity.Pooled.class, name = "pooled")})
    private interface TypedCapacity {
    }

    /** A deployment names its site by path; the site itself stands once, in the list of sites. */
    private interface PlacedDeployment {

        @JsonSerialize(using = SitePath.class)
        Site site();
    }

    /** Writes a value as it is spelt in a requirements file. */
    private static final class Spelled<T> extends JsonSerializer<T> {

        private final Class<T> type;
        private final Function<T, String> words;

        Spelled(Class<T> type, Function<T, String> words) {
            this.type = type;
            this.words = words;
        }

        @Override
        public Class<T> handledType() {
            return type;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(words.apply(value));
        }
    }

    /** Writes what an Optional holds, or null. */
    @SuppressWarnings("rawtypes")
    private static final class Unwrapped extends JsonSerializer<Optional> {

        @Override
        public void serialize(Optional value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeObject(value.isPresent() ? value.get() : null);
        }
    }

    /** Writes a site as its path. */
    private static final class SitePath extends JsonSerializer<Site> {

        @Override
        public void serialize(Site site, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(site.path());
        }
    }
}
