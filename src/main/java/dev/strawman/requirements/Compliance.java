package dev.strawman.requirements;

import dev.strawman.unit.Cadence;
import java.util.List;
import java.util.Optional;

/** Regulation, reporting and where data may be. */
public record Compliance(
        @Item(says = "Regimes that apply; write [none] when there is none.", must = true, example = "[pci-dss-4, uk-gdpr]") List<Regime> regimes,
        @Item(says = "Regimes beside these, by name; nothing follows from one but an open question.", example = "[GxP]") List<String> otherRegimes,
        @Item(says = "Reports that are owed.") List<Report> reporting,
        @Item(says = "Regions where data may be; the regions of the infrastructure when empty.", example = "[eu-west-1, eu-central-1]", noted = true) List<String> residency) {

    public enum Regime { PCI_DSS_4, UK_GDPR, EU_GDPR, ISO27001, SOC2, NCSC_CSP, HIPAA, DORA_EU, NIS2, LGPD, NONE }

    /** A report that somebody is owed regularly. */
    public record Report(
            @Item(says = "What is reported.", must = true, example = "access review") String report,
            @Item(says = "How often.", must = true, example = "quarterly") Cadence frequency,
            @Item(says = "Stakeholder who receives it.", example = "ciso", shape = Shape.NAME) Optional<String> receiver) {
    }
}
