package dev.strawman.target.confluent;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.plan.Site;
import java.util.Locale;

/**
 * The cloud below a cluster of Confluent Cloud, in the words of the vendor's Terraform provider (2.83.0) and of the provider that makes the client's side.
 */
public enum Cloud {

    AWS("hashicorp/aws", "account", "account_id", "aws_ingress_private_link_gateway", "aws_ingress_private_link_endpoint", "vpc_endpoint_id", "aws_vpc_endpoint.confluent.id"),
    AZURE("hashicorp/azurerm", "subscription", "subscription_id", "azure_ingress_private_link_gateway", "azure_ingress_private_link_endpoint", "private_endpoint_resource_id",
            "azurerm_private_endpoint.confluent[\"regional\"].id"),
    GCP("hashicorp/google", "project", "project_id", "gcp_ingress_private_service_connect_gateway", "gcp_ingress_private_service_connect_endpoint",
            "private_service_connect_connection_id", "google_compute_forwarding_rule.confluent[\"regional\"].psc_connection_id");

    private final String provider;
    private final String account;
    private final String accountVariable;
    private final String gateway;
    private final String accessPoint;
    private final String endpointArgument;
    private final String endpoint;

    Cloud(String provider, String account, String accountVariable, String gateway, String accessPoint, String endpointArgument, String endpoint) {
        this.provider = provider;
        this.account = account;
        this.accountVariable = accountVariable;
        this.gateway = gateway;
        this.accessPoint = accessPoint;
        this.endpointArgument = endpointArgument;
        this.endpoint = endpoint;
    }

    /** The cloud of a site; the vendor's service runs in no data centre. */
    static Cloud of(Site site) {
        return switch (site.provider()) {
            case AWS -> AWS;
            case AZURE -> AZURE;
            case GCP -> GCP;
            case ONPREM, OPENSHIFT -> throw new IllegalStateException("Confluent Cloud does not run in " + site.region());
        };
    }

    /** Folder of the templates that make the client's side. */
    public String folder() {
        return "confluent/control-plane/" + block() + "/";
    }

    /** Name of its block in resources of the vendor. */
    public String block() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Provider of the client's side, as it is pinned. */
    public String provider() {
        return provider;
    }

    /** What bounds access to a private link: argument of the vendor's resource. */
    public String account() {
        return account;
    }

    public String accountVariable() {
        return accountVariable;
    }

    /** Block of a gateway that lets private links in. */
    public String gateway() {
        return gateway;
    }

    /** Block of an access point behind it. */
    public String accessPoint() {
        return accessPoint;
    }

    /** Its argument that names the client's endpoint, and the value. */
    public String endpointArgument() {
        return endpointArgument;
    }

    public String endpoint() {
        return endpoint;
    }

    /** The services that a private link leads to: one in AWS, one for each zone or one for the Region in the others. */
    Hcl.Row services(boolean dedicated) {
        return switch (this) {
            case AWS -> Hcl.Row.of("endpoint_service", dedicated ? "confluent_network.network.aws[0].private_link_endpoint_service" : behind("vpc_endpoint_service_name"));
            case AZURE -> Hcl.Row.of("endpoint_services", dedicated ? "{ for zone in [\"1\", \"2\", \"3\"] : zone => confluent_network.network.azure[0].private_link_service_aliases[zone] }"
                    : "{ regional = " + behind("private_link_service_alias") + " }");
            case GCP -> Hcl.Row.of("endpoint_services", dedicated
                    ? "{ for zone in var.zones : trimprefix(zone, \"${local.region}-\") => confluent_network.network.gcp[0].private_service_connect_service_attachments[zone] }"
                    : "{ regional = " + behind("private_service_connect_service_attachment") + " }");
        };
    }

    private String behind(String attribute) {
        return "confluent_gateway.ingress." + gateway + "[0]." + attribute;
    }

    /** What must be done before the vendor can use the client's key. */
    String keyGrant() {
        return switch (this) {
            case AWS -> "aws_kms_key_policy.data";
            case AZURE -> "azurerm_role_assignment.confluent";
            case GCP -> "google_kms_crypto_key_iam_member.confluent";
        };
    }
}
