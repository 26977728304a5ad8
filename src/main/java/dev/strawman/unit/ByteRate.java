package dev.strawman.unit;

/** A flow of data in bytes per second. */
public record ByteRate(double bytesPerSecond) implements Comparable<ByteRate> {

    public static ByteRate ofMebibytesPerSecond(double mebibytes) {
        return new ByteRate(mebibytes * ByteSize.MIB);
    }

    /** Parses {@code 400 MiB/s}, {@code 3 MB/s}, {@code 3 MBps}; refuses a bare number. */
    public static ByteRate parse(String text) {
        Quantity quantity = Quantity.of(text, "%s MiB/s", "%s KiB/s");
        String unit = quantity.unit().replaceFirst("(/\\s*(s|sec|second)|ps)$", "");
        long factor = unit.equals(quantity.unit()) ? 0 : ByteSize.factor(unit.strip());
        if (factor == 0) {
            throw quantity.unknownUnit(text, "%s MiB/s", "%s KiB/s");
        }
        return new ByteRate(quantity.number().doubleValue() * factor);
    }

    public double mebibytesPerSecond() {
        return bytesPerSecond / ByteSize.MIB;
    }

    @Override
    public int compareTo(ByteRate other) {
        return Double.compare(bytesPerSecond, other.bytesPerSecond);
    }

    @Override
    public String toString() {
        return bytesPerSecond < ByteSize.MIB / 10.0
                ? Decimals.plain(bytesPerSecond / ByteSize.KIB, 1) + " KiB/s"
                : Decimals.plain(mebibytesPerSecond(), 2) + " MiB/s";
    }
}
