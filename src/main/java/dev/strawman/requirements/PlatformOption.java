package dev.strawman.requirements;

/** A platform that can be compared; there is no blueprint for the Confluent Platform ones: asking for them is an open question. */
public enum PlatformOption {
    STRIMZI, MSK_STANDARD, MSK_EXPRESS, MSK_SERVERLESS,
    CC_BASIC, CC_STANDARD, CC_ENTERPRISE, CC_FREIGHT, CC_DEDICATED,
    CP_ENTERPRISE_K8S, CP_COMMUNITY_K8S;

    /** Identifier used in requirements and in the catalogue, for example {@code msk-express}. */
    public String id() {
        return Spellings.of(this);
    }

    /** The platform that it is an option of: {@code msk}, {@code cc}, {@code strimzi}. */
    String family() {
        return id().replaceFirst("-.*", "");
    }
}
