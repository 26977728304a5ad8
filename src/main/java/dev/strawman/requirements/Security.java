package dev.strawman.requirements;

import java.util.List;
import java.util.Optional;

/** Identity, authentication, authorisation and network exposure. */
public record Security(
        @Item(says = "Directory of people.", fallback = "none") Directory directory,
        @Item(says = "How services may prove who they are, the preferred first; decided per platform when empty.", example = "[mtls, iam]") List<ClientAuth> clientAuth,
        @Item(says = "How people sign in.", noted = true) HumanSso humanSso,
        @Item(says = "Where secrets are kept.", example = "vault") Optional<SecretStore> secretStore,
        @Item(says = "Authorisation model; decided per platform when left out.", example = "acl") Optional<Authorisation> authorisation,
        @Item(says = "Who can reach the brokers.", fallback = "private") Network network) {

    public enum Directory { NONE, LDAP, AD, ENTRA, OKTA, KEYCLOAK, COGNITO }

    public enum ClientAuth { MTLS, SCRAM, OAUTH, IAM, APIKEY }

    public enum SecretStore { VAULT, AWSSM, AZUREKV, GCPSM, K8S, SOPS }

    public enum Authorisation { ACL, RBAC, IAM, OPA }

    public enum Network { PUBLIC, PRIVATE, PEERED, PRIVATELINK, AIRGAPPED }

    /** Single sign-on of people. */
    public record HumanSso(
            @Item(says = "Protocol.", fallback = "oidc", noted = true) Protocol protocol,
            @Item(says = "Whether a second factor is asked for.", fallback = "true", noted = true) boolean mfa) {

        public enum Protocol { OIDC, SAML, NONE }
    }
}
