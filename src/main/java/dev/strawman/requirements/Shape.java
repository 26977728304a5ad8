package dev.strawman.requirements;

import java.util.regex.Pattern;

/** What a text may look like where it ends up in a generated name or is compared with others. */
public enum Shape {

    /** Any text that is not blank. */
    TEXT("\\S", "text"),
    /** Part of every generated name, so short; Kubernetes services and Terraform resources begin with a letter. */
    ENVIRONMENT("^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$",
            "up to 20 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen"),
    /** A DNS-1123 label: names of applications, use cases and people's roles become names of resources. */
    NAME("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
            "up to 63 lower-case letters, digits and hyphens, not beginning or ending with a hyphen"),
    /** What Kafka takes as the name of a topic. */
    TOPIC("^(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}$",
            "up to 249 letters, digits, dots, underscores and hyphens, and not . or .."),
    /** Labels joined by dots. */
    DOMAIN("^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$",
            "a DNS domain in lower case, for example kafka.example.org"),
    /** A code owner as GitHub and GitLab know one. */
    HANDLE("^(?=.{1,255}$)(@[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*|[^@\\s]+@[^@\\s]+)$",
            "@name, @organisation/team or a mail address"),
    CURRENCY("^[A-Z]{3}$", "a currency in three letters, for example GBP or USD"),
    /** A day or a quarter. */
    WHEN("^(\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|\\d{4}-Q[1-4])$",
            "a date such as 2027-06-30 or a quarter such as 2027-Q2");

    private final String pattern;
    private final String says;
    private Pattern compiled;

    Shape(String pattern, String says) {
        this.pattern = pattern;
        this.says = says;
    }

    /** Regular expression, in the part of the language that Java and JSON Schema share; it has to be found in the text. */
    public String pattern() {
        return pattern;
    }

    /** The rule in words, to follow "write". */
    public String says() {
        return says;
    }

    /** Whether a name: then it is text even where it looks like a number. */
    public boolean strict() {
        return this != TEXT;
    }

    public synchronized boolean fits(String text) {
        if (compiled == null) {
            compiled = Pattern.compile(pattern);
        }
        // matches() and not find(): Java's $ would let a line break at the end pass.
        return strict() ? compiled.matcher(text).matches() : compiled.matcher(text).find();
    }
}
