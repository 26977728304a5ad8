package dev.strawman.pack.datadog;

import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Variable.Check;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.OnCall.Route;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Tooling.Alerting;
import dev.strawman.unit.Durations;
import java.util.List;
import java.util.stream.Collectors;

/** How each severity reaches people: a handle that Datadog's integration with the captured tool gave a name to. */
record Handles(OnCall onCall) {

    private static final String NAME = "notification_handles";

    /** @param team who knows them */
    Variable variable(String team) {
        List<Check> checks = onCall.routes().stream().map(route -> new Check("can(regex(\"" + pattern(route.channel()) + "\", lookup(var." + NAME + ", \"" + route.severity().label() + "\", \"\")))",
                route.severity().label() + " goes to " + Spellings.of(route.channel()) + ": its handle looks like " + example(route) + ".")).toList();
        return Variable.required(NAME, "map(string)", "Whom a monitor tells, by severity: handles of Datadog's integrations, which are set up once by hand (Integrations, then the tool). Such as "
                + onCall.routes().stream().map(Handles::example).distinct().collect(Collectors.joining(", ")) + ".",
                onCall.routes().stream().map(route -> route.severity().label() + " = \"<HANDLE>\"").collect(Collectors.joining(", ", "{ ", " }")), team,
                checks.toArray(Check[]::new));
    }

    /** A line for each severity: where it goes, and whether somebody said so. */
    List<String> comment() {
        return onCall.routes().stream().map(route -> route.severity().label() + ": " + Spellings.of(route.channel()) + (route.assumed() ? " (assumed: nobody captured where these go)" : "")
                + ", first answer within " + Durations.text(route.answer()) + ", priority P" + route.severity().number()).toList();
    }

    private static String pattern(Alerting channel) {
        return switch (channel) {
            case EMAIL -> "^@[^@ ]+@[^@ ]+[.][^@ ]+$";
            default -> "^@" + Spellings.of(channel).toLowerCase(java.util.Locale.ROOT) + "-";
        };
    }

    private static String example(Route route) {
        return switch (route.channel()) {
            case EMAIL -> "@kafka-" + route.severity().label() + "@example.com";
            case SLACK, TEAMS -> "@" + Spellings.of(route.channel()) + "-kafka-" + route.severity().label();
            default -> "@" + Spellings.of(route.channel()) + "-kafka";
        };
    }
}
