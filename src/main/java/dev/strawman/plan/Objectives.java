package dev.strawman.plan;

import dev.strawman.catalog.AlertRule.Consequence;
import dev.strawman.catalog.BurnRates;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Objective.Burn;
import dev.strawman.plan.monitoring.Objective.Kind;
import dev.strawman.plan.monitoring.Stake;
import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Service levels of one deployment that can be measured, each with the pace at which its error budget may be spent. */
final class Objectives {

    private static final List<String> LAG_LABELS = List.of("group", "topic");

    /** A percentile promises that so many records are good. */
    private static final BigDecimal P99 = new BigDecimal("0.99");

    /** KMinion's histograms begin at 5 ms and double: e2e/utils.go, createHistogramBuckets. */
    private static final BigDecimal FIRST_BUCKET = new BigDecimal("0.005");

    private final BurnRates rates;
    private final Readers readers;
    private final Weights weights;
    private final Deployment deployment;
    private final Seen measures;

    Objectives(BurnRates rates, Readers readers, Weights weights, Deployment deployment, Seen measures) {
        this.rates = rates;
        this.readers = readers;
        this.weights = weights;
        this.deployment = deployment;
        this.measures = measures;
    }

    /** The largest bucket that is not above the limit, so that nothing bad counts as good; the first one for less than that. */
    static BigDecimal bucket(Duration limit) {
        BigDecimal bucket = FIRST_BUCKET;
        BigDecimal seconds = BigDecimal.valueOf(limit.toMillis(), 3);
        while (bucket.multiply(BigDecimal.TWO).compareTo(seconds) <= 0) {
            bucket = bucket.multiply(BigDecimal.TWO);
        }
        return bucket.stripTrailingZeros();
    }

    List<Objective> all() {
        List<Objective> objectives = new ArrayList<>();
        Site site = deployment.site();
        Site.ServiceLevel promised = site.serviceLevel();
        BigDecimal availability = promised.availability().value().movePointLeft(2);
        objective(objectives, Kind.AVAILABILITY, "probe-failures", availability, promised.availability() + " of all records are accepted", "sla.availability",
                "The probe writes to every broker and counts what no broker accepted.");
        objective(objectives, Kind.WRITE_LATENCY, "probe-slow-writes", P99, "99 % of all records are accepted within " + Durations.text(promised.produceP99()),
                "sla.latencyP99.produce", measured(promised.produceP99()));
        objective(objectives, Kind.END_TO_END_LATENCY, "probe-slow-roundtrips", P99, "99 % of all records reach a reader within " + Durations.text(promised.endToEndP99()),
                "sla.latencyP99.endToEnd", measured(promised.endToEndP99()));
        minutes(objectives, "refusing-partitions", availability, "no partition refuses writes",
                "A minute is bad while a partition has no leader or too few copies in sync. Nothing reads a probe here: errors and waiting that clients see stay unseen.");
        minutes(objectives, "missing-controllers", availability, "the cluster has a controller",
                "A minute is bad while no controller leads, the only loss of Express brokers that CloudWatch shows. Errors and waiting that clients see stay unseen.");
        if (measures.sees("consumer-lag-seconds") && !site.standby()) {
            readers.useCases().forEach(useCase -> objectives.add(freshness(useCase, availability)));
        }
        if (measures.sees("replication-lag-seconds")) {
            objectives.add(replication(availability));
        }
        return objectives;
    }

    private static String measured(Duration limit) {
        BigDecimal bucket = bucket(limit);
        BigDecimal millis = bucket.movePointRight(3).stripTrailingZeros();
        return bucket.compareTo(BigDecimal.valueOf(limit.toMillis(), 3)) == 0 ? "The probe counts what took longer."
                : "The probe counts in steps that double, so what took longer than " + millis.toPlainString() + " ms counts as too long: stricter than promised.";
    }

    private void objective(List<Objective> objectives, Kind kind, String signal, BigDecimal target, String title, String requirement, String says) {
        if (measures.sees(signal)) {
            objectives.add(new Objective(id(kind, ""), kind, title, Optional.empty(), target, signal, Map.of(), Map.of(), Optional.empty(), rates.periodDays(),
                    burns(kind, target, consequence -> shared(kind, consequence)),
                    weights.team(), readers.everybody(), requirement, says));
        }
    }

    /** Availability in minutes, where no probe counts records. */
    private void minutes(List<Objective> objectives, String signal, BigDecimal target, String good, String says) {
        if (measures.sees(signal)) {
            objectives.add(new Objective(id(Kind.AVAILABILITY, ""), Kind.AVAILABILITY, "In " + target.movePointRight(2).stripTrailingZeros().toPlainString()
                    + " % of all minutes " + good, Optional.empty(), target, signal, Map.of(), Map.of(), Optional.of(BigDecimal.ZERO), rates.periodDays(),
                    burns(Kind.AVAILABILITY, target, consequence -> shared(Kind.AVAILABILITY, consequence)), weights.team(), readers.everybody(), "sla.availability", says));
        }
    }

    private Objective freshness(Readers.Reader reader, BigDecimal target) {
        Freshness limit = Freshness.of(deployment.site(), readers.interval(), measures.sees("probe-slow-roundtrips"));
        Stake stake = reader.stake();
        return new Objective(id(Kind.FRESHNESS, stake.useCase()), Kind.FRESHNESS, "In " + target.movePointRight(2).stripTrailingZeros().toPlainString()
                + " % of all minutes nobody is more than " + Durations.text(limit.span()) + " behind", Optional.of(stake.useCase()), target, "consumer-lag-seconds",
                reader.match(LAG_LABELS), reader.example(LAG_LABELS), Optional.of(limit.seconds()), rates.periodDays(), burns(Kind.FRESHNESS, target, consequence -> weights.alone(consequence, stake)), reader.owner(), reader.impact(),
                "sla.latencyP99.endToEnd", limit.reason());
    }

    private Objective replication(BigDecimal target) {
        Duration rpo = deployment.site().serviceLevel().regionRpo();
        return new Objective(id(Kind.REPLICATION, ""), Kind.REPLICATION, "In " + target.movePointRight(2).stripTrailingZeros().toPlainString()
                + " % of all minutes the copy is less than " + Durations.text(rpo) + " behind", Optional.empty(), target, "replication-lag-seconds", Map.of(), Map.of(),
                Optional.of(BigDecimal.valueOf(rpo.toSeconds())), rates.periodDays(), burns(Kind.REPLICATION, target, consequence -> shared(Kind.REPLICATION, consequence)),
                weights.team(), readers.everybody(), "sla.regionLoss.rpo", "The copy's lag is compared with the RPO each minute.");
    }

    private String id(Kind kind, String useCase) {
        String words = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return Names.shorten(deployment.site().environment() + "-" + words + (useCase.isEmpty() ? "" : "-" + Names.slug(useCase)), 63);
    }

    private Weights.Weight shared(Kind kind, Consequence consequence) {
        return weights.shared(consequence, readers.stakes(), kind == Kind.REPLICATION);
    }

    /** Pairs whose factor would ask for more errors than there can be are left out. */
    private List<Burn> burns(Kind kind, BigDecimal target, Function<Consequence, Weights.Weight> weight) {
        List<Burn> burns = new ArrayList<>();
        for (BurnRates.Pair pair : rates.pairs()) {
            BigDecimal factor = pair.factor(rates.periodDays());
            if (factor.multiply(BigDecimal.ONE.subtract(target)).compareTo(BigDecimal.ONE) < 0) {
                Consequence consequence = !pair.pages() ? Consequence.REDUNDANCY : kind == Kind.AVAILABILITY ? Consequence.OUTAGE
                        : kind == Kind.REPLICATION ? Consequence.PROMISE : Consequence.DEGRADED;
                Weights.Weight weighs = weight.apply(consequence);
                burns.add(new Burn(pair.longWindow(), pair.shortWindow(), factor.stripTrailingZeros(), pair.budgetShare(), weighs.severity(), weighs.reason()));
            }
        }
        return burns;
    }
}
