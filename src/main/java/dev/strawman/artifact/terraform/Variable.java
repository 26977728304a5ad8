package dev.strawman.artifact.terraform;

import java.util.List;

/**
 * Something that the plan cannot know: a variable of a root, an entry of its example values, and a question in the README.
 *
 * @param type        type as Terraform writes it
 * @param description what it is, for {@code terraform-docs} and prompts
 * @param fallback    default as Terraform writes it; empty when it must be given
 * @param secrecy     whether it may be shown, and whether it is kept
 * @param checks      what is refused
 * @param example     a value of the right form, as Terraform writes it
 * @param askWhom     who knows it
 */
public record Variable(String name, String type, String description, String fallback, Secrecy secrecy, List<Check> checks,
        String example, String askWhom) {

    public Variable {
        checks = List.copyOf(checks);
    }

    /** How secret a value is. */
    public enum Secrecy {
        OPEN,
        /** Never shown; kept in the state because the resource that takes it has no other way. */
        SENSITIVE,
        /** Never shown, and in neither state nor plan file. */
        EPHEMERAL
    }

    public boolean secret() {
        return secrecy != Secrecy.OPEN;
    }

    public boolean ephemeral() {
        return secrecy == Secrecy.EPHEMERAL;
    }

    /** A condition that the value must meet, and what to say when it does not. */
    public record Check(String condition, String message) {
    }

    public boolean mandatory() {
        return fallback.isEmpty();
    }

    public static Variable required(String name, String type, String description, String example, String askWhom, Check... checks) {
        return new Variable(name, type, description, "", Secrecy.OPEN, List.of(checks), example, askWhom);
    }

    public static Variable optional(String name, String type, String fallback, String description, String example, String askWhom, Check... checks) {
        return new Variable(name, type, description, fallback, Secrecy.OPEN, List.of(checks), example, askWhom);
    }

    public static Variable secret(String name, String type, String description, String example, String askWhom, Check... checks) {
        return new Variable(name, type, description, "", Secrecy.EPHEMERAL, List.of(checks), example, askWhom);
    }
}
