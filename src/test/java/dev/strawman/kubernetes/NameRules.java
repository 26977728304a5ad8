package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.strimzi.api.kafka.model.kafka.KafkaResources;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names, label keys and label values that Kubernetes accepts ("Object Names and IDs" and "Labels and Selectors" of its
 * documentation), and Strimzi names that leave room for what the operator appends.
 */
final class NameRules {

    private static final int LABEL_LENGTH = 63;
    private static final int SUBDOMAIN_LENGTH = 253;
    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final Pattern DNS_LABEL = Pattern.compile(LABEL);
    private static final Pattern DNS_SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    /** Services are the stricter kind: their names begin with a letter. */
    private static final Pattern SERVICE = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern QUALIFIED = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Set<String> ANY_PATH_SEGMENT = Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");
    private static final Set<String> WITHOUT_NAME = Set.of("kustomize.config.k8s.io/v1beta1", "kustomize.config.k8s.io/v1alpha1");

    private NameRules() {
    }

    static void check(Build build, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Manifest manifest : build.manifests()) {
            checkLabels(manifest, findings);
            checkAnnotations(manifest, findings);
            if (!WITHOUT_NAME.contains(manifest.apiVersion())) {
                checkName(manifest, findings);
                String identity = manifest.apiVersion() + " " + manifest.kind() + " " + manifest.namespace() + "/" + manifest.name();
                findings.addIf(!seen.add(identity), manifest, "metadata.name", "stands twice in this build");
            }
        }
        build.strimzi("Kafka").forEach(kafka -> checkGrownNames(build, kafka, findings));
    }

    private static void checkName(Manifest manifest, Findings findings) {
        String name = manifest.name();
        if (manifest.kind().equals("Namespace")) {
            findings.addIf(!label(name), manifest, "metadata.name", "\"" + name + "\" is not a DNS label");
        } else if (!ANY_PATH_SEGMENT.contains(manifest.kind())) {
            boolean fine = DNS_SUBDOMAIN.matcher(name).matches() && name.length() <= SUBDOMAIN_LENGTH;
            findings.addIf(!fine, manifest, "metadata.name", "\"" + name + "\" is not a DNS-1123 name");
        }
        findings.addIf(!manifest.namespace().isEmpty() && !label(manifest.namespace()), manifest, "metadata.namespace",
                "\"" + manifest.namespace() + "\" is not a DNS label");
    }

    private static void checkLabels(Manifest manifest, Findings findings) {
        for (Map.Entry<String, JsonNode> label : manifest.metadata().path("labels").properties()) {
            String value = label.getValue().asText();
            checkKey(manifest, "metadata.labels", label.getKey(), findings);
            boolean fine = value.isEmpty() || QUALIFIED.matcher(value).matches() && value.length() <= LABEL_LENGTH;
            findings.addIf(!fine, manifest, "metadata.labels." + label.getKey(), "\"" + value + "\" is not a label value");
        }
    }

    private static void checkAnnotations(Manifest manifest, Findings findings) {
        manifest.metadata().path("annotations").fieldNames()
                .forEachRemaining(key -> checkKey(manifest, "metadata.annotations", key, findings));
    }

    private static void checkKey(Manifest manifest, String path, String key, Findings findings) {
        int slash = key.indexOf('/');
        String prefix = slash < 0 ? "" : key.substring(0, slash);
        String name = key.substring(slash + 1);
        boolean fine = QUALIFIED.matcher(name).matches() && name.length() <= LABEL_LENGTH
                && (slash < 0 || DNS_SUBDOMAIN.matcher(prefix).matches() && prefix.length() <= SUBDOMAIN_LENGTH);
        findings.addIf(!fine, manifest, path, "key \"" + key + "\" is not a qualified name");
    }

    /** The operator makes Services, and pods whose names are also host names; both hold at most 63 characters. */
    private static void checkGrownNames(Build build, Manifest kafka, Findings findings) {
        String service = KafkaResources.bootstrapServiceName(kafka.name());
        findings.addIf(!SERVICE.matcher(service).matches() || service.length() > LABEL_LENGTH, kafka, "metadata.name",
                "makes the Service name " + service + ", which must begin with a letter and hold at most 63 characters, no dots");
        for (Manifest pool : build.partsOf(kafka, "KafkaNodePool")) {
            String pod = KafkaResources.kafkaPodName(kafka.name(), pool.name(), NodeIds.highest(pool));
            findings.addIf(!label(pod), pool, "metadata.name", "makes the pod name " + pod + ", which is not a DNS label");
        }
    }

    private static boolean label(String name) {
        return DNS_LABEL.matcher(name).matches() && name.length() <= LABEL_LENGTH;
    }
}
