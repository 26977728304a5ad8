package dev.strawman.plan;

import dev.strawman.plan.monitoring.Clock;
import dev.strawman.requirements.Operations;
import dev.strawman.requirements.Operations.Cover;
import dev.strawman.requirements.Requirements;
import dev.strawman.unit.Hours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which clock all hours are read by, when the working day is, and what of that nobody said. */
record WorkingTime(Requirements wish) {

    private static final String ZONE = "operations.timeZone";
    private static final String HOURS = "operations.workingHours";
    private static final String MAINTENANCE = "sla.maintenanceWindow";

    Clock clock() {
        return new Clock(operations().timeZone().orElse(Clock.UTC), operations().timeZone().isEmpty());
    }

    /** From Monday to Friday; empty when somebody answers at every hour of every day. */
    Optional<Hours> hours() {
        return switch (operations().cover()) {
            case EIGHT_BY_FIVE, TWELVE_BY_FIVE -> operations().workingHours().or(operations().cover()::usualHours);
            case TWENTY_FOUR_BY_FIVE -> Optional.of(Hours.DAY);
            case TWENTY_FOUR_BY_SEVEN -> Optional.empty();
        };
    }

    /** Whether the hours of a working day were not captured, although the cover does not say them. */
    boolean hoursAssumed() {
        return operations().workingHours().isEmpty() && operations().cover().usualHours().isPresent();
    }

    /** What was captured as unknown is a question already. */
    List<Plan.Assumption> assumptions() {
        List<Plan.Assumption> assumptions = new ArrayList<>();
        if (clock().assumed() && clockMatters() && wish.captures().at(ZONE).isEmpty()) {
            assumptions.add(new Plan.Assumption(ZONE, clock().name() + " (nothing was captured)"));
        }
        if (hoursAssumed() && wish.captures().at(HOURS).isEmpty()) {
            assumptions.add(new Plan.Assumption(HOURS, hours().orElseThrow() + " (nothing was captured)"));
        }
        return assumptions;
    }

    /** Whether somebody said an hour. Of the window for maintenance that is assumed where nobody did, the assumption itself names the clock. */
    private boolean clockMatters() {
        return operations().cover() != Cover.TWENTY_FOUR_BY_SEVEN || operations().release().window().isPresent()
                || wish.captures().at(MAINTENANCE).filter(capture -> !capture.defaulted()).isPresent();
    }

    /** The text of an assumed value; hours are nothing without their clock. */
    String assumed(String path, String text) {
        return path.equals(MAINTENANCE) ? clock().text(wish.sla().maintenanceWindow()) : text;
    }

    private Operations operations() {
        return wish.operations();
    }
}
