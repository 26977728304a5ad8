package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.strimzi.api.kafka.model.kafka.KafkaResources;
import io.strimzi.api.kafka.model.kafka.cruisecontrol.CruiseControlResources;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** KafkaUsers that the user operator would refuse, or that would overwrite a Secret which is not theirs. */
final class UserRules {

    /** The common name of an X.509 certificate. */
    private static final int COMMON_NAME_LENGTH = 64;

    private UserRules() {
    }

    static void check(Build build, Findings findings) {
        for (Manifest user : build.strimzi("KafkaUser")) {
            JsonNode authentication = user.spec().path("authentication");
            boolean tls = authentication.path("type").asText().startsWith("tls");
            findings.addIf(tls && user.name().length() > COMMON_NAME_LENGTH, user, "metadata.name",
                    "is longer than the 64 characters of a certificate's common name");
            checkSecret(build, user, findings);
            build.ownerOf(user, "Kafka").ifPresent(kafka -> checkAgainstCluster(user, kafka, findings));
        }
    }

    private static void checkSecret(Build build, Manifest user, Findings findings) {
        Set<String> taken = new TreeSet<>();
        build.kind("Secret").stream().filter(user::inNamespaceOf).map(Manifest::name).forEach(taken::add);
        build.strimzi("Kafka").stream().filter(user::inNamespaceOf).forEach(kafka -> taken.addAll(secretsOf(build, kafka)));
        taken.add(user.spec().at("/authentication/password/valueFrom/secretKeyRef/name").asText());
        String secret = build.ownerOf(user, "Kafka")
                .map(kafka -> kafka.spec().at("/entityOperator/userOperator/secretPrefix").asText()).orElse("") + user.name();
        findings.addIf(taken.contains(secret), user, "metadata.name", "makes the user operator overwrite the Secret " + secret);
    }

    private static Set<String> secretsOf(Build build, Manifest kafka) {
        String cluster = kafka.name();
        Set<String> secrets = new TreeSet<>(List.of(
                KafkaResources.clusterCaCertificateSecretName(cluster), KafkaResources.clusterCaKeySecretName(cluster),
                KafkaResources.clientsCaCertificateSecretName(cluster), KafkaResources.clientsCaKeySecretName(cluster),
                KafkaResources.clusterOperatorCertsSecretName(cluster), KafkaResources.trustBundleSecretName(cluster),
                KafkaResources.entityTopicOperatorSecretName(cluster), KafkaResources.entityTopicOperatorCcApiSecretName(cluster),
                KafkaResources.entityUserOperatorSecretName(cluster), KafkaResources.kafkaJmxSecretName(cluster),
                CruiseControlResources.secretName(cluster), CruiseControlResources.apiSecretName(cluster)));
        for (Manifest pool : build.partsOf(kafka, "KafkaNodePool")) {
            NodeIds.of(pool).forEach(id -> secrets.add(KafkaResources.kafkaPodName(cluster, pool.name(), id)));
        }
        return secrets;
    }

    private static void checkAgainstCluster(Manifest user, Manifest kafka, Findings findings) {
        JsonNode authorization = kafka.spec().path("kafka").path("authorization");
        boolean acls = authorization.path("type").asText().equals("simple") || authorization.path("supportsAdminApi").asBoolean();
        findings.addIf(user.spec().has("authorization") && !acls, user, "spec.authorization",
                "needs authorization of type simple in Kafka " + kafka.name());
        String type = user.spec().path("authentication").path("type").asText();
        String offered = type.equals("tls-external") ? "tls" : type;
        boolean met = false;
        for (JsonNode listener : kafka.spec().path("kafka").path("listeners")) {
            met |= listener.path("authentication").path("type").asText().equals(offered);
        }
        findings.addIf(!type.isEmpty() && !met, user, "spec.authentication.type",
                "\"" + type + "\" is offered by no listener of Kafka " + kafka.name());
        findings.addIf(kafka.spec().at("/entityOperator/userOperator").isMissingNode(), user, "metadata.labels",
                "name Kafka " + kafka.name() + ", which runs no user operator");
    }
}
