package dev.strawman.requirements;

import dev.strawman.unit.ByteRate;
import dev.strawman.unit.Cidr;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Cloud providers, regions, networks and Kubernetes. */
public record Infrastructure(
        @Item(says = "Cloud providers and data centres in use.", must = true, example = "[aws]") List<Provider> providers,
        @Item(says = "Regions, the primary first.", must = true, example = "[{id: eu-west-1}, {id: eu-central-1, role: dr}]") List<Region> regions,
        @Item(says = "Kubernetes, if somebody runs it.") Kubernetes kubernetes,
        @Item(says = "Operating system of hosts.", fallback = "linux", noted = true) String os,
        @Item(says = "Processor architecture of nodes.", fallback = "amd64") CpuArch cpuArch,
        @Item(says = "Networks that exist already.") List<ExistingNetwork> networks,
        @Item(says = "DNS domain for private names.", example = "kafka.northgate.example", shape = Shape.DOMAIN) Optional<String> dns,
        @Item(says = "Proxy that outgoing traffic must pass.", example = "proxy.northgate.example:3128", noted = true) Optional<String> egressProxy) {

    public enum Provider {
        AWS, AZURE, GCP, ONPREM, OPENSHIFT;

        /** The machines are the client's own, so that no cloud's names mean anything there. */
        public boolean owned() {
            return this == ONPREM || this == OPENSHIFT;
        }
    }

    public enum CpuArch { AMD64, ARM64 }

    /** One region or data centre. */
    public record Region(
            @Item(says = "Name by which the provider knows it.", must = true, example = "eu-west-1", shape = Shape.NAME) String id,
            @Item(says = "Who runs it, where its name does not say so and there are several providers.", example = "aws") Optional<Provider> provider,
            @Item(says = "Its part in the topology.", fallback = "primary") Role role,
            @Item(says = "Availability zones that can be used.", fallback = "3", min = 1, max = 16) int zones,
            @Item(says = "Round trip to the primary region.", example = "18 ms", noted = true) Optional<Duration> roundTrip,
            @Item(says = "Bandwidth to the primary region.", example = "400 MiB/s", noted = true) Optional<ByteRate> bandwidth) {

        public enum Role { PRIMARY, DR, WITNESS, ACTIVE }
    }

    /** The Kubernetes platform. */
    public record Kubernetes(
            @Item(says = "Distribution, or none.", fallback = "none", example = "eks") Distribution distribution,
            @Item(says = "Version.", example = "\"1.33\"") Optional<String> version,
            @Item(says = "Storage class for brokers.", example = "gp3") Optional<String> storageClass,
            @Item(says = "Node pools meant for Kafka.", example = "[kafka]") List<String> nodePools) {

        public enum Distribution { NONE, EKS, AKS, GKE, OPENSHIFT, RANCHER, OTHER }
    }

    /** A network that exists and is to be used. */
    public record ExistingNetwork(
            @Item(says = "Environments that use it; all when empty.", example = "[prod]") List<String> environments,
            @Item(says = "Region it lies in; the primary one when left out.", example = "eu-west-1") Optional<String> region,
            @Item(says = "Address range.", must = true, example = "10.40.0.0/16") Cidr cidr,
            @Item(says = "Identifier at the provider.", example = "vpc-0a1b2c3d") Optional<String> vpc) {
    }
}
