package dev.strawman.plan;

import dev.strawman.catalog.ClientAuthentication;
import dev.strawman.catalog.NetworkAccess;
import dev.strawman.catalog.Registry;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Security;

/** The same ways of identity and network, and the same registries, in the words of the requirements and of the catalogue. */
public final class Ways {

    private Ways() {
    }

    static ClientAuthentication offered(Security.ClientAuth asked) {
        return switch (asked) {
            case MTLS -> ClientAuthentication.MTLS;
            case SCRAM -> ClientAuthentication.SCRAM;
            case OAUTH -> ClientAuthentication.OAUTH;
            case IAM -> ClientAuthentication.IAM;
            case APIKEY -> ClientAuthentication.API_KEY;
        };
    }

    static Security.ClientAuth asked(ClientAuthentication offered) {
        return switch (offered) {
            case MTLS -> Security.ClientAuth.MTLS;
            case SCRAM -> Security.ClientAuth.SCRAM;
            case OAUTH -> Security.ClientAuth.OAUTH;
            case IAM -> Security.ClientAuth.IAM;
            case API_KEY -> Security.ClientAuth.APIKEY;
        };
    }

    static Features.SchemaRegistry asked(Registry brought) {
        return switch (brought) {
            case GLUE -> Features.SchemaRegistry.GLUE;
            case CONFLUENT -> Features.SchemaRegistry.CONFLUENT;
        };
    }

    static NetworkAccess offered(Security.Network asked) {
        return switch (asked) {
            case PUBLIC -> NetworkAccess.PUBLIC;
            case PRIVATE -> NetworkAccess.PRIVATE;
            case PEERED -> NetworkAccess.PEERED;
            case PRIVATELINK -> NetworkAccess.PRIVATELINK;
            case AIRGAPPED -> NetworkAccess.AIRGAPPED;
        };
    }

    static String words(Features.SchemaRegistry registry) {
        return switch (registry) {
            case NONE -> "no registry";
            case ANY -> "any registry";
            case CONFLUENT -> "Confluent's schema registry";
            case APICURIO -> "Apicurio";
            case KARAPACE -> "Karapace";
            case GLUE -> "AWS Glue Schema Registry";
        };
    }

    /** For people. */
    public static String words(Security.ClientAuth way) {
        return switch (way) {
            case MTLS -> "mutual TLS";
            case SCRAM -> "SASL/SCRAM";
            case OAUTH -> "OAuth";
            case IAM -> "IAM";
            case APIKEY -> "API keys";
        };
    }
}
