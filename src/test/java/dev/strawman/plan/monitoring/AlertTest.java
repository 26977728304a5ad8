package dev.strawman.plan.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {

    @ParameterizedTest
    @CsvSource({
        "true, 21029346, bytes/s, 30, above 20.06 MiB/s for 30 min",
        "true, 603979776, bytes, 15, above 576 MiB for 15 min",
        "false, 0.3, ratio, 15, below 30 % for 15 min",
        "true, 150, s, 5, above 150 s for 5 min",
        "true, 300, s, 0, 'above 5 min, at once'",
        "true, 0, s, 5, above 0 for 5 min",
        "true, 0, partitions, 2, above 0 partitions for 2 min",
        "false, 1, controllers, 3, below 1 controller for 3 min",
        "true, 4800, connections, 60, above 4800 connections for 1h",
        "false, 0.001, records/s, 10, below 0.001 records/s for 10 min",
    })
    void saysInItsUnitWhenItFires(boolean above, BigDecimal threshold, String unit, long minutes, String says) {
        Alert alert = new Alert("Any", "any", Map.of(), Map.of(), above, threshold, unit, Duration.ofMinutes(minutes), Severity.values()[0], "", "", Optional.empty(),
                List.of(), "", "", "", "", "");
        assertEquals(says, alert.fires());
    }
}
