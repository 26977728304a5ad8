package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"Northgate Payments, northgate-payments", "Fjordcykel AB, fjordcykel-ab", "Café & Söhne, cafe-sohne", "  a  b , a-b", "already-fine, already-fine", "Æther Øl AS, aether-ol-as", "Straße & Łódź, strasse-lodz"})
    void slugsAreWordsInLowerCase(String words, String slug) {
        assertEquals(slug, Names.slug(words));
    }

    @Test
    void slugOfSignsAloneIsAHash() {
        assertTrue(Names.slug("数据").matches("x[0-9a-f]{6}"), Names.slug("数据"));
    }

    @ParameterizedTest
    @CsvSource({"northgate-payments, prod, northgate-payments-prod", "norddeutsche-energie-netzgesellschaft, prod, norddeutsche-energie-prod",
            "norddeutsche-energie-netzgesellschaft, production-in-europe-ap-southeast-2, nord-production-in-europe-ap-southeast-2", "verylongfirstwordofaverylongname, production-in-europe, verylongfirstwordof-production-in-europe"})
    void aClusterKeepsWhatTellsItFromOthers(String client, String rest, String name) {
        assertEquals(name, Names.cluster(client, rest, 40));
    }

    @Test
    void longNamesKeepTheirBeginningAndStayApart() {
        String one = Names.shorten("department-for-local-services-production-one", 30);
        String two = Names.shorten("department-for-local-services-production-two", 30);
        assertTrue(one.startsWith("department-for-local-se") && one.length() <= 30, one);
        assertNotEquals(one, two);
        assertEquals("short", Names.shorten("short", 30));
    }

    @Test
    void kubernetesNamesAreFineOrCarryAHash() {
        assertEquals("payments.authorisation.requested", Names.kubernetes("payments.authorisation.requested"));
        assertTrue(Names.kubernetes("billing.invoice_issued").matches("billing\\.invoice-issued-[0-9a-f]{6}"));
        assertNotEquals(Names.kubernetes("a_b"), Names.kubernetes("a-b"));
        assertTrue(Names.kubernetes("x".repeat(249)).length() <= 200);
    }

    @Test
    void terraformIdentifiersBeginWithALetter() {
        assertEquals("payments_authorisation", Names.terraform("payments.authorisation"));
        assertEquals("n_4711", Names.terraform("4711"));
    }
}
