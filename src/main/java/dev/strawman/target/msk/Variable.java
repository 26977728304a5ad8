package dev.strawman.target.msk;

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

    public boolean required() {
        return fallback.isEmpty();
    }

    static Variable account() {
        return new Variable("account_id", "string", "AWS account of this environment; the provider refuses to run with credentials of another one.", "", false,
                List.of(new Check("can(regex(\"^[0-9]{12}$\", var.account_id))", "An AWS account number has 12 digits.")), "\"<ACCOUNT_ID>\"", "cloud platform team");
    }

    /** Names to identifiers, none by default. */
    static Variable map(String name, String description, String condition, String message, String example, String askWhom) {
        return new Variable(name, "map(string)", description, "{}", false, List.of(new Check(condition, message)), example, askWhom);
    }

    /** Security groups by a name of the user's choice. */
    static Variable securityGroups(String name, String description, String example, String askWhom) {
        return map(name, description, "alltrue([for id in values(var." + name + ") : can(regex(\"^sg-[0-9a-f]+$\", id))])",
                "A security group id looks like sg-0a1b2c3d4e5f60718.", example, askWhom);
    }
}
