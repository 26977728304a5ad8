package dev.strawman.pack.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.Captures;
import dev.strawman.unit.Hours;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    private static JsonNode json(Plan plan) throws IOException {
        return new ObjectMapper().readTree(PlanJson.of(plan));
    }

    @Test
    void hasEveryFieldOfThePlanInTheOrderOfTheRecords() throws Exception {
        for (Plan plan : List.of(HandmadePlan.plan(), PackPlans.small(), PackPlans.story("payments"), PackPlans.story("notify"), PackPlans.severalWays())) {
            JsonNode written = json(plan);
            assertEquals("strawman.dev/v1", written.path("apiVersion").asText());
            assertEquals("Plan", written.path("kind").asText());
            ((com.fasterxml.jackson.databind.node.ObjectNode) written).remove(List.of("apiVersion", "kind"));
            sameFields(plan, written, "plan");
        }
    }

    private static void sameFields(Record record, JsonNode written, String where) throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getType() != Captures.class) {
                names.add(component.getName());
            }
        }
        List<String> fields = new ArrayList<>();
        written.fieldNames().forEachRemaining(fields::add);
        fields.remove("kind");
        names.remove("kind");
        assertEquals(names, fields, where);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            if (!(record instanceof Deployment && component.getName().equals("site"))) {
                sameValue(component.getAccessor().invoke(record), written.path(component.getName()), where + "." + component.getName());
            }
        }
    }

    private static void sameValue(Object value, JsonNode written, String where) throws ReflectiveOperationException {
        switch (value) {
            case Optional<?> optional when optional.isPresent() -> sameValue(optional.get(), written, where);
            case Optional<?> empty -> assertTrue(written.isNull(), where);
            case List<?> list -> {
                assertEquals(list.size(), written.size(), where);
                for (int number = 0; number < list.size(); number++) {
                    sameValue(list.get(number), written.get(number), where + "[" + number + "]");
                }
            }
            case Map<?, ?> map -> map.forEach((key, one) -> assertEquals(one.toString(), written.path(key.toString()).asText(), where + "." + key));
            case Number number -> assertEquals(number.doubleValue(), written.asDouble(), where);
            case Boolean truth -> assertEquals(truth, written.asBoolean(), where);
            case Record record when record.getClass().getPackageName().startsWith("dev.strawman.plan") -> sameFields(record, written, where);
            case Hours hours -> sameFields(hours, written, where);
            case String text -> assertEquals(text, written.asText(), where);
            case Captures left -> assertTrue(written.isMissingNode(), where);
            default -> assertTrue(written.isTextual() && !written.asText().isEmpty(), where + " is " + written);
        }
    }

    @Test
    void saysByWhichClockHoursAreRead() throws Exception {
        JsonNode watch = json(PackPlans.story("notify", "  cover: 12x5", "  cover: 12x5\n  workingHours: 07:30-19:30")).path("watch");
        assertEquals("{\"timeZone\":\"Europe/London\",\"assumed\":false}", watch.path("clock").toString());
        assertEquals("{\"from\":\"07:30\",\"to\":\"19:30\"} false", watch.path("onCall").path("hours") + " " + watch.path("onCall").path("hoursAssumed"));
        assertEquals("{\"timeZone\":\"UTC\",\"assumed\":true}", json(PackPlans.story("payments")).path("watch").path("clock").toString());
    }

    @Test
    void saysWhoSignsInOtherwise() throws Exception {
        JsonNode msk = json(PackPlans.severalWays()).path("deployments").valueStream().filter(one -> one.path("platform").asText().equals("msk")).findFirst().orElseThrow();
        assertEquals("iam", msk.path("authentication").asText());
        assertEquals("[{\"way\":\"mtls\",\"applications\":[\"fraud-scoring\"]},{\"way\":\"scram\",\"applications\":[\"card-gateway\"]}]", msk.path("otherSignIns").toString());
    }

    @Test
    void spellsValuesAsARequirementsFileDoes() throws Exception {
        JsonNode prod = json(HandmadePlan.plan()).path("sites").get(1);
        assertEquals("99.95 %", prod.path("serviceLevel").path("availability").asText());
        assertEquals("5 min", prod.path("serviceLevel").path("zoneRto").asText());
        assertEquals("Sunday 02:00-06:00", prod.path("serviceLevel").path("maintenance").asText());
        assertEquals("10.40.0.0/16", prod.path("network").asText());
        assertTrue(prod.path("vpc").isNull());
        assertEquals("dead-letter", prod.path("topics").get(3).path("kind").asText());
        assertEquals("BACKWARD", prod.path("topics").get(0).path("subject").path("compatibility").asText());
        JsonNode deployments = json(HandmadePlan.plan()).path("deployments");
        assertEquals("prod/eu-west-1", deployments.get(3).path("site").asText());
        assertEquals("brokers", deployments.get(3).path("capacity").path("kind").asText());
        assertEquals("units", deployments.get(5).path("capacity").path("kind").asText());
        assertEquals("vault-pki", json(HandmadePlan.plan()).path("estate").path("issuer").asText());
    }

    @Test
    void isTheSameTextEveryTime() {
        assertEquals(PlanJson.of(PackPlans.story("payments")), PlanJson.of(PackPlans.story("payments")));
        assertTrue(PlanJson.of(PackPlans.small()).endsWith("}\n"));
    }

    @Test
    void everyFieldIsDocumented() throws Exception {
        String documentation = Files.readString(Path.of("blueprints", "plan-json.md"));
        Set<String> names = new TreeSet<>();
        PackPlans.STORIES.forEach(story -> names(PackPlans.story(story), names));
        names(HandmadePlan.plan(), names);
        names(Comparison.of(PackPlans.small()), names);
        names.add("kind");
        List<String> missing = names.stream().filter(name -> !documentation.contains("`" + name + "`")).toList();
        assertEquals(List.of(), missing);
        assertTrue(names.size() > 100, "too few fields to prove anything: " + names.size());
    }

    private static void names(Object value, Set<String> names) {
        try {
            switch (value) {
                case Optional<?> optional -> optional.ifPresent(held -> names(held, names));
                case List<?> list -> list.forEach(entry -> names(entry, names));
                case Captures left -> { }
                case Record record when record.getClass().getPackageName().matches("dev\\.strawman\\.(plan|pack\\.decision)") -> {
                    for (RecordComponent component : record.getClass().getRecordComponents()) {
                        if (component.getType() != Captures.class) {
                            names.add(component.getName());
                        }
                        component.getAccessor().setAccessible(true);
                        names(component.getAccessor().invoke(record), names);
                    }
                }
                default -> { }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
