package dev.strawman.requirements;

/** The workshop's three-step scale: low, medium, high. */
public enum Grade { @Spelling("L") L, @Spelling("M") M, @Spelling("H") H }
