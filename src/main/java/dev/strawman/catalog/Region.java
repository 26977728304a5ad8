package dev.strawman.catalog;

import java.util.List;

/**
 * A cloud region and the country whose law it stands under.
 *
 * @param country two letters, ISO 3166
 * @param groups  EU, EEA, UK: areas that residency rules name
 * @param zoneIds ids that mean the same place in every account, such as {@code euw1-az1}
 */
public record Region(String id, String cloud, String place, String country, String countryName, List<String> groups,
                     List<String> zoneIds, Source source, Status status, String note) {

    public Region {
        groups = groups == null ? List.of() : List.copyOf(groups);
        zoneIds = zoneIds == null ? List.of() : List.copyOf(zoneIds);
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
