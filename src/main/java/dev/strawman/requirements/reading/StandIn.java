package dev.strawman.requirements.reading;

/**
 * What stands where a value could not be read. A file that is wrong in places is read again with stand-ins, twice and differently, so
 * that the rules between fields can be asked too: what they find both times does not depend on the values that nobody could read.
 */
enum StandIn {

    /** None: the record around the value is not built. */
    NONE,
    /** As if nothing had been written: the default, or nothing where the field is optional; else the first value that there is. */
    ABSENT,
    /** The example of the field, or the last value that there is. */
    EXAMPLE
}
