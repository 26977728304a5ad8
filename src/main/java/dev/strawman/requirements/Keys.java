package dev.strawman.requirements;

import java.time.Duration;
import java.util.Optional;

/** Encryption keys. */
public record Keys(
        @Item(says = "Where keys are managed; the provider's service when left out.", example = "awskms", noted = true) Optional<Kms> kms,
        @Item(says = "Whether the client holds the keys for data at rest.", fallback = "false") boolean byok,
        @Item(says = "How often keys are rotated.", fallback = "365d") Duration rotation,
        @Item(says = "Whether a hardware security module is demanded.", fallback = "false") boolean hsm) {

    public enum Kms { VAULT, AWSKMS, AZUREKV, GCPKMS }
}
