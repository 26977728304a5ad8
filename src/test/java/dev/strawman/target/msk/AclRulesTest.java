package dev.strawman.target.msk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strawman.plan.Application;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AclRulesTest {

    @Test
    void aStreamMayMakeAndPurgeItsOwnTopicsButAlterNothing() {
        Application stream = new Application("ledger", "ledger", "prod", false, Optional.empty(), List.of(), List.of("a"), Optional.of("ledger"), Optional.empty(),
                Optional.of("ledger"), Optional.of("ledger-"), Optional.empty(), Optional.empty(), false, "useCases[0]");

        assertEquals(List.of("--operation Describe --operation Read --topic 'a'", "--operation Describe --operation Read --group 'ledger'",
                "--operation Describe --operation Write --transactional-id 'ledger' --resource-pattern-type prefixed",
                "--operation Read --operation Write --operation Create --operation Delete --operation Describe --operation DescribeConfigs"
                        + " --topic 'ledger-' --resource-pattern-type prefixed"), AclRules.of(stream));
    }
}
