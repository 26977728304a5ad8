package dev.strawman.catalog;

/** How far a fact may be relied on; everything but {@link #VERIFIED} is to be shown with its mark. */
public enum Status {
    VERIFIED, ESTIMATED, DISPUTED, UNVERIFIED;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
