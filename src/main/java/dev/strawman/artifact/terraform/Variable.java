package dev.strawman.artifact.terraform;

import java.util.List;

/**
 * Something that the plan cannot know: a variable of a root, an entry of its example values, and a question in the README.
 *
 * @param type        type as Terraform writes it
 * @param description what it is, for {@code terraform-docs} and prompts
 * @param fallback    default as Terraform writes it; empty when it must be given
 * @param secret      never kept in state or plan
 * @param checks      what is refused
 * @param example     a value of the right form, as Terraform writes it
 * @param askWhom     who knows it
 */
public record Variable(String name, String type, String description, String fallback, boolean secret, List<Check> checks,
        String example, String askWhom) {

    public Variable {
        checks = List.copyOf(checks);
    }

    /** A condition that the value must meet, and what to say when it does not. */
    public record Check(String condition, String message) {
    }

    public boolean mandatory() {
        return fallback.isEmpty();
    }

    public static Variable required(String name, String type, String description, String example, String askWhom, Check... checks) {
        return new Variable(name, type, description, "", false, List.of(checks), example, askWhom);
    }

    public static Variable optional(String name, String type, String fallback, String description, String example, String askWhom, Check... checks) {
        return new Variable(name, type, description, fallback, false, List.of(checks), example, askWhom);
    }

    public static Variable secret(String name, String type, String description, String example, String askWhom, Check... checks) {
        return new Variable(name, type, description, "", true, List.of(checks), example, askWhom);
    }
}
