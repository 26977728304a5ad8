package dev.strawman.unit;

/** A text that is not a quantity of the wanted kind; the message says what is wrong, the remedy what to write. */
public final class UnitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public UnitException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
