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
 * @param domain            DNS domain for the names that clients start at, if captured
 * @param places            regions, in the order in which they were captured
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
        Optional<String> imageRegistry,
        Optional<String> domain,
        List<Place> places) {

    public Estate {
        nodePools = List.copyOf(nodePools);
        logStores = List.copyOf(logStores);
        alerting = List.copyOf(alerting);
        places = List.copyOf(places);
    }

    /**
     * A region and who runs it.
     *
     * @param region             name of the region
     * @param provider           cloud, or the client's own data centre
     * @param capturedKubernetes the Kubernetes that was captured is the one there; what runs there instead is an open question
     */
    public record Place(String region, Infrastructure.Provider provider, boolean capturedKubernetes) {
    }

    /** The client's own authority signs the certificates of brokers and clients on Kubernetes, so the operator is given its keys instead of making some. */
    public boolean ownAuthority() {
        return issuer.filter(taken -> taken != Certificates.Issuer.STRIMZI_CA).isPresent();
    }

    /** The Kubernetes there is OpenShift, which gives pods their user ids itself and refuses others. */
    public boolean openshift(String region) {
        return at(region).provider() == Infrastructure.Provider.OPENSHIFT || at(region).capturedKubernetes() && kubernetes == Infrastructure.Kubernetes.Distribution.OPENSHIFT;
    }

    /** Storage class for brokers in a region; empty where the default one is taken. */
    public Optional<String> storageClass(String region) {
        return at(region).capturedKubernetes() ? storageClass : Optional.empty();
    }

    /** The place of a region; asking for one that was not captured is a bug. */
    public Place at(String region) {
        return places.stream().filter(place -> place.region().equals(region)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was captured of the region " + region));
    }
}
