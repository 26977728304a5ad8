package dev.strawman.target.strimzi;

import dev.strawman.plan.Topic.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Kafka settings as YAML values: numbers and booleans where the text is exactly one, so that nobody has to think about quotes. */
final class Settings {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,5})\\.\\d{1,6}");

    private Settings() {
    }

    static Map<String, Object> values(List<Setting> settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        settings.forEach(setting -> values.put(setting.key(), value(setting.value())));
        return values;
    }

    /** The reasons, for the keys below {@code config}. */
    static Map<String, String> reasons(List<Setting> settings) {
        Map<String, String> reasons = new LinkedHashMap<>();
        settings.stream().filter(setting -> !setting.why().isEmpty()).forEach(setting -> reasons.put("config/" + setting.key(), setting.why()));
        return reasons;
    }

    /** The value in the type a YAML reader gives it back. */
    static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
            return text;
        }
        if (WHOLE.matcher(text).matches() && !text.equals("-0")) {
            long number = Long.parseLong(text);
            return number == (int) number ? (Object) (int) number : (Object) number;
        }
        if (DECIMAL.matcher(text).matches() && Double.toString(Double.parseDouble(text)).equals(text)) {
            return Double.valueOf(text);
        }
        return text;
    }
}
