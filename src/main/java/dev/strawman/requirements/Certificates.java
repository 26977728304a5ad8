package dev.strawman.requirements;

import java.time.Duration;
import java.util.Optional;

/** Certificates of brokers and clients. */
public record Certificates(
        @Item(says = "Who issues them; the platform's own when left out.", example = "vault-pki") Optional<Issuer> issuer,
        @Item(says = "How long an authority's certificate is valid.", fallback = "365d") Duration validity,
        @Item(says = "How long before the end it is renewed.", fallback = "30d") Duration renewBefore,
        @Item(says = "How long a client's certificate is valid.", fallback = "90d") Duration clientValidity) {

    public enum Issuer { STRIMZI_CA, CERT_MANAGER, ACM_PCA, VAULT_PKI, CORPORATE }
}
