package dev.strawman.catalog;

import java.util.Locale;

/** Spells enum constants as the catalogue files do: {@code API_KEY} is {@code api-key}. */
final class Ids {

    private Ids() {
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
