package dev.strawman.plan;

/**
 * An option that is out for an environment.
 *
 * @param environment environment, or {@code all}
 * @param platform    platform of the option
 * @param option      identifier of the option
 * @param rule        identifier of the rule, for example {@code provider-not-offered}
 * @param requirement field path that asks for it
 * @param fact        catalogue fact that it rests on
 * @param why         what was asked against what is offered
 */
public record Exclusion(String environment, String platform, String option, String rule, String requirement, String fact, String why) {

    /** The rule by which an option is out that the client did not name among those to compare. */
    public static final String NOT_ASKED_FOR = "not-asked-for";
}
