package dev.strawman.requirements;

/** Open source, commercial or cloud. */
public record Preference(
        @Item(says = "Licensing the client prefers.", fallback = "any") Licensing licensing) {

    public enum Licensing { FOSS, COMMERCIAL, CLOUD, ANY }
}
