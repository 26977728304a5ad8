package dev.strawman.catalog;

/** Ways in which a client can prove who it is. */
public enum ClientAuthentication {
    MTLS, SCRAM, OAUTH, IAM, API_KEY;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
