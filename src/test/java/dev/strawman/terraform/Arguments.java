package dev.strawman.terraform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of one block of a resource as its author wrote them, with the path that leads there. What is not known yet
 * reads as absent, except where a method says otherwise.
 *
 * @param path {@code aws_msk_cluster}, or {@code aws_msk_cluster.encryption_info}
 */
record Arguments(String path, Map<?, ?> values) {

    /** Null where the author left it out. */
    Object value(String name) {
        return values.get(name);
    }

    Optional<String> text(String name) {
        return value(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The text, or how it will begin where it is known only after apply. */
    Optional<String> beginning(String name) {
        return value(name) instanceof Unknown unknown ? unknown.prefix() : text(name);
    }

    Optional<BigDecimal> number(String name) {
        return value(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(value(name));
    }

    /** The elements of a list or set of texts; empty also where one of them is not known. */
    List<String> texts(String name) {
        return value(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String.class::cast).toList() : List.of();
    }

    /** True where the argument has a value, be it one that Terraform learns later. */
    boolean surelyGiven(String name) {
        return switch (value(name)) {
            case null -> false;
            case Unknown unknown -> !unknown.mayBeNull();
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    /** True where the argument has a value or may have one after apply. */
    boolean perhapsGiven(String name) {
        return surelyGiven(name) || value(name) instanceof Unknown;
    }

    /** The blocks of a name; none where their number is not known yet. */
    Stream<Arguments> blocks(String name) {
        return elements(name).filter(Map.class::isInstance).map(block -> new Arguments(path + "." + name, (Map<?, ?>) block));
    }

    /** The value, or the elements of a list or set. */
    Stream<?> elements(String name) {
        return switch (value(name)) {
            case null -> Stream.empty();
            case List<?> list -> list.stream();
            case Object single -> Stream.of(single);
        };
    }

    Refusal refusal(String name, String sentence) {
        String full = path + "." + name;
        String[] steps = full.split("\\.");
        return new Refusal(steps[1], full + " " + sentence);
    }
}
