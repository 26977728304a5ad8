package dev.strawman.requirements;

import java.util.List;

/** Classes of data, least sensitive first. */
public record DataClassification(
        @Item(says = "The classes, least sensitive first.",
                fallback = "[{name: public}, {name: internal}, {name: confidential, sensitive: true}, {name: restricted, sensitive: true, fieldEncryption: true}]")
        List<Level> levels) {

    /** One class. */
    public record Level(
            @Item(says = "Name of the class.", must = true, example = "confidential") String name,
            @Item(says = "Whether live data of this class must stay out of non-production.", fallback = "false") boolean sensitive,
            @Item(says = "Whether single fields must be encrypted before they reach the broker.", fallback = "false", noted = true) boolean fieldEncryption,
            @Item(says = "Controls in words.", example = "[card data is tokenised]", noted = true) List<String> controls) {
    }
}
