package dev.strawman.target.confluent;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Variable.Check;
import dev.strawman.plan.Tokens;
import java.util.List;
import java.util.stream.Collectors;

/** Every variable that a root may ask for. */
final class Variables {

    private static final String IDENTITY_TEAM = "identity team";
    private static final String PLATFORM_TEAM = "platform team, from the outputs of control-plane";

    private Variables() {
    }

    static Variable identityProvider() {
        return Variable.required("identity_provider_id", "string", "Identity provider of the organisation; output of the root confluent/organization.",
                "\"<IDENTITY_PROVIDER_ID>\"", PLATFORM_TEAM, new Check(Hcl.matches("var.identity_provider_id", "^op-[a-zA-Z0-9]+$"), "An identity provider id looks like op-abc12."));
    }

    static Variable certificateAuthority() {
        return Variable.required("certificate_authority_id", "string", "Certificate authority of the organisation; output of the root confluent/organization.",
                "\"<CERTIFICATE_AUTHORITY_ID>\"", PLATFORM_TEAM, new Check("length(var.certificate_authority_id) > 3", "Take the id from the output of confluent/organization."));
    }

    static Variable keyGenerations() {
        return Variable.optional("key_generations", "list(string)", "[\"a\"]", "Generations of API keys that stand side by side. To rotate, add one, let every application change over, then remove the old one.",
                "[\"a\", \"b\"]", "platform team", new Check("length(var.key_generations) > 0 && length(distinct(var.key_generations)) == length(var.key_generations)",
                        "Name each generation once, and at least one: without any, no application signs in."));
    }

    static Variable oauthClients(Tokens tokens, List<String> applications) {
        String names = applications.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        String what = tokens.unknown() ? "Claim sub in the tokens of each application" : "Id of each application's client in " + tokens.directory();
        return Variable.required("oauth_clients", "map(string)", what + ", by the application's name.",
                "{ " + applications.stream().map(name -> name + " = \"" + (tokens.unknown() || !tokens.namesClient() ? "<CLIENT_ID>" : name) + "\"").collect(Collectors.joining(", ")) + " }",
                IDENTITY_TEAM, new Check("alltrue([for name in [" + names + "] : contains(keys(var.oauth_clients), name)])", "Every application needs an entry."));
    }

    static Variable oauthAudience(Tokens tokens) {
        return Variable.required("oauth_audience", "string", "Claim aud of tokens for Kafka, a text and no list; one of its own for each environment keeps tokens of one out of the other."
                + tokens.remark(), "\"<AUDIENCE>\"", IDENTITY_TEAM, new Check("length(var.oauth_audience) > 0", "Without an audience every token of the directory would do."));
    }

    static Variable oauthScope(Tokens tokens) {
        return Variable.required("oauth_scope", "string", "The one scope that clients of Kafka ask for." + tokens.remark(), "\"<SCOPE>\"", IDENTITY_TEAM,
                new Check("length(var.oauth_scope) > 0", "Without a scope every token of the directory would do."));
    }

    private static String form(String address) {
        return address.isEmpty() ? "" : " Its form: " + address;
    }

    static Variable principals(List<String> applications) {
        String names = applications.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return Variable.required("principals", "map(string)", "Principal of each application; output principals of control-plane.",
                "{ " + applications.stream().map(name -> name + " = \"<PRINCIPAL_ID>\"").collect(Collectors.joining(", ")) + " }", PLATFORM_TEAM,
                new Check("alltrue([for name in [" + names + "] : contains(keys(var.principals), name)])", "Every application needs an entry."));
    }

    static Variable linkAccount() {
        return Variable.required("link_account_id", "string", "Service account of the cluster link; output link_account_id of control-plane.",
                "\"<SERVICE_ACCOUNT_ID>\"", PLATFORM_TEAM, new Check(Hcl.matches("var.link_account_id", "^sa-[a-z0-9]+$"), "A service account id looks like sa-abc123."));
    }

    static Variable issuer(Tokens tokens) {
        return Variable.required("oauth_issuer", "string", "Issuer of the tokens of services." + form(tokens.issuer()), "\"<ISSUER_URL>\"", IDENTITY_TEAM,
                new Check("startswith(var.oauth_issuer, \"https://\")", "An issuer is an https address."));
    }

    static Variable jwks(Tokens tokens) {
        return Variable.required("oauth_jwks_uri", "string", "Where the issuer publishes its keys." + form(tokens.keys()), "\"<JWKS_URL>\"", IDENTITY_TEAM,
                new Check("startswith(var.oauth_jwks_uri, \"https://\")", "Write an https address."));
    }

    static Variable certificateChain() {
        return Variable.required("certificate_chain", "string", "Certificates of the authority that signs those of services, PEM; public, no key.",
                "\"<PEM_CHAIN>\"", "security team", new Check("strcontains(var.certificate_chain, \"BEGIN CERTIFICATE\")", "Write the chain in PEM, with its BEGIN CERTIFICATE lines."));
    }

    static Variable clusterId(String name, String description) {
        return Variable.required(name, "string", description, "\"<CLUSTER_ID>\"", PLATFORM_TEAM,
                new Check(Hcl.matches("var." + name, "^lkc-[a-z0-9]+$"), "A cluster id looks like lkc-abc123."));
    }

    static Variable endpoint(String name, String description) {
        return Variable.required(name, "string", description, "\"<ENDPOINT>\"", PLATFORM_TEAM,
                new Check("length(var." + name + ") > 8", "Take the endpoint from the outputs of control-plane."));
    }

    /** Not ephemeral: the provider keeps it in the state and compares it on every plan. */
    static Variable credential(String name, String description) {
        return new Variable(name, "string", description, "", Variable.Secrecy.SENSITIVE, List.of(), "<FROM_THE_SECRET_STORE>", "secret store");
    }
}
