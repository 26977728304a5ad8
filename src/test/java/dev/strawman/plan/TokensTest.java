package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Notice;
import dev.strawman.requirements.Compliance;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void everyDirectoryThatGivesTokensIsKnown() {
        Set<Security.Directory> without = EnumSet.of(Security.Directory.NONE, Security.Directory.LDAP, Security.Directory.AD);
        for (Security.Directory directory : Security.Directory.values()) {
            assertEquals(without.contains(directory), HandmadePlan.tokens(Spellings.of(directory)).unknown(), directory.name());
        }
    }

    @Test
    void anIdThatTheDirectoryMakesUpIsAsked() {
        assertEquals("<OAUTH_CLIENT_ID_OF_CASE_SYSTEM>", HandmadePlan.tokens("entra").clientId("case-system"));
        assertEquals("case-system", HandmadePlan.tokens("keycloak").clientId("case-system"));
    }

    /** What is not read in the text of the vendor carries its mark wherever it is shown. */
    @Test
    void whatIsNotCertainSaysSo() {
        for (String directory : List.of("entra", "okta", "keycloak", "cognito")) {
            assertTrue(HandmadePlan.tokens(directory).fact().matches(".*(estimated|unverified)"), directory);
        }
        assertFalse(HandmadePlan.tokens("okta").remark().isEmpty());
        assertEquals("", HandmadePlan.tokens("ldap").remark());
    }

    @Test
    void everyNoticeBelongsToARegimeThatCanBeCaptured() {
        List<String> regimes = Spellings.all(Compliance.Regime.class);
        for (Notice notice : Catalog.load().notices()) {
            assertTrue(regimes.contains(notice.id()), notice.id());
        }
    }
}
