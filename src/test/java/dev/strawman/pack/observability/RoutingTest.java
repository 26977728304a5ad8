package dev.strawman.pack.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strawman.catalog.Catalog;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told outside the hours of cover. */
class RoutingTest {

    private static final String COVER = "hours-of-cover";

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
}
