package dev.strawman.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a provider, or the cloud behind it, refuses and no schema can say. A rule looks only at values that are
 * known; paths run from the type through its blocks, {@code aws_msk_cluster.rebalancing.status}, and reach every block of a name.
 *
 * @param arguments full paths of the arguments and blocks the rule names; all are of one type
 */
record Rule(List<String> arguments, Function<Arguments, Stream<Refusal>> check) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The resource, data source or provider the rule is about. */
    String type() {
        return arguments.getFirst().split("\\.")[0];
    }

    static Rule oneOf(String path, String... allowed) {
        List<String> all = List.of(allowed);
        return value(path, "must be one of " + String.join(", ", all), value -> all.contains(plain(value)));
    }

    static Rule between(String path, long least, long most) {
        return value(path, "must be between " + least + " and " + most, value -> isBetween(value, least, most));
    }

    static Rule atLeast(String path, long least) {
        return value(path, "must be at least " + least, value -> isBetween(value, least, Long.MAX_VALUE));
    }

    static Rule matches(String path, String pattern, String sentence) {
        Pattern compiled = Pattern.compile(pattern, Pattern.DOTALL);
        return value(path, sentence, value -> compiled.matcher(plain(value)).matches());
    }

    static Rule json(String path) {
        return value(path, "must be JSON", value -> isJson(plain(value)));
    }

    /** A rule over each known value at a path; of a list or set over each element. */
    static Rule value(String path, String sentence, Predicate<Object> fine) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return in(path.substring(0, path.lastIndexOf('.')), List.of(name), block -> block.elements(name)
                .filter(value -> value != null && !(value instanceof Unknown) && !fine.test(value))
                .map(value -> block.refusal(name, "is " + shown(value) + "; it " + sentence)));
    }

    /** The keys a map may hold, each with the pattern of its values. */
    static Rule settings(String path, Map<String, String> patterns) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return in(path.substring(0, path.lastIndexOf('.')), List.of(name), block ->
                (block.value(name) instanceof Map<?, ?> settings ? settings : Map.of()).entrySet().stream()
                        .filter(setting -> !isSound(setting, patterns))
                        .map(setting -> block.refusal(name, "must not set " + setting.getKey() + " to " + shown(setting.getValue()))));
    }

    private static boolean isSound(Map.Entry<?, ?> setting, Map<String, String> patterns) {
        String pattern = patterns.get(setting.getKey().toString());
        return pattern != null && (!(setting.getValue() instanceof String text) || text.matches(pattern));
    }

    static Rule exactlyOne(String block, String... names) {
        return counted(block, "exactly one", (surely, perhaps) -> surely <= 1 && perhaps >= 1, names);
    }

    static Rule atMostOne(String block, String... names) {
        return counted(block, "at most one", (surely, perhaps) -> surely <= 1, names);
    }

    static Rule allOrNone(String block, String... names) {
        return counted(block, "all or none", (surely, perhaps) -> surely == 0 || perhaps == names.length, names);
    }

    /** A rule over a whole block. */
    static Rule that(String block, String argument, String sentence, Predicate<Arguments> fine) {
        return in(block, List.of(argument),
                arguments -> fine.test(arguments) ? Stream.empty() : Stream.of(arguments.refusal(argument, sentence)));
    }

    private static Rule counted(String block, String how, Count fine, String... names) {
        return in(block, List.of(names), arguments -> {
            long surely = Arrays.stream(names).filter(arguments::surelyGiven).count();
            long perhaps = Arrays.stream(names).filter(arguments::perhapsGiven).count();
            return fine.test(surely, perhaps) ? Stream.empty()
                    : Stream.of(arguments.refusal(names[0], "and the like: give " + how + " of " + String.join(", ", names)));
        });
    }

    private interface Count {
        boolean test(long surely, long perhaps);
    }

    private static Rule in(String block, List<String> names, Function<Arguments, Stream<Refusal>> check) {
        List<String> steps = List.of(block.split("\\."));
        return new Rule(names.stream().map(name -> block + "." + name).toList(), arguments -> {
            Stream<Arguments> reached = Stream.of(arguments);
            for (String step : steps.subList(1, steps.size())) {
                reached = reached.flatMap(each -> each.blocks(step));
            }
            return reached.flatMap(check);
        });
    }

    private static boolean isBetween(Object value, long least, long most) {
        BigDecimal number = value instanceof BigDecimal exact ? exact : new BigDecimal(plain(value));
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isContainerNode();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String shown(Object value) {
        return value instanceof String text ? '"' + text + '"' : plain(value);
    }
}
