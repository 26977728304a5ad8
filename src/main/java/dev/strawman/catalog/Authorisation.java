package dev.strawman.catalog;

/** Ways in which access to topics and groups can be granted. */
public enum Authorisation {
    ACL, RBAC, IAM;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
