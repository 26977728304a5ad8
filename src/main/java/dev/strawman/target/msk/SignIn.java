package dev.strawman.target.msk;

import dev.strawman.requirements.Security;

/** A way in which services sign in to brokers of Amazon MSK, in the words of its Terraform. */
enum SignIn {

    IAM("an IAM role", "IAM", 9098, "sasl_iam", "SASL_IAM"),
    SCRAM("a name and a password (SCRAM)", "a name and a password", 9096, "sasl_scram", "SASL_SCRAM"),
    MUTUAL_TLS("a certificate (mutual TLS)", "a certificate", 9094, "tls", "TLS");

    private final String words;
    private final String means;
    private final int port;
    private final String output;
    private final String connection;

    SignIn(String words, String means, int port, String output, String connection) {
        this.words = words;
        this.means = means;
        this.port = port;
        this.output = output;
        this.connection = connection;
    }

    /** What does not exist here is bridged by IAM. */
    static SignIn of(Security.ClientAuth way) {
        return switch (way) {
            case SCRAM -> SCRAM;
            case MTLS -> MUTUAL_TLS;
            case IAM, OAUTH, APIKEY -> IAM;
        };
    }

    String words() {
        return words;
    }

    /** With what, in a sentence. */
    String means() {
        return means;
    }

    int port() {
        return port;
    }

    /** Output of the cluster with its addresses. */
    String addresses() {
        return "bootstrap_brokers_" + output;
    }

    /** The same behind PrivateLink. */
    String privateLinkAddresses() {
        return "bootstrap_brokers_vpc_connectivity_" + output;
    }

    /** As PrivateLink spells it, and {@code applications.tf} too. */
    String connection() {
        return connection;
    }
}
