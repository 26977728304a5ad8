package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Certificates;
import dev.strawman.requirements.Operations.Cover;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Scoring.Weight;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Freeze;
import dev.strawman.unit.Hours;
import dev.strawman.unit.Money;
import dev.strawman.unit.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rules about certificates, hours, windows, alerts, money, and lists that say none and more. */
final class OperationsRules {

    private static final String HOURS = "operations.workingHours";
    /** Eight hours of work with a break are nine at the clock. */
    private static final Duration BREAK = Duration.ofHours(1);
    private static final int DAY_MINUTES = 24 * 60;
    private static final int WEEK_MINUTES = 7 * DAY_MINUTES;

    private OperationsRules() {
    }

    static void clientOutlivesAuthority(Requirements wish, Objections found) {
        Certificates certificates = wish.certificates();
        if (certificates.clientValidity().compareTo(certificates.validity()) > 0) {
            found.error("certificates.clientValidity", "is " + Durations.text(certificates.clientValidity()) + ", longer than the "
                    + Durations.text(certificates.validity()) + " of the authority that signs it (" + found.cite("certificates.validity") + ")",
                    "write at most " + Durations.text(certificates.validity()));
        }
    }

    static void renewalTooEarly(Requirements wish, Objections found) {
        Certificates certificates = wish.certificates();
        boolean ofAuthority = certificates.renewBefore().compareTo(certificates.validity()) >= 0;
        if (ofAuthority || certificates.renewBefore().compareTo(certificates.clientValidity()) >= 0) {
            String field = ofAuthority ? "validity" : "clientValidity";
            String span = Durations.text(ofAuthority ? certificates.validity() : certificates.clientValidity());
            found.error("certificates.renewBefore", "is " + Durations.text(certificates.renewBefore()) + ", but certificates live for " + span
                    + " (" + found.cite("certificates." + field) + "): they would be renewed without end", "write less than " + span);
        }
    }

    static void emptyWindow(Requirements wish, Objections found) {
        empty("sla.maintenanceWindow", wish.sla().maintenanceWindow(), found);
        wish.operations().release().window().ifPresent(window -> empty("operations.release.window", window, found));
    }

    private static void empty(String path, Window window, Objections found) {
        if (window.from().equals(window.to())) {
            found.error(path, "is " + window + ", which ends when it begins", "write when it ends, for example Sunday 02:00-06:00");
        }
    }

    static void workingHours(Requirements wish, Objections found) {
        Cover cover = wish.operations().cover();
        wish.operations().workingHours().ifPresent(hours -> cover.usualHours().map(Hours::length).ifPresent(asked -> {
            if (!hours.length().isPositive()) {
                found.error(HOURS, "is " + hours + ", which does not end on the day when it begins",
                        "write hours of one day, for example 08:00-16:00, by the clock of operations.timeZone");
            } else if (hours.length().compareTo(asked) < 0 || hours.length().compareTo(asked.plus(BREAK)) > 0) {
                found.warning(HOURS, "is " + hours + ", which is " + Durations.text(hours.length()) + ", but operations.cover is " + Spellings.of(cover) + " ("
                        + found.line("operations.cover") + "): alerts would wait for other hours than were promised",
                        "write a span of " + Durations.text(asked) + ", of " + Durations.text(asked.plus(BREAK)) + " with a break, or another cover");
            }
        }));
    }

    static void workingHoursWithoutEffect(Requirements wish, Objections found) {
        Cover cover = wish.operations().cover();
        if (wish.operations().workingHours().isPresent() && cover.usualHours().isEmpty()) {
            found.warning(HOURS, "has no effect: operations.cover is " + Spellings.of(cover) + " (" + found.line("operations.cover")
                    + "), so somebody answers at every hour" + (cover == Cover.TWENTY_FOUR_BY_FIVE ? " from Monday to Friday" : ""),
                    "take it out, or write operations.cover: 8x5 or 12x5");
        }
    }

    static void freezeInWords(Requirements wish, Objections found) {
        each("operations.release.freezes", wish.operations().release().freezes(), (path, freeze) -> {
            if (Freeze.read(freeze).isEmpty()) {
                found.warning(path, "is \"" + freeze + "\", which cannot be read as two days of the year: nothing in the calendar keeps out of it",
                        "write days that exist and English months, for example 15 November to 5 January");
            }
        });
    }

    static void windowsMeet(Requirements wish, Objections found) {
        wish.operations().release().window().filter(release -> overlap(release, wish.sla().maintenanceWindow())).ifPresent(release ->
                found.warning("operations.release.window", "is " + release + ", which meets the maintenance on " + wish.sla().maintenanceWindow() + " ("
                        + found.cite("sla.maintenanceWindow") + "): when something breaks, nobody knows which of the two did it", "move one of them"));
    }

    /** Both as minutes of the week; a window that ends before it begins ends the next day. */
    private static boolean overlap(Window one, Window other) {
        int gap = Math.floorMod(start(other) - start(one), WEEK_MINUTES);
        return gap < length(one) || WEEK_MINUTES - gap < length(other);
    }

    private static int start(Window window) {
        return (window.day().getValue() - 1) * DAY_MINUTES + window.from().toSecondOfDay() / 60;
    }

    private static int length(Window window) {
        return Math.floorMod((window.to().toSecondOfDay() - window.from().toSecondOfDay()) / 60, DAY_MINUTES);
    }

    static void alertChannel(Requirements wish, Objections found) {
        each("monitoring.alertRoutes", wish.monitoring().alertRoutes(), (path, route) -> {
            if (!wish.tooling().alerting().contains(route.channel())) {
                found.warning(path + ".channel", "is " + Spellings.of(route.channel()) + ", which is not among the tools of tooling.alerting ("
                        + found.line("tooling.alerting") + ")", "add it there, or route to a tool that is in use");
            }
        });
    }

    static void currency(Requirements wish, Objections found) {
        inCurrency("cost.budgetMonthly", wish.cost().budgetMonthly(), wish, found);
        inCurrency("cost.dayRate", wish.cost().dayRate(), wish, found);
        each("cost.newItems", wish.cost().newItems(), (path, item) -> inCurrency(path + ".price", item.price(), wish, found));
        each("useCases", wish.useCases(), (path, useCase) -> {
            inCurrency(path + ".costOfFailure.perHour", useCase.costOfFailure().perHour(), wish, found);
            inCurrency(path + ".costOfFailure.perLostEvent", useCase.costOfFailure().perLostEvent(), wish, found);
            inCurrency(path + ".costOfFailure.perDuplicate", useCase.costOfFailure().perDuplicate(), wish, found);
        });
    }

    private static void inCurrency(String path, Optional<Money> money, Requirements wish, Objections found) {
        String currency = wish.cost().currency();
        money.filter(amount -> !amount.currency().equals(currency)).ifPresent(amount ->
                found.warning(path, "is " + amount + ", but reports are in " + currency + " (" + found.cite("cost.currency")
                        + "): nothing here converts one into the other",
                        "write cost.currency: " + amount.currency() + ", or the amount in " + currency));
    }

    static void weightsAllZero(Requirements wish, Objections found) {
        List<Weight> weights = wish.scoring().weights();
        if (!weights.isEmpty() && weights.stream().allMatch(weight -> weight.weight() == 0)) {
            found.error("scoring.weights", "are all 0: no option can be better than another",
                    "write at least one weight above 0, or leave them out for equal ones");
        }
    }

    static void noneAndMore(Requirements wish, Objections found) {
        noneAndMore("devProcess.automation", wish.devProcess().automation(), found);
        noneAndMore("compliance.regimes", wish.compliance().regimes(), found);
        noneAndMore("features.streamProcessing", wish.features().streamProcessing(), found);
        noneAndMore("devEnvironment.local", wish.devEnvironment().local(), found);
    }

    private static void noneAndMore(String path, List<? extends Enum<?>> choices, Objections found) {
        if (choices.size() > 1 && choices.stream().anyMatch(choice -> choice.name().equals("NONE"))) {
            found.error(path, "says none and more than that: " + String.join(", ", choices.stream().map(Spellings::of).toList()),
                    "write [none], or take none out");
        }
    }
}
