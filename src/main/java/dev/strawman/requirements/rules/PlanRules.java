package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Planning.WorkPackage;
import dev.strawman.requirements.Remark;
import dev.strawman.requirements.Requirements;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about dates and work packages. */
final class PlanRules {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private PlanRules() {
    }

    /** Last day of a date or a quarter; empty when it is neither. */
    static Optional<LocalDate> lastDay(String text) {
        Matcher quarter = QUARTER.matcher(text.strip());
        if (quarter.matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)), 1).plusMonths(1).minusDays(1));
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    static void noSuchDay(Requirements wish, Objections found) {
        each("direction", wish.direction(), (path, direction) -> due(path + ".date", "is", direction.date(), found));
        remarks("assumptions", wish.assumptions(), found);
        remarks("risks", wish.risks(), found);
        remarks("decisions", wish.decisions(), found);
        remarks("questions", wish.questions(), found);
        each("plan.milestones", wish.plan().milestones(), (path, milestone) -> due(path + ".due", "is", milestone.due(), found));
        each("session.nextSteps", wish.session().nextSteps(), (path, step) -> due(path + ".due", "is", step.due(), found));
        found.eachEnvelope(Capture::timeframe, (path, text) -> due(path, "has the timeframe", Optional.of(text), found));
    }

    private static void remarks(String section, List<Remark> remarks, Objections found) {
        each(section, remarks, (path, remark) -> due(path + ".due", "is", remark.due(), found));
    }

    private static void due(String path, String verb, Optional<String> text, Objections found) {
        text.filter(written -> lastDay(written).isEmpty()).ifPresent(written ->
                found.error(path, verb + " \"" + written + "\", a day that no calendar has", "write a date such as 2027-06-30 or a quarter such as 2027-Q2"));
    }

    static void milestoneBeforeStart(Requirements wish, Objections found) {
        wish.plan().start().ifPresent(start -> each("plan.milestones", wish.plan().milestones(), (path, milestone) ->
                milestone.due().flatMap(PlanRules::lastDay).filter(due -> due.isBefore(start)).ifPresent(due ->
                        found.error(path + ".due", "is " + milestone.due().orElseThrow() + ", before work starts on " + start + " ("
                                + found.cite("plan.start") + ")",
                                "write a later date, or start earlier"))));
    }

    static void effortOrder(Requirements wish, Objections found) {
        each("plan.workPackages", wish.plan().workPackages(), (path, work) -> {
            List<Integer> days = work.effortDays();
            boolean rising = days.size() == 3 && days.get(0) <= days.get(1) && days.get(1) <= days.get(2);
            if (!days.isEmpty() && !rising) {
                found.error(path + ".effortDays", "is " + days + ", not an optimistic, a likely and a pessimistic number of days",
                        "write three numbers that do not fall, for example [5, 8, 15]");
            }
        });
    }

    /** Follows what each work package waits for, and names the first circle. */
    static void workPackageCircle(Requirements wish, Objections found) {
        Map<String, WorkPackage> byId = new LinkedHashMap<>();
        wish.plan().workPackages().forEach(work -> byId.putIfAbsent(work.id(), work));
        List<String> done = new ArrayList<>();
        each("plan.workPackages", wish.plan().workPackages(), (path, work) -> {
            List<String> circle = circleFrom(work.id(), byId, new ArrayList<>(), done);
            if (!circle.isEmpty()) {
                found.error(path + ".dependsOn", "waits in a circle, " + String.join(" -> ", circle) + ": none of them can begin", "take one of these away");
            }
        });
    }

    private static List<String> circleFrom(String id, Map<String, WorkPackage> byId, List<String> trail, List<String> done) {
        if (trail.contains(id)) {
            List<String> circle = new ArrayList<>(trail.subList(trail.indexOf(id), trail.size()));
            circle.add(id);
            done.addAll(trail);
            return circle;
        }
        if (done.contains(id) || !byId.containsKey(id)) {
            return List.of();
        }
        trail.add(id);
        for (String next : byId.get(id).dependsOn()) {
            List<String> circle = circleFrom(next, byId, trail, done);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        trail.removeLast();
        done.add(id);
        return List.of();
    }
}
