package dev.strawman.requirements;

import java.util.List;
import java.util.Optional;

/** Support tiers, out-of-hours cover and escalation. */
public record Support(
        @Item(says = "Who answers at each tier, first tier first.", example = "[platform team, vendor]") List<String> tiers,
        @Item(says = "What happens out of hours.", fallback = "none", example = "oncall", shown = true) OutOfHours outOfHours,
        @Item(says = "Plan bought from a vendor.", example = "AWS Business") Optional<String> vendorPlan,
        @Item(says = "Who is told next, in order.", example = "[head-of-payments]") List<String> escalation) {

    public enum OutOfHours { NONE, ONCALL, MSP }
}
