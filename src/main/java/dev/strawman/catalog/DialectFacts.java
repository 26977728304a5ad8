package dev.strawman.catalog;

/** How often a dialect can be read, and what speaks it. */
public record DialectFacts(Dialect dialect, int scrapeSeconds, String says, Source source) {
}
