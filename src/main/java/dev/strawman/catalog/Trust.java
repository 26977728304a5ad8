package dev.strawman.catalog;

/** How a source was read: {@code A} the primary text, {@code B} a copy of it, {@code C} a third party, {@code K} from memory. */
public enum Trust {
    A, B, C, K;

    /** What a fact is worth when its row says nothing else. */
    public Status status() {
        return switch (this) {
            case A, B -> Status.VERIFIED;
            case C -> Status.ESTIMATED;
            case K -> Status.UNVERIFIED;
        };
    }
}
