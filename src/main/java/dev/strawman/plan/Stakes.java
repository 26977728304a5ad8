package dev.strawman.plan;

import dev.strawman.plan.monitoring.Stake;
import dev.strawman.plan.monitoring.Stake.Haste;
import dev.strawman.plan.monitoring.Stake.Worth;
import dev.strawman.requirements.Grade;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Stakeholder;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each use case loses when its cluster fails. */
final class Stakes {

    private static final Worth HARM = new Worth(Haste.HARM, "people may come to harm");
    private static final String REPUTATION = "reputation is at stake (H)";

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
        return new Stake(useCase.id(), useCase.name().orElse(useCase.id()), owner, contact, costs(useCase.costOfFailure()), standstill(useCase.costOfFailure()),
                record(useCase.costOfFailure()), path);
    }

    /** Calling somebody is worth it when an hour of standstill costs what a day of a person does, or when money is not the measure. */
    private Worth standstill(UseCase.CostOfFailure cost) {
        if (cost.safety()) {
            return HARM;
        }
        if (cost.reputation() == Grade.H) {
            return new Worth(Haste.CALL, REPUTATION);
        }
        return cost.perHour().map(money -> weighed("an hour of standstill costs " + money, money, Haste.CALL))
                .orElseGet(() -> new Worth(Haste.WORKING_HOURS, "nobody put a price on an hour of standstill, reputation " + cost.reputation()));
    }

    /** The same for one record: lost, or handled twice when it is replayed, whichever costs more. What costs nothing waits for a quiet day. */
    private Worth record(UseCase.CostOfFailure cost) {
        if (cost.safety()) {
            return HARM;
        }
        Optional<Worth> priced = price(cost).filter(price -> price.money().amount().signum() > 0)
                .map(price -> weighed(price.what() + " costs " + price.money(), price.money(), Haste.WORKING_HOURS));
        if (cost.reputation() == Grade.H && priced.filter(Worth::call).isEmpty()) {
            return new Worth(Haste.WORKING_HOURS, REPUTATION);
        }
        return priced.orElseGet(() -> new Worth(Haste.QUIET_DAY, price(cost).isPresent() ? "a lost event costs nothing" : "nobody put a price on a lost event, reputation " + cost.reputation()));
    }

    private record Price(String what, Money money) {
    }

    private static Optional<Price> price(UseCase.CostOfFailure cost) {
        return Stream.of(cost.perLostEvent().map(money -> new Price("a lost event", money)), cost.perDuplicate().map(money -> new Price("a duplicate", money)))
                .flatMap(Optional::stream).reduce((lost, twice) -> twice.money().amount().compareTo(lost.money().amount()) > 0 ? twice : lost);
    }

    /** @param unweighed what holds where there is no day rate to weigh it against */
    private Worth weighed(String costs, Money money, Haste unweighed) {
        Optional<Money> dayRate = wish.cost().dayRate().filter(rate -> rate.currency().equals(money.currency()));
        if (dayRate.isEmpty()) {
            return new Worth(unweighed, costs + " and " + wish.cost().dayRate().map(rate -> "the day rate of " + rate + " is in another currency")
                    .orElse("no day rate was captured to weigh it against"));
        }
        boolean call = money.amount().compareTo(dayRate.get().amount()) >= 0;
        return new Worth(call ? Haste.CALL : Haste.WORKING_HOURS, costs + ", " + (call ? "at least" : "less than") + " a person's day (" + dayRate.get() + ")");
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
