package dev.strawman.pack.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Decision;
import dev.strawman.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTextTest {

    @Test
    void tellsSitesThenDecisionsThenQuestions() {
        assertEquals("""
                Plan for Northgate Payments: 1 cluster on 1 platform, 2 decisions, 1 open question, 2 assumptions

                == prod/eu-west-1
                  load        in 9.1 MiB/s at peak (3.2 on average), out 40.5 MiB/s, 48 partitions, 1.9 TiB kept, 40
                              producers, 160 consumers; 100 % of production, in 24 months
                  promised    availability 99.95 %, 21.9 min of standstill in a month
                  asked by    environments[0]
                  msk         Amazon MSK, 3 brokers express.m7g.large

                == everywhere
                  How many partitions does a|b need?
                    -> 12
                    because   12 consumers read at once.

                == msk/prod/eu-west-1
                  Which product of Amazon MSK?
                    -> msk-express
                    because   AWS advises Express unless something asks for Standard
                    rejected  msk-standard: would do: more settings, for more care
                    asked by  options, security.network (default)
                    facts     profiles.msk-express

                == open questions
                  - Is <99.95 %> enough? Ask head-of-payments. [sla.availability (requirements.yaml:20)]
                """, DecisionText.of(PackPlans.small()));
    }

    @Test
    void keepsToAHundredColumnsAndTellsEveryDecision() {
        for (String story : PackPlans.STORIES) {
            Plan plan = PackPlans.story(story);
            String text = DecisionText.of(plan);
            assertEquals(List.of(), text.lines().filter(line -> line.length() > 100).toList());
            assertEquals(plan.decisions().size(), text.lines().filter(line -> line.startsWith("    -> ")).count());
            String flat = text.replaceAll("\\s+", " ");
            plan.decisions().stream().map(Decision::reason).forEach(reason -> assertTrue(flat.contains(reason), reason));
        }
    }

    @Test
    void theDocumentTellsTheSameInMarkdown() {
        assertEquals("""
                # Decisions for Northgate Payments

                What was chosen, what was not, and why. The names in code style are fields of the requirements file and facts of the catalogue.

                ## Everywhere

                ### How many partitions does a\\|b need?

                **12**: 12 consumers read at once.

                ## msk/prod/eu-west-1

                ### Which product of Amazon MSK?

                **msk-express**: AWS advises Express unless something asks for Standard.

                - Rejected: msk-standard: would do: more settings, for more care
                - Requirements: `options`, `security.network (default)`
                - Facts: `profiles.msk-express`

                _Every choice with its grounds. Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten._
                """, DecisionFiles.artifacts(PackPlans.small(), List.of(), new Templates()).get(1).text());
    }
}
