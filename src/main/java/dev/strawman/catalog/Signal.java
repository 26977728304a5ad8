package dev.strawman.catalog;

import java.util.List;
import java.util.Map;

/**
 * Something that can be observed of a cluster, under one name whatever the dialect.
 *
 * @param id       for example {@code offline-partitions}
 * @param meaning  what it tells, for a person
 * @param unit     unit of its value
 * @param record   name under which it is recorded
 * @param by       labels that tell apart its values inside one cluster
 * @param windowed a share over a window: recorded for the windows of the service levels
 * @param readings how each dialect gives it
 */
public record Signal(String id, String meaning, String unit, String record, List<String> by, boolean windowed, Map<Dialect, SignalReading> readings) {
}
