package dev.strawman.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionTest {

    private static final Catalog CATALOG = Catalog.load();

    @Test
    void whatDiffersOnACloudReplacesWhatIsUsualAndNothingElse() {
        Option usual = CATALOG.option("cc-enterprise");
        Option azure = CATALOG.option("cc-enterprise").on("azure");
        assertTrue(usual.offers(ClientAuthentication.MTLS));
        assertFalse(azure.offers(ClientAuthentication.MTLS));
        assertTrue(azure.offers(ClientAuthentication.OAUTH) && azure.offers(Feature.CUSTOMER_MANAGED_KEY));
        assertFalse(CATALOG.option("cc-enterprise").on("gcp").offers(Feature.CUSTOMER_MANAGED_KEY));
        assertEquals(usual.limits(), azure.limits());
    }

    @Test
    void limitsDifferToo() {
        assertEquals(152, CATALOG.option("cc-dedicated").limits().perCluster(Limit.UNITS).orElseThrow().value());
        assertEquals(100, CATALOG.option("cc-dedicated").on("azure").limits().perCluster(Limit.UNITS).orElseThrow().value());
        assertEquals(100000, CATALOG.option("cc-dedicated").on("azure").limits().perCluster(Limit.PARTITIONS).orElseThrow().value());
    }

    @Test
    void nothingIsKnownToDifferInADataCentre() {
        assertSame(CATALOG.option("strimzi"), CATALOG.option("strimzi").on("onprem"));
    }

    @Test
    void deviationsAreOfCloudsOfTheOption() {
        List<String> strangers = CATALOG.options().stream().flatMap(option -> option.elsewhere().keySet().stream().filter(cloud -> !option.clouds().contains(cloud)).map(cloud -> option.id() + " on " + cloud)).toList();
        assertEquals(List.of(), strangers);
    }
}
