package dev.strawman.plan;

import dev.strawman.plan.monitoring.Stake;
import dev.strawman.requirements.Grade;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Stakeholder;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each use case loses when its cluster fails. */
final class Stakes {

    private final Requirements wish;

    Stakes(Requirements wish) {
        this.wish = wish;
    }

    List<Stake> all() {
        List<Stake> stakes = new ArrayList<>();
        for (int number = 0; number < wish.useCases().size(); number++) {
            UseCase useCase = wish.useCases().get(number);
            if (useCase.state() != UseCase.State.ENVISAGED) {
                stakes.add(stake(useCase, "useCases[" + number + "]"));
            }
        }
        return stakes;
    }

    private Stake stake(UseCase useCase, String path) {
        String owner = useCase.owner().orElse(People.owner(wish));
        Optional<String> contact = wish.stakeholders().stream().filter(person -> person.id().equals(owner)).findFirst().flatMap(Stakeholder::contact);
        Verdict verdict = verdict(useCase.costOfFailure());
        return new Stake(useCase.id(), useCase.name().orElse(useCase.id()), owner, contact, costs(useCase.costOfFailure()), verdict.high(), verdict.reason(), path);
    }

    private record Verdict(boolean high, String reason) {
    }

    /** Calling somebody is worth it when an hour of standstill costs what a day of a person does, or when money is not the measure. */
    private Verdict verdict(UseCase.CostOfFailure cost) {
        if (cost.safety()) {
            return new Verdict(true, "people may come to harm");
        }
        if (cost.reputation() == Grade.H) {
            return new Verdict(true, "reputation is at stake (H)");
        }
        Optional<Money> perHour = cost.perHour();
        if (perHour.isEmpty()) {
            return new Verdict(false, "nobody put a price on an hour of standstill, reputation " + cost.reputation());
        }
        Optional<Money> dayRate = wish.cost().dayRate();
        if (dayRate.isEmpty() || !dayRate.get().currency().equals(perHour.get().currency())) {
            return new Verdict(true, "an hour of standstill costs " + perHour.get() + " and no day rate was captured to weigh it against");
        }
        boolean high = perHour.get().amount().compareTo(dayRate.get().amount()) >= 0;
        return new Verdict(high, "an hour of standstill costs " + perHour.get() + ", " + (high ? "at least" : "less than") + " a person's day (" + dayRate.get() + ")");
    }

    private static List<String> costs(UseCase.CostOfFailure cost) {
        List<String> costs = new ArrayList<>();
        cost.perHour().ifPresent(money -> costs.add(money + " an hour of standstill"));
        cost.perLostEvent().ifPresent(money -> costs.add(money + " a lost event"));
        cost.perDuplicate().ifPresent(money -> costs.add(money + " a duplicate"));
        if (cost.reputation() != Grade.L) {
            costs.add("reputation " + cost.reputation());
        }
        if (cost.safety()) {
            costs.add("people may come to harm");
        }
        return costs;
    }
}
