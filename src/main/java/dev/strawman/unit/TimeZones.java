package dev.strawman.unit;

import dev.strawman.problem.DidYouMean;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Time zones by the name of a place in the IANA database, {@code Europe/Berlin}, or {@code UTC}. Abbreviations and offsets are refused,
 * because they do not say when clocks change; so are the names that the database only keeps for old programs, which not every tool knows.
 */
public final class TimeZones {

    private static final String AREAS = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific";
    private static final Pattern SHAPE = Pattern.compile("^\\s*(UTC|(" + AREAS + ")(/[A-Za-z]+([_-][A-Za-z]+)*)+)\\s*$");
    private static final Pattern OFFSET = Pattern.compile("(?i)(UTC|GMT|Etc/GMT)?\\s*[+\\u2212-]\\s*\\d{1,2}(:?\\d{2})?");
    private static final SortedSet<String> NAMES = ZoneRulesProvider.getAvailableZoneIds().stream().filter(SHAPE.asMatchPredicate()).collect(Collectors.toCollection(TreeSet::new));
    private static final Map<String, List<String>> MEANT = meant();
    private static final String REMEDY = "write the name of a place in the IANA database, for example Europe/Berlin, or UTC";

    private TimeZones() {
    }

    /** Places that an abbreviation or an old name may stand for; summer and winter of a place have two abbreviations. */
    private static Map<String, List<String>> meant() {
        Map<String, List<String>> meant = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        places(meant, "Z Zulu UCT Etc/UTC Etc/UCT", "UTC");
        places(meant, "GMT Etc/GMT", "UTC", "Europe/London");
        places(meant, "GB BST", "Europe/London");
        places(meant, "WET WEST", "Europe/Lisbon");
        places(meant, "CET CEST MET MEZ MESZ", "Europe/Berlin", "Europe/Paris", "Europe/Madrid");
        places(meant, "EET EEST", "Europe/Helsinki", "Europe/Athens", "Europe/Bucharest");
        places(meant, "MSK", "Europe/Moscow");
        places(meant, "TRT", "Europe/Istanbul");
        places(meant, "EST EDT ET EST5EDT US/Eastern", "America/New_York");
        places(meant, "CST", "America/Chicago", "Asia/Shanghai");
        places(meant, "CDT CT CST6CDT US/Central", "America/Chicago");
        places(meant, "MST MT", "America/Denver", "America/Phoenix");
        places(meant, "MDT MST7MDT US/Mountain", "America/Denver");
        places(meant, "PST PDT PT PST8PDT US/Pacific", "America/Los_Angeles");
        places(meant, "IST", "Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin");
        places(meant, "GST", "Asia/Dubai");
        places(meant, "SGT", "Asia/Singapore");
        places(meant, "HKT", "Asia/Hong_Kong");
        places(meant, "PRC", "Asia/Shanghai");
        places(meant, "JST", "Asia/Tokyo");
        places(meant, "KST", "Asia/Seoul");
        places(meant, "AWST", "Australia/Perth");
        places(meant, "AEST", "Australia/Sydney", "Australia/Brisbane");
        places(meant, "AEDT", "Australia/Sydney");
        places(meant, "NZST NZDT", "Pacific/Auckland");
        places(meant, "SAST", "Africa/Johannesburg");
        places(meant, "BRT", "America/Sao_Paulo");
        return meant;
    }

    private static void places(Map<String, List<String>> meant, String words, String... places) {
        Arrays.stream(words.split(" ")).forEach(word -> meant.put(word, List.of(places)));
    }

    /** Regular expression that all names fit, for Java and JSON Schema alike; whether there is such a place only {@link #parse} knows. */
    public static String pattern() {
        return SHAPE.pattern();
    }

    public static ZoneId parse(String text) {
        String written = text.strip();
        if (NAMES.contains(written)) {
            return ZoneId.of(written);
        }
        if (MEANT.containsKey(written)) {
            List<String> places = MEANT.get(written);
            throw new UnitException("is \"" + text + "\", which names no place", "write " + (places.size() == 1 ? places.getFirst() : "the one that is meant, for example " + either(places)));
        }
        if (OFFSET.matcher(written).matches()) {
            throw new UnitException("is \"" + text + "\", which does not say when clocks change", REMEDY);
        }
        throw new UnitException("is \"" + text + "\"", near(written).map(name -> "did you mean " + name + "?").orElse(REMEDY));
    }

    private static String either(List<String> places) {
        return String.join(", ", places.subList(0, places.size() - 1)) + " or " + places.getLast();
    }

    /** A town alone is as good as a slip. */
    private static Optional<String> near(String written) {
        String town = "/" + written.replace(' ', '_').toLowerCase(Locale.ROOT);
        return NAMES.stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(town)).findFirst().or(() -> DidYouMean.of(written, NAMES));
    }
}
