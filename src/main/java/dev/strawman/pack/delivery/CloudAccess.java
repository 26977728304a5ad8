package dev.strawman.pack.delivery;

import static dev.strawman.pack.delivery.Yaml.map;

import dev.strawman.plan.StateStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the jobs of some Terraform roots sign in to the clouds of these, with tokens of the pipeline's tool and never with a key that lasts.
 *
 * @param stores stores of their states, each in the cloud in which its roots work
 */
public record CloudAccess(List<StateStore> stores) {

    /** Microsoft Entra takes tokens for this audience (Microsoft, workload identity federation). */
    private static final String ENTRA_AUDIENCE = "api://AzureADTokenExchange";
    private static final String GOOGLE_TOKEN = "GOOGLE_ID_TOKEN";

    public CloudAccess {
        stores = List.copyOf(stores);
    }

    static CloudAccess of(List<Root> roots) {
        return new CloudAccess(roots.stream().map(Root::store).distinct().toList());
    }

    /** A job has to be told in which cloud its root works. */
    public boolean several() {
        return stores.size() > 1;
    }

    public boolean aws() {
        return stores.contains(StateStore.S3);
    }

    public boolean azure() {
        return stores.contains(StateStore.AZURE);
    }

    public boolean google() {
        return stores.contains(StateStore.GOOGLE);
    }

    /** Environment variables that say where states are, in words. */
    public String variables(StateStore store) {
        return String.join(" and ", store.settings().stream().map(StateStore.Setting::variable).toList());
    }

    /** Whose credentials Terraform finds at a desk. */
    public String credentials(StateStore store) {
        return switch (store) {
            case S3 -> "AWS credentials as the AWS command line does";
            case AZURE -> "credentials of Azure as the Azure command line does, or ARM_TENANT_ID and ARM_CLIENT_ID with a token of the pipeline";
            case GOOGLE -> "credentials of Google Cloud as gcloud does";
        };
    }

    /** Steps of GitHub Actions that sign in; {@code seconds} is how long the rights in AWS must last, or null. */
    List<Object> steps(Pins pins, Integer seconds) {
        List<Object> steps = new ArrayList<>();
        if (aws()) {
            Map<String, Object> role = map("role-to-assume", "${{ vars.AWS_ROLE_ARN }}", "aws-region", "${{ inputs.region }}");
            if (seconds != null) {
                role.put("role-duration-seconds", seconds);
            }
            steps.add(step(StateStore.S3, pins.action("aws-actions/configure-aws-credentials"), role));
        }
        if (google()) {
            steps.add(step(StateStore.GOOGLE, pins.action("google-github-actions/auth"),
                    map("workload_identity_provider", "${{ vars.GOOGLE_WORKLOAD_IDENTITY_PROVIDER }}", "service_account", "${{ vars.GOOGLE_SERVICE_ACCOUNT }}")));
        }
        return steps;
    }

    private Map<String, Object> step(StateStore store, String action, Map<String, Object> with) {
        return several() ? map("if", "inputs.cloud == '" + store.cloud() + "'", "uses", action, "with", with) : map("uses", action, "with", with);
    }

    /** Environment of the steps of GitHub Actions that run Terraform: where states are, and in Azure as whom it signs in by itself. */
    Map<String, Object> environment() {
        Map<String, Object> variables = new LinkedHashMap<>();
        stores.forEach(store -> store.settings().forEach(setting -> variables.put(setting.variable(), "${{ vars." + setting.variable() + " }}")));
        if (azure()) {
            variables.put("ARM_USE_OIDC", "true");
            List.of("ARM_TENANT_ID", "ARM_CLIENT_ID").forEach(name -> variables.put(name, "${{ vars." + name + " }}"));
        }
        return variables;
    }

    /** Tokens that GitLab gives to a job, by the variable that holds each. */
    Map<String, Object> tokens() {
        Map<String, Object> tokens = new LinkedHashMap<>();
        if (aws()) {
            tokens.put("AWS_ID_TOKEN", map("aud", "$CI_SERVER_URL"));
        }
        if (azure()) {
            tokens.put("ARM_OIDC_TOKEN", map("aud", ENTRA_AUDIENCE));
        }
        if (google()) {
            tokens.put(GOOGLE_TOKEN, map("aud", "$CI_SERVER_URL"));
        }
        return tokens;
    }

    /** What a job of GitLab does before it runs Terraform, which finds its credentials by these variables. */
    List<String> preparation() {
        List<String> lines = new ArrayList<>();
        if (aws()) {
            lines.add("export AWS_WEB_IDENTITY_TOKEN_FILE=\"$(mktemp)\"");
            lines.add("printf '%s' \"$AWS_ID_TOKEN\" > \"$AWS_WEB_IDENTITY_TOKEN_FILE\"");
        }
        if (azure()) {
            lines.add("export ARM_USE_OIDC=true");
        }
        if (google()) {
            lines.add("export GOOGLE_APPLICATION_CREDENTIALS=\"$(mktemp)\" TOKEN_FILE=\"$(mktemp)\"");
            lines.add("printf '%s' \"$" + GOOGLE_TOKEN + "\" > \"$TOKEN_FILE\"");
            lines.add("printf '{\"type\": \"external_account\", \"audience\": \"//iam.googleapis.com/%s\", \"subject_token_type\": \"urn:ietf:params:oauth:token-type:jwt\", "
                    + "\"token_url\": \"https://sts.googleapis.com/v1/token\", \"service_account_impersonation_url\": \"https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/%s:generateAccessToken\", "
                    + "\"credential_source\": {\"file\": \"%s\"}}' \"$GOOGLE_WORKLOAD_IDENTITY_PROVIDER\" \"$GOOGLE_SERVICE_ACCOUNT\" \"$TOKEN_FILE\" > \"$GOOGLE_APPLICATION_CREDENTIALS\"");
        }
        return lines;
    }
}
