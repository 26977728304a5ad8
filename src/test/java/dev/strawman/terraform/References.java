package dev.strawman.terraform;

import dev.strawman.terraform.Schema.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at every text of a configuration for an identifier in the wrong place, known or known only by its beginning. */
final class References {

    private References() {
    }

    static Stream<Refusal> refusals(Block schema, Arguments arguments) {
        Stream<Refusal> own = schema.attributes().keySet().stream()
                .flatMap(name -> arguments.elements(name).flatMap(value -> refusal(arguments, name, value).stream()));
        Stream<Refusal> below = schema.blocks().entrySet().stream()
                .flatMap(nested -> arguments.blocks(nested.getKey()).flatMap(block -> refusals(nested.getValue().block(), block)));
        return Stream.concat(own, below);
    }

    private static Optional<Refusal> refusal(Arguments arguments, String name, Object value) {
        List<String> wanted = Forms.wanted(arguments.path() + "." + name);
        boolean fine = switch (value) {
            case String text -> wanted.stream().anyMatch(text::startsWith);
            case Unknown unknown -> unknown.prefix().map(begin -> wanted.stream()
                    .anyMatch(form -> begin.startsWith(form) || form.startsWith(begin))).orElse(true);
            case null, default -> true;
        };
        return wanted.isEmpty() || fine ? Optional.empty()
                : Optional.of(arguments.refusal(name, "is " + shown(value) + "; it must begin with " + String.join(" or ", wanted)));
    }

    private static String shown(Object value) {
        return value instanceof Unknown unknown
                ? "a value that begins with \"" + unknown.prefix().orElse("") + '"'
                : '"' + value.toString() + '"';
    }
}
