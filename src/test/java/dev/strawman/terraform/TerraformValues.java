package dev.strawman.terraform;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values in real forms for everything that a generated root asks a person for. */
public final class TerraformValues {

    private static final String VIRTUAL_NETWORK = "/subscriptions/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/resourceGroups/networks/providers/Microsoft.Network/virtualNetworks/clients";
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("account_id", "123456789012"),
            Map.entry("vpc_id", "vpc-0a1b2c3d"),
            Map.entry("vpc_cidr", "10.41.0.0/20"),
            Map.entry("private_subnet_ids", "[\"subnet-0a1\", \"subnet-0a2\", \"subnet-0a3\"]"),
            Map.entry("client_security_group_ids", "{ payments = \"sg-0a1b2c3d\" }"),
            Map.entry("client_cidrs", "{ offices = \"10.60.0.0/16\" }"),
            Map.entry("metrics_scraper_security_group_ids", "{ prometheus = \"sg-0a1b2c3e\" }"),
            Map.entry("metrics_scraper_cidrs", "{ data_centre = \"10.70.8.0/24\" }"),
            Map.entry("certificate_authority_arns", "[\"arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/1234\"]"),
            Map.entry("client_subnet_ids", "[\"subnet-0c1\", \"subnet-0c2\", \"subnet-0c3\"]"),
            Map.entry("client_account_ids", "[\"210987654321\"]"),
            Map.entry("cluster_arn", "arn:aws:kafka:eu-west-1:123456789012:cluster/payments/1234-5"),
            Map.entry("email_addresses", "{ sev1 = [\"on-call@example.com\"], sev2 = [\"on-call@example.com\"], sev3 = [\"kafka@example.com\"], sev4 = [\"kafka@example.com\"] }"),
            Map.entry("pagerduty_endpoint", "https://events.pagerduty.com/integration/0a1b2c3d/enqueue"),
            Map.entry("opsgenie_endpoint", "https://api.opsgenie.com/v1/json/cloudwatch?apiKey=0a1b2c3d"),
            Map.entry("pagerduty_routing_key", "0123456789abcdef0123456789abcdef"),
            Map.entry("blind_email_addresses", "[\"on-call@example.com\"]"),
            Map.entry("reader_role_arns", "[\"arn:aws:iam::123456789012:role/grafana\"]"),
            Map.entry("probe_host", "kafka-probe.payments.internal"),
            Map.entry("probe_security_group_id", "sg-0a1b2c3f"),
            Map.entry("webhook_endpoint", "https://alerts.example.com/sns"),
            Map.entry("datadog_site", "datadoghq.eu"),
            Map.entry("notification_handles", "{ sev1 = \"@opsgenie-kafka\", sev2 = \"@opsgenie-kafka\", sev3 = \"@slack-kafka-sev3\", sev4 = \"@slack-kafka-sev4\" }"),
            Map.entry("repository_url", "https://git.example.com/kafka/blob/main"),
            Map.entry("first_maintenance_day", "2027-01-31"),
            Map.entry("metrics_api_key", "METRICSKEY"),
            Map.entry("metrics_api_secret", "not a secret at all"),
            Map.entry("identity_provider_id", "op-abc12"),
            Map.entry("certificate_authority_id", "op-xyz98"),
            Map.entry("link_account_id", "sa-abc123"),
            Map.entry("confluent_cidr", "10.90.0.0/16"),
            Map.entry("peering_connection_id", "pcx-0a1b2c3d"),
            Map.entry("subscription_id", "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"),
            Map.entry("resource_group_name", "kafka"),
            Map.entry("subnet_id", VIRTUAL_NETWORK + "/subnets/endpoints"),
            Map.entry("virtual_network_id", VIRTUAL_NETWORK),
            Map.entry("key_vault_name", "kafka-keys-4711"),
            Map.entry("project_id", "payments-kafka"),
            Map.entry("network", "projects/payments-kafka/global/networks/clients"),
            Map.entry("subnetwork", "projects/payments-kafka/regions/europe-west1/subnetworks/endpoints"),
            Map.entry("oauth_audience", "kafka"),
            Map.entry("oauth_scope", "kafka/clients"),
            Map.entry("oauth_issuer", "https://login.example/services"),
            Map.entry("oauth_jwks_uri", "https://login.example/services/keys"),
            Map.entry("certificate_chain", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"),
            Map.entry("source_kafka_id", "lkc-abc123"),
            Map.entry("source_bootstrap_endpoint", "SASL_SSL://lkc-abc123.eu-west-1.aws.confluent.example:9092"),
            Map.entry("source_api_key", "SOURCEKEY"),
            Map.entry("source_api_secret", "not a secret at all"),
            Map.entry("kafka_id", "lkc-xyz987"),
            Map.entry("kafka_rest_endpoint", "https://lkc-xyz987.eu-central-1.aws.confluent.example:443"),
            Map.entry("kafka_api_key", "TARGETKEY"),
            Map.entry("kafka_api_secret", "not a secret at all"),
            Map.entry("source_cluster_arn", "arn:aws:kafka:eu-west-1:123456789012:cluster/payments/1234-5"),
            Map.entry("target_cluster_arn", "arn:aws:kafka:eu-central-1:123456789012:cluster/payments/1234-5"),
            Map.entry("source_subnet_ids", "[\"subnet-0a1\", \"subnet-0a2\", \"subnet-0a3\"]"),
            Map.entry("target_subnet_ids", "[\"subnet-0b1\", \"subnet-0b2\", \"subnet-0b3\"]"));

    private TerraformValues() {
    }

    /** The values, with a password for each of these principals. */
    public static Map<String, String> with(Collection<String> principals) {
        Map<String, String> values = new TreeMap<>(COMMON);
        values.put("oauth_clients", principals.stream().map(name -> name + " = \"client-" + name + "\"").collect(Collectors.joining(", ", "{ ", " }")));
        values.put("principals", principals.stream().map(name -> name + " = \"sa-abc123\"").collect(Collectors.joining(", ", "{ ", " }")));
        values.put("scram_passwords", principals.stream().map(name -> name + " = \"not a password at all\"").collect(Collectors.joining(", ", "{ ", " }")));
        return values;
    }
}
