package dev.strawman.terraform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 networks as the two providers check them. */
final class Networks {

    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    private Networks() {
    }

    static boolean hasNoHostBits(Object value) {
        Matcher parts = CIDR.matcher(value.toString());
        if (!parts.matches() || Integer.parseInt(parts.group(5)) > 32) {
            return false;
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(parts.group(i));
            if (octet > 255) {
                return false;
            }
            address = address << 8 | octet;
        }
        return address % (1L << 32 - Integer.parseInt(parts.group(5))) == 0;
    }

    static boolean hasSize(Object value, int bits) {
        return hasNoHostBits(value) && value.toString().endsWith("/" + bits);
    }
}
