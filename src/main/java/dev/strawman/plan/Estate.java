package dev.strawman.plan;

import dev.strawman.requirements.Certificates;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Tooling;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the platform and is to be used.
 *
 * @param kubernetes        distribution, or none
 * @param kubernetesVersion its version, if captured
 * @param storageClass      storage class for brokers, if captured
 * @param nodePools         node pools meant for Kafka
 * @param architecture      processor architecture of nodes
 * @param directory         directory of people
 * @param tokens            how it vouches for services, where they sign in with OAuth
 * @param secretStore       where secrets are kept, if captured
 * @param issuer            who issues certificates, if captured
 * @param logStores         where logs go
 * @param alerting          where alerts go
 * @param schemaRegistry    registry that was asked for, if any was
 * @param imageRegistry     registry that images must come from, if captured
 */
public record Estate(
        Infrastructure.Kubernetes.Distribution kubernetes,
        Optional<String> kubernetesVersion,
        Optional<String> storageClass,
        List<String> nodePools,
        Infrastructure.CpuArch architecture,
        Security.Directory directory,
        Tokens tokens,
        Optional<Security.SecretStore> secretStore,
        Optional<Certificates.Issuer> issuer,
        List<Tooling.LogStore> logStores,
        List<Tooling.Alerting> alerting,
        Optional<Features.SchemaRegistry> schemaRegistry,
        Optional<String> imageRegistry) {

    public Estate {
        nodePools = List.copyOf(nodePools);
        logStores = List.copyOf(logStores);
        alerting = List.copyOf(alerting);
    }
}
