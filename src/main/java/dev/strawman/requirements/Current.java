package dev.strawman.requirements;

import java.util.List;
import java.util.Optional;

/** Runbooks and pipelines that exist already. */
public record Current(
        @Item(says = "Production runbooks.", noted = true) List<Asset> productionRunbooks,
        @Item(says = "Deployment pipelines.", noted = true) List<Asset> deploymentPipelines) {

    /** Something that exists and may be used again. */
    public record Asset(
            @Item(says = "Name.", must = true, example = "database failover", noted = true) String name,
            @Item(says = "Where it is.", example = "https://wiki.example/db-failover", noted = true) Optional<String> url,
            @Item(says = "Whether to use it again.", fallback = "false", noted = true) boolean reuse) {
    }
}
