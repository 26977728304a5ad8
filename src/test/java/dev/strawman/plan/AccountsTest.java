package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static List<Plan.Assumption> accounts(Plan plan) {
        return plan.assumptions().stream().filter(assumption -> assumption.requirement().endsWith(".account")).toList();
    }

    @Test
    void anAccountThatNobodyNamedIsAssumedWithWhatFollows() {
        List<Plan.Assumption> accounts = accounts(PackPlans.story("payments"));
        assertEquals(List.of("environments[0].account", "environments[1].account", "environments[2].account", "environments[3].account", "environments[4].account"),
                accounts.stream().map(Plan.Assumption::requirement).toList());
        assertEquals("dr, an account of its own (nothing was captured; its pipeline needs roles there; it has a Kubernetes cluster of its own, dr-eu-central-1; "
                + "its Terraform of Amazon MSK refuses credentials of another one; MSK Replicator copies within one account only, so name the same one for prod)", accounts.getLast().text());
        assertFalse(accounts.getFirst().text().contains("Replicator"), "dev stands alone");
    }

    @Test
    void aCapturedAccountIsNoAssumption() {
        Plan plan = PackPlans.story("payments", "purpose: prod, regions", "purpose: prod, account: payments-prod, regions", "purpose: dr, regions", "purpose: dr, account: payments-prod, regions");
        assertEquals(3, accounts(plan).size());
        Site prod = PlannerTest.on(plan, "msk", "prod").site();
        assertEquals("in the account captured as payments-prod", plan.inAccount(prod));
        assertEquals("in an account of its own, because none was captured", plan.inAccount(PlannerTest.on(plan, "msk", "dev").site()));
    }

    @Test
    void clientsElsewhereComeThroughPrivateLink() {
        Plan plan = PackPlans.story("payments", "network: {value: private,", "network: {value: privatelink,");
        assertTrue(accounts(plan).getFirst().text().contains("clients anywhere else come through PrivateLink"));
    }

    @Test
    void ownDataCentresHaveNoAccounts() {
        assertEquals(List.of("environments[4].account"), accounts(PackPlans.recoveringElsewhere()).stream().map(Plan.Assumption::requirement).toList());
    }
}
