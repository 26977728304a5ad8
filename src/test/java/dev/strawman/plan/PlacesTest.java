package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.plan.Estate.Place;
import dev.strawman.requirements.Infrastructure.Provider;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final String REGIONS = "[{id: eu-west-1}, {id: eu-central-1, role: dr}]";

    /** Own data centres first, and a recovery environment in AWS. */
    private static Plan mixed(String providers, String distribution) {
        return PlannerTest.plan("providers: [aws]", "providers: " + providers, REGIONS, "[{id: harbour-nord}, {id: eu-central-1, role: dr}]",
                "{distribution: eks}", "{distribution: " + distribution + ", storageClass: ceph-block}", "{name: dev, purpose: dev}", "{name: dev, purpose: dev}\n  - {name: dr, purpose: dr}",
                "rpo: 24h, rto: 2d", "rpo: 5 min, rto: 2h");
    }

    private static List<String> questions(Plan plan) {
        return plan.questions().stream().filter(question -> question.requirement().equals("infrastructure.kubernetes")).map(question -> question.requirement() + ": " + question.text()).toList();
    }

    @Test
    void theCatalogueTellsWhoRunsARegionAndTheRestIsOfTheOtherProvider() {
        assertEquals(List.of(new Place("harbour-nord", Provider.ONPREM, true), new Place("eu-central-1", Provider.AWS, false)), mixed("[onprem, aws]", "rancher").estate().places());
        assertEquals(List.of(new Place("harbour-nord", Provider.ONPREM, false), new Place("eu-central-1", Provider.AWS, true)), mixed("[onprem, aws]", "eks").estate().places());
    }

    @Test
    void theStorageClassOfOneProviderIsNotTakenAtAnother() {
        Estate estate = mixed("[onprem, aws]", "rancher").estate();
        assertEquals(Optional.of("ceph-block"), estate.storageClass("harbour-nord"));
        assertEquals(Optional.empty(), estate.storageClass("eu-central-1"));
    }

    @Test
    void theKubernetesOfAnotherProviderIsAsked() {
        assertEquals(List.of(), questions(PlannerTest.plan()));
        List<String> asked = questions(mixed("[onprem, aws]", "rancher"));
        assertEquals(1, asked.size());
        assertTrue(asked.getFirst().startsWith("infrastructure.kubernetes: Which Kubernetes runs in eu-central-1 (aws)"), asked.getFirst());
        assertTrue(asked.getFirst().contains("rancher with the storage class ceph-block"), asked.getFirst());
    }

    @Test
    void whoRunsARegionCanBeCaptured() {
        Plan plan = PlannerTest.plan("providers: [aws]", "providers: [azure, openshift]", REGIONS, "[{id: basel, provider: openshift}, {id: westeurope, provider: azure, role: dr}]",
                "{distribution: eks}", "{distribution: aks, storageClass: managed-csi}", "{name: dev, purpose: dev}", "{name: dev, purpose: dev}\n  - {name: dr, purpose: dr}", "rpo: 24h, rto: 2d", "rpo: 5 min, rto: 2h");
        assertEquals(List.of(new Place("basel", Provider.OPENSHIFT, false), new Place("westeurope", Provider.AZURE, true)), plan.estate().places());
        assertTrue(plan.estate().openshift("basel") && !plan.estate().openshift("westeurope"));
    }

    @Test
    void machinesOfOnesOwnHaveNoSizeThatACloudSells() {
        Plan plan = mixed("[onprem, aws]", "rancher");
        assertTrue(PlannerTest.on(plan, "strimzi", "prod").capacity().summary().matches("\\d+ brokers of \\d+ vCPU and \\d+ GiB, .*"));
        assertTrue(PlannerTest.on(plan, "strimzi", "dr").capacity().summary().matches("\\d+ brokers m6i\\.\\w+, .*"));
        assertTrue(plan.decisions().stream().filter(decision -> decision.question().equals("How many and how big?")).anyMatch(decision -> decision.scope().equals("strimzi/prod/harbour-nord")
                && decision.reason().contains("like m6i.") && decision.reason().endsWith("measure both")));
    }
}
