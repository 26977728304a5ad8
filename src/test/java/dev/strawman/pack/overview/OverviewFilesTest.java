package dev.strawman.pack.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Links;
import dev.strawman.pack.PackPlans;
import dev.strawman.pack.decision.DecisionFiles;
import dev.strawman.pack.delivery.DeliveryFiles;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewFilesTest {

    @Test
    void theFirstPageTellsWhatWasAskedWhatStandsHereAndWhatIsOpen() {
        List<Artifact> tree = List.of(PackPlans.file("msk/README.md"), PackPlans.file("msk/prod/eu-west-1/cluster/cluster.tf"), PackPlans.file("comparison.md"),
                Artifact.of("runbooks/README.md", "# Runbooks for Northgate\n", "test"), PackPlans.file("ci/README.md"));
        assertEquals("""
                # Kafka for Northgate Payments

                ## What was asked

                | cluster | availability | zone loss, RPO / RTO | region loss, RPO / RTO | peak in / out | partitions | requirement |
                | --- | --- | --- | --- | --- | --- | --- |
                | prod/eu-west-1 | 99.95 % | 0 / 5 min | 5 min / 30 min | 9.1 / 40.5 MiB/s | 48 | `environments[0]` |

                From `sla.availability`, `sla.nonProduction`, `sla.zoneLoss`, `sla.regionLoss`, `workloads`.

                ## What stands here

                | folder | holds |
                | --- | --- |
                | [ci/](ci/) | the steps of the pipelines, and what they need |
                | [msk/](msk/) | Amazon MSK, by environment and region |
                | [runbooks/](runbooks/) | Runbooks for Northgate |

                A path is a sentence: platform, environment, region, concern. Run `diff -r` on two environments to see what was decided differently. Names are the captured words in lower
                case, joined by hyphens and led by the client's (`northgate-payments`), for example `northgate-payments-prod`; one that is too long for a platform loses words of the client, and where that is not enough keeps its beginning and gets a hash of the whole.

                ## Read in this order

                1. [comparison.md](comparison.md): the platforms side by side, and why all but one of them are out
                2. [open-questions.md](open-questions.md): what nobody has answered or confirmed yet
                3. [msk/README.md](msk/README.md): what runs where, how to apply it, what it cannot express

                ## Apply in this order

                1. Answer what is listed under "Still open" for the environment at hand.
                2. Set the pipelines up: [ci/README.md](ci/README.md).
                3. One environment after the other: `prod`. The order within one stands in the platform's README.

                ## Still open

                - [1 question](open-questions.md) for head-of-payments.
                - [2 assumptions](open-questions.md) that nobody has confirmed.
                - Account numbers, network identifiers and the like: each in a variable, or in angle brackets in prose, listed with whom to ask in [msk/README.md](msk/README.md) and [ci/README.md](ci/README.md).

                _First page of this tree, for engagement.client. Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten._
                """, OverviewFiles.artifacts(PackPlans.small(), tree, new Templates()).getFirst().text());
    }

    @Test
    void openQuestionsNameWhomToAskAndAssumptionsWhy() {
        assertEquals("""
                # What is still open

                ## Questions

                | question | ask | requirement |
                | --- | --- | --- |
                | Is \\<99.95 %> enough? | head-of-payments | `sla.availability` |

                ## Assumptions

                Write the value into the requirements file to confirm it, or another one to change the plan.

                | requirement | assumed | why |
                | --- | --- | --- |
                | `security.network` | private | nothing was captured |
                | `support.response` | 1 h (by mail) | assumed in the room |

                ## Captured only

                Nothing: files of this tree follow from everything that was captured.

                _What nobody has answered or confirmed yet. Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten._
                """, OverviewFiles.artifacts(PackPlans.small(), List.of(), new Templates()).get(1).text());
    }

    @Test
    void everyLinkLeadsIntoTheTreeAndEveryDocumentIsListed() {
        for (String story : PackPlans.STORIES) {
            Plan plan = PackPlans.story(story);
            Templates templates = new Templates();
            List<Artifact> tree = new ArrayList<>(PackPlans.tree(plan));
            tree.addAll(DecisionFiles.artifacts(plan, tree, templates));
            tree.addAll(DeliveryFiles.artifacts(plan, tree, templates));
            List<Artifact> own = OverviewFiles.artifacts(plan, tree, templates);
            tree.addAll(own);
            assertEquals(List.of(), Links.broken(own.getFirst(), tree));
            assertTrue(Links.all(own.getFirst().text()).containsAll(List.of("comparison.md", "decisions.md", "open-questions.md", "ci/README.md", "msk/README.md")));
            tree.stream().filter(file -> file.path().value().endsWith(".md")).forEach(file -> assertFalse(file.text().matches("(?s).*(\\$\\{?it\\b|#(foreach|if|end|else)).*"), file.path().value()));
            assertEquals(plan.questions().size() + plan.assumptions().size() + plan.captures().noted().size() + 3, own.get(1).text().lines().filter(line -> line.startsWith("| ") && !line.startsWith("| ---")).count());
        }
    }
}
