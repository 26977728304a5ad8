package dev.strawman.plan;

import dev.strawman.plan.monitoring.Rhythm;
import dev.strawman.plan.monitoring.Rhythm.Metric;
import dev.strawman.plan.monitoring.Rhythm.Report;
import dev.strawman.plan.monitoring.Rhythm.Review;
import dev.strawman.plan.monitoring.Rhythm.Standstill;
import dev.strawman.plan.monitoring.Rhythm.Temporary;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Devops;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gathers when work on the platform is due. */
record Rhythms(Requirements wish) {

    /** The calendar begins with the work; the day of the workshop stands in for a day that nobody named. */
    Rhythm rhythm() {
        Optional<LocalDate> begins = wish.plan().start();
        Optional<LocalDate> workshop = wish.engagement().date();
        String reason = begins.isPresent() ? "plan.start" : workshop.isPresent() ? "engagement.date" : "";
        var release = wish.operations().release();
        return new Rhythm(begins.or(() -> workshop), reason, wish.patching().cadence(), wish.patching().critical(),
                wish.patching().scanner() + ", " + wish.patching().scanCadence(), release.cadence(), release.window(), release.freezes(),
                wish.operations().versionPolicy(), review(), reports(), metrics(), temporary(), standstills());
    }

    private Review review() {
        return new Review(wish.audit().reviewCadence(), wish.captures().at("audit.reviewCadence").filter(capture -> capture.confidence() == Capture.Confidence.ASSUMED).isPresent());
    }

    private List<Report> reports() {
        return wish.compliance().reporting().stream().map(report -> new Report(report.report(), report.frequency(), report.receiver())).toList();
    }

    private List<Metric> metrics() {
        Devops devops = wish.devops();
        return List.of(metric("leadTime", devops.leadTime()), metric("deployFrequency", devops.deployFrequency()), metric("timeToRestore", devops.timeToRestore()),
                metric("changeFailureRate", devops.changeFailureRate()));
    }

    private static Metric metric(String name, Devops.Metric metric) {
        return new Metric(name, metric.baseline(), metric.target());
    }

    private List<Temporary> temporary() {
        return IntStream.range(0, wish.environments().size()).boxed().flatMap(number -> {
            Environment environment = wish.environments().get(number);
            return environment.lifetime().map(lifetime -> new Temporary(environment.name(), lifetime, "environments[" + number + "].lifetime")).stream();
        }).toList();
    }

    private List<Standstill> standstills() {
        return wish.useCases().stream().filter(useCase -> useCase.state() != UseCase.State.ENVISAGED)
                .flatMap(useCase -> useCase.costOfFailure().perHour().map(money -> new Standstill(useCase.id(), money)).stream()).toList();
    }
}
