package dev.strawman.pack.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Planner;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.requirements.reading.RequirementsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told outside the hours of cover. */
class RoutingTest {

    private static final String COVER = "hours-of-cover";

    @TempDir
    private Path folder;

    /** The client without a rota at night, and what it would be with other tools. */
    private static Plan plan(String tools, String cover, String outOfHours) throws IOException {
        String text = Files.readString(Path.of("generated-samples/notify/requirements.yaml")).replace("{value: [email, slack], note: PagerDuty is not available}", "[" + tools + "]")
                .replace("  cover: 12x5", "  cover: " + cover).replace("{value: none, note: no night rota}", outOfHours);
        return Planner.plan(RequirementsReader.read("requirements.yaml", text), Catalog.load());
    }

    /** The first tool carries severities 1 and 2, the last one the others. */
    @ParameterizedTest
    @CsvSource({
        "'servicenow, teams',      12x5, none,   sev1 sev2",
        "'servicenow',             12x5, none,   sev1 sev2 sev3 sev4",
        "'servicenow',             12x5, oncall, sev3 sev4",
        "'pagerduty, webhook',     8x5,  oncall, sev3 sev4",
        "'servicenow, teams',      12x5, oncall, ''",
        "'email, slack',           12x5, none,   ''",
        "'pagerduty, servicenow',  24x7, oncall, ''",
    })
    void whatCallsOrOpensATicketIsKeptBackAndNoIntervalIsUnused(String tools, String cover, String outOfHours, String held) throws IOException {
        Plan plan = plan(tools, cover, outOfHours);
        Map<String, Object> routing = new Routing(plan, plan.sites(), plan.watch().deployments()).configuration(List.of());

        List<?> routes = (List<?>) ((Map<?, ?>) routing.get("route")).get("routes");
        assertEquals(held, routes.stream().map(route -> (Map<?, ?>) route).filter(route -> List.of(COVER).equals(route.get("active_time_intervals")))
                .map(route -> route.get("receiver").toString().substring(0, 4)).collect(Collectors.joining(" ")));
        List<?> intervals = (List<?>) routing.get("time_intervals");
        assertEquals(!held.isEmpty(), intervals.stream().anyMatch(interval -> ((Map<?, ?>) interval).get("name").equals(COVER)));
        for (Severity severity : Severity.values()) {
            assertEquals(held.contains(severity.label()), plan.watch().onCall().heldBack(severity), severity.label());
        }
    }

    /** A window over midnight, hours of a working day, and a place; judged by Alertmanager's own tool. */
    @Test
    void intervalsAreInTheTimeOfThePeople() throws IOException {
        Plan plan = PackPlans.story("notify", "{value: [email, slack], note: PagerDuty is not available}", "[servicenow]", "  cover: 12x5", "  cover: 8x5\n  workingHours: 08:00-16:00",
                "Europe/London", "America/Chicago", "Wednesday 18:00-20:00", "Wednesday 22:00-02:00");
        String text = new Alertmanager(plan, List.of()).artifact().text();
        String intervals = text.substring(text.indexOf("\ntime_intervals:"));
        assertEquals("""

                time_intervals:
                  - name: hours-of-cover
                    time_intervals:
                      - weekdays:
                          - monday:friday
                        times:
                          - start_time: "08:00"
                            end_time: "16:00"
                        location: America/Chicago
                  - name: maintenance
                    time_intervals:
                      - weekdays:
                          - wednesday
                        times:
                          - start_time: "22:00"
                            end_time: "24:00"
                        location: America/Chicago
                      - weekdays:
                          - thursday
                        times:
                          - start_time: "00:00"
                            end_time: "02:00"
                        location: America/Chicago
                """, intervals);
        assertTrue(text.lines().findFirst().orElseThrow().endsWith("operations.workingHours, operations.timeZone."), text.lines().findFirst().orElseThrow());
        assertFalse(new Alertmanager(PackPlans.story("payments"), List.of()).artifact().text().contains("location:"), "without one it reads UTC");

        Program.require("amtool");
        Files.writeString(folder.resolve("alertmanager.yaml"), text);
        Program.Run check = Program.run(folder, "amtool", "check-config", "alertmanager.yaml");
        assertEquals(0, check.exit(), check.says());
        Program.Run route = Program.run(folder, "amtool", "config", "routes", "test", "--config.file=alertmanager.yaml", "--verify.receivers=sev1-servicenow", "alertname=KafkaOfflinePartitions", "severity=sev1");
        assertEquals(0, route.exit(), route.says());
    }
}
