package dev.strawman.catalog;

import java.util.List;

/** Which options are offered in which regions, and how sure that is. */
public record RegionOffer(List<String> options, List<String> regions, boolean everywhere, Source source, Status status, String note) {

    public RegionOffer {
        options = options == null ? List.of() : List.copyOf(options);
        regions = regions == null ? List.of() : List.copyOf(regions);
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }

    boolean covers(String option, String region) {
        return options.contains(option) && (everywhere || regions.contains(region));
    }
}
