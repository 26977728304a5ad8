package dev.strawman.pack.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Links;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void printsPlatformsBesideEachOther() {
        assertEquals("""
                == prod/eu-west-1

                Amazon MSK                               Strimzi
                -- what runs -------------------------------------------------------------------
                   asked by options
                Amazon MSK                               excluded: strimzi: needs Kubernetes;
                Kafka 3.9.x.kraft                        the client runs none
                                                         [infrastructure.kubernetes.distribution
                                                         (requirements.yaml:12)]
                -- how many and how big --------------------------------------------------------
                   asked by workloads
                3 brokers express.m7g.large              -
                2 vCPU and 8 GiB each
                -- binding dimension -----------------------------------------------------------
                   asked by workloads
                ingress: 4.2 MiB/s / (62.5 MiB/s x       -
                0.75) = 0.1, rounded to 3
                next partitions: 4.2 MiB/s / (62.5
                MiB/s x 0.75) = 0.1, rounded to 3
                -- network ---------------------------------------------------------------------
                   asked by security.network (default), infrastructure.networks
                private                                  -
                network 10.40.0.0/16
                eu-west-1, 3 zones
                -- identity and authorisation --------------------------------------------------
                   asked by security.clientAuth, security.authorisation
                IAM                                      -
                IAM policies
                2 identities
                -- encryption and keys ---------------------------------------------------------
                   asked by keys.byok, keys.rotation, certificates.clientValidity
                at rest: the client's key, rotated       -
                every 365d
                -- topics and schemas ----------------------------------------------------------
                   asked by useCases, schemas.compatibility, features.tieredStorage.acceptable
                2 event topics, 1 retry topic, 1         -
                dead-letter topic
                48 partitions, 144 replicas
                2 schema subjects: avro BACKWARD
                -- disaster recovery -----------------------------------------------------------
                   asked by sla.regionLoss.rpo, sla.regionLoss.rto
                no copy in dr/eu-central-1               -
                RPO 5 min and RTO 30 min for the loss
                of a region: its data is lost with the
                region, see the gaps
                -- the team operates -----------------------------------------------------------
                   asked by operations.model
                topics and access, monitoring            -
                -- the vendor operates ---------------------------------------------------------
                   asked by operations.model
                brokers and controllers, patches         -
                -- roots and files -------------------------------------------------------------
                msk/prod/eu-west-1/                      -
                -- cannot express --------------------------------------------------------------
                Amazon MSK:
                  - availability of 99.95 %: instead 99.9 %, the most that AWS promises for one
                    cluster; lost: 0.05 points of promised availability; fact msk.sla
                    [sla.availability (requirements.yaml:20)]
                Strimzi: none
                -- knock-outs ------------------------------------------------------------------
                Amazon MSK: none
                Strimzi:
                  - strimzi: needs Kubernetes; the client runs none, by rule no-kubernetes, fact
                    strimzi.kubernetes [infrastructure.kubernetes.distribution
                    (requirements.yaml:12)]
                """, Comparison.of(PackPlans.small()).toText());
    }

    @Test
    void keepsToEightyColumns() {
        for (Plan plan : plans()) {
            assertEquals(List.of(), Comparison.of(plan).toText().lines().filter(line -> line.length() > 80).toList());
        }
    }

    private static List<Plan> plans() {
        List<Plan> plans = new ArrayList<>(List.of(HandmadePlan.plan(), PackPlans.small()));
        PackPlans.STORIES.forEach(story -> plans.add(PackPlans.story(story)));
        return plans;
    }

    @Test
    void sitesThatDifferOnlyInTheirFilesShareOneTable() {
        List<List<String>> sites = Comparison.of(PackPlans.story("payments")).tables().stream().map(Comparison.SiteTable::sites).toList();
        assertEquals(List.of(List.of("dev/eu-west-1", "test/eu-west-1"), List.of("preprod/eu-west-1"), List.of("prod/eu-west-1"), List.of("dr/eu-central-1")), sites);
    }

    @Test
    void aSharedTableListsTheFilesOfBothSites() {
        Comparison.SiteTable shared = Comparison.of(PackPlans.story("payments")).tables().getFirst();
        List<String> files = row(shared, SiteTables.FILES).cells().stream().filter(cell -> cell.platform().equals("Amazon MSK")).findFirst().orElseThrow()
                .lines().stream().map(Comparison.Line::text).toList();
        assertEquals(List.of("msk/dev/eu-west-1/", "msk/test/eu-west-1/"), files);
    }

    @Test
    void partitionsAreThoseOfThePlanAndTheProbeIsNamedApart() {
        Plan plan = PackPlans.story("payments");
        int planned = plan.sites().getLast().load().partitions();
        List<String> lines = Comparison.of(plan).tables().getLast().rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.lines().stream())
                .map(Comparison.Line::text).toList();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(planned + " partitions, ")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("beside them the probe's 12 partitions, ")), lines.toString());
    }

    @Test
    void whoSignsInOtherwiseStandsBesideTheOthers() {
        List<Comparison.Cell> cells = row(Comparison.of(PackPlans.severalWays()).tables().getLast(), "identity and authorisation").cells();
        assertEquals(List.of("IAM", "mutual TLS for fraud-scoring", "SASL/SCRAM for card-gateway", "IAM policies and access rules of Kafka (ACL)", "5 identities"),
                cells.getFirst().lines().stream().map(Comparison.Line::text).toList());
        assertTrue(cells.get(1).lines().stream().noneMatch(line -> line.text().contains("card-gateway")), "Confluent Cloud has no SCRAM");
    }

    private static Comparison.Row row(Comparison.SiteTable table, String name) {
        return table.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void everyDeploymentHasAnAnswerInEveryRow() {
        for (Plan plan : plans()) {
            Comparison.of(plan).tables().forEach(table -> table.rows().stream().filter(row -> !row.name().equals(SiteTables.KNOCK_OUTS))
                    .forEach(row -> row.cells().stream().filter(cell -> plan.on(id(plan, cell.platform())).stream().anyMatch(deployment -> table.sites().contains(deployment.site().path())))
                            .forEach(cell -> assertFalse(cell.lines().isEmpty(), table.sites() + " " + row.name() + " " + cell.platform()))));
        }
    }

    private static String id(Plan plan, String name) {
        return plan.platforms().stream().filter(platform -> platform.name().equals(name)).findFirst().orElseThrow().id();
    }

    @Test
    void platformsHaveTheSameNamesInTheSameOrderEverywhere() {
        for (Comparison.SiteTable table : Comparison.of(PackPlans.story("payments")).tables()) {
            assertEquals(List.of("Amazon MSK", "Confluent Cloud", "Strimzi"), table.platforms());
            table.rows().forEach(row -> assertEquals(table.platforms(), row.cells().stream().map(Comparison.Cell::platform).toList()));
        }
    }

    @Test
    void theRecoveryRowNamesTheToolOfEachPlatform() {
        Comparison.SiteTable prod = Comparison.of(PackPlans.story("payments")).tables().get(2);
        assertEquals(List.of("T3, copied to dr/eu-central-1 by MSK Replicator", "T3, copied to dr/eu-central-1 by Cluster Linking",
                "T3, copied to dr/eu-central-1 by MirrorMaker 2"), row(prod, "disaster recovery").cells().stream().map(cell -> cell.lines().getFirst().text()).toList());
    }

    @Test
    void linksAnAnswerToTheFileThatAnswersMost() {
        List<Artifact> tree = List.of(PackPlans.file("msk/prod/eu-west-1/cluster/cluster.tf", "sla.regionLoss.rpo"),
                PackPlans.file("msk/prod/eu-west-1/replication/replicator.tf", "sla.regionLoss.rpo", "sla.regionLoss.rto"),
                PackPlans.file("msk/prod/eu-west-1/topics/topics.tf"));
        Comparison.SiteTable table = Comparison.of(PackPlans.small(), tree).tables().getFirst();
        assertEquals("msk/prod/eu-west-1/replication/replicator.tf", firstLink(table, "disaster recovery"));
        assertEquals("msk/prod/eu-west-1/topics/", firstLink(table, "topics and schemas"));
        assertEquals("msk/prod/eu-west-1/", firstLink(table, "network"));
        assertEquals(List.of("msk/prod/eu-west-1/cluster/: 1 file", "msk/prod/eu-west-1/replication/: 1 file", "msk/prod/eu-west-1/topics/: 1 file"),
                row(table, SiteTables.FILES).cells().getFirst().lines().stream().map(Comparison.Line::text).toList());
    }

    private static String firstLink(Comparison.SiteTable table, String row) {
        return row(table, row).cells().getFirst().lines().getFirst().link();
    }

    @Test
    void everyLinkOfTheDocumentLeadsIntoTheTree() {
        for (String story : PackPlans.STORIES) {
            Plan plan = PackPlans.story(story);
            List<Artifact> tree = PackPlans.tree(plan);
            Artifact comparison = DecisionFiles.artifacts(plan, tree, new Templates()).getFirst();
            assertEquals(List.of(), Links.broken(comparison, tree));
            assertTrue(Links.all(comparison.text()).size() > 20, "too few links to prove anything");
        }
    }

    @Test
    void theDocumentCitesRequirementsWithoutLines() {
        String text = Comparison.of(PackPlans.small()).toMarkdown();
        assertTrue(text.contains("| what runs<br>`options` | Amazon MSK<br>Kafka 3.9.x.kraft | excluded: strimzi: needs Kubernetes; the client runs none (`infrastructure.kubernetes.distribution`) |\n"), text);
        assertFalse(text.contains("requirements.yaml"), text);
    }

    @Test
    void jsonHasStableNames() {
        String json = PlanJson.of(new Comparison("Northgate", List.of(new Comparison.SiteTable(List.of("prod/eu-west-1"), List.of("msk"),
                List.of(new Comparison.Row("network", List.of("a (default)"), List.of("a (r.yaml:1)"),
                        List.of(new Comparison.Cell("msk", List.of(Comparison.Line.of("private").to("msk/"))))))))));
        assertEquals("""
                {
                  "apiVersion" : "strawman.dev/v1",
                  "kind" : "Comparison",
                  "client" : "Northgate",
                  "tables" : [
                    {
                      "sites" : [
                        "prod/eu-west-1"
                      ],
                      "platforms" : [
                        "msk"
                      ],
                      "rows" : [
                        {
                          "name" : "network",
                          "requirements" : [
                            "a (default)"
                          ],
                          "places" : [
                            "a (r.yaml:1)"
                          ],
                          "cells" : [
                            {
                              "platform" : "msk",
                              "lines" : [
                                {
                                  "text" : "private",
                                  "requirement" : "",
                                  "place" : "",
                                  "link" : "msk/"
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
                """, json);
    }
}
