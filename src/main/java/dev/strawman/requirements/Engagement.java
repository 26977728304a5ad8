package dev.strawman.requirements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who the client is and under which terms the work is done. */
public record Engagement(
        @Item(says = "Name of the client.", must = true, example = "Northgate Payments") String client,
        @Item(says = "Short name of the client, first part of every generated name; made from the name when left out.", example = "northgate", shape = Shape.ENVIRONMENT) Optional<String> shortName,
        @Item(says = "Day of the workshop.", example = "2026-11-24") Optional<LocalDate> date,
        @Item(says = "Who led the workshop.", example = "[Ada Byron]", noted = true) List<String> facilitators,
        @Item(says = "Procurement framework.", example = "gcloud-14", noted = true) Optional<String> framework,
        @Item(says = "Sector, for presets of controls.", fallback = "other", noted = true) Sector sector,
        @Item(says = "Clearance that people with production access need.", fallback = "none", noted = true) Clearance clearance,
        @Item(says = "Weeks until work can start.", fallback = "3", noted = true) int mobilisationWeeks) {

    public enum Sector { PUBLIC, FINANCE, AUTOMOTIVE, RETAIL, OTHER }

    public enum Clearance { NONE, @Spelling("BPSS") BPSS, @Spelling("SC") SC, @Spelling("DV") DV }
}
