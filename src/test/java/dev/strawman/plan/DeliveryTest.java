package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.pack.runbooks.RunbookFiles;
import dev.strawman.plan.Delivery.Owner;
import dev.strawman.requirements.DevProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Owner ALL = new Owner("*", "platform-lead", "");
    private static final Owner USERS = new Owner("/strimzi/**/users/", "ciso", "");

    private static Plan owned(Owner... owners) {
        return PackPlans.deliveredBy(WatchedPlans.onMsk("msk-express", 3), DevProcess.SourceRepo.GITLAB, DevProcess.Pipeline.GITLABCI, List.of(owners), List.of());
    }

    @Test
    void theTeamIsWhoeverAnswersForTheWholeTree() {
        assertEquals("platform-lead", owned(USERS, ALL).delivery().team());
        assertEquals("ciso", owned(USERS).delivery().team());
        assertEquals("the platform team", owned().delivery().team());
    }

    @Test
    void aPlanWithoutOwnersHasRunbooks() {
        assertFalse(RunbookFiles.artifacts(owned(), new Templates()).isEmpty());
    }
}
