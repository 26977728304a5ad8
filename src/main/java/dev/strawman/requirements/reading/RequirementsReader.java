package dev.strawman.requirements.reading;

import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.Problems;
import dev.strawman.problem.ProblemsException;
import dev.strawman.requirements.Captures;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.reading.Node.Mapping;
import dev.strawman.requirements.reading.Node.Scalar;
import dev.strawman.requirements.rules.KnownRegions;
import dev.strawman.requirements.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a requirements file, YAML 1.2 or JSON, into {@link Requirements}, or says everything that is wrong with it. */
public final class RequirementsReader {

    /** Larger texts are refused unread. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private RequirementsReader() {
    }

    /** Requirements that hold, and what is nevertheless worth a second thought. */
    public record Reading(Requirements requirements, List<Problem> warnings) {
    }

    /**
     * Reads one text.
     *
     * @param fileName how problems name the text
     * @param regions  regions that the providers are known to have; asked for when the text is read
     * @throws ProblemsException with all problems of the text, warnings included
     */
    public static Reading reading(String fileName, String text, Supplier<KnownRegions> regions) {
        Problems problems = new Problems();
        Mapping root = root(fileName, text, problems);
        Optional<Requirements> wish = bind(fileName, root, problems);
        if (wish.isEmpty()) {
            both(rulesWith(StandIn.ABSENT, fileName, root, regions.get()), rulesWith(StandIn.EXAMPLE, fileName, root, regions.get())).forEach(problems::add);
            throw new ProblemsException(problems.all());
        }
        List<Problem> found = Rules.check(wish.get(), regions.get());
        if (found.stream().anyMatch(Problem::stops)) {
            throw new ProblemsException(found);
        }
        return new Reading(wish.get(), found);
    }

    /** The same for callers that show no warnings and take any region. */
    public static Requirements read(String fileName, String text) {
        return reading(fileName, text, () -> KnownRegions.NONE).requirements();
    }

    /** What the text says, every field by itself; whether the fields go together is not asked. */
    static Requirements shape(String fileName, String text) {
        Problems problems = new Problems();
        return bind(fileName, root(fileName, text, problems), problems).orElseThrow(() -> new ProblemsException(problems.all()));
    }

    /** Empty when something is wrong, which then is among the problems. */
    private static Optional<Requirements> bind(String fileName, Mapping root, Problems problems) {
        Findings findings = new Findings(problems, Findings.MOST);
        header("apiVersion", Requirements.API_VERSION, root, findings);
        header("kind", Requirements.KIND, root, findings);
        Binder binder = new Binder(fileName, findings, StandIn.NONE);
        Object[] sections = binder.values(Requirements.class, root, "", Envelope.PLAIN);
        return problems.stop() ? Optional.empty() : Optional.of(requirements(fileName, binder, sections));
    }

    private static Requirements requirements(String fileName, Binder binder, Object[] sections) {
        Object[] values = Arrays.copyOf(sections, sections.length + 1);
        values[sections.length] = new Captures(fileName, binder.captures());
        return (Requirements) binder.build(Requirements.class, values);
    }

    /**
     * The errors that the rules find in a file of which something could not be read, as far as they are not about that. Nothing is looked
     * for where names may be missing, since half of the rules ask whether a name exists.
     */
    private static List<Problem> rulesWith(StandIn standIn, String fileName, Mapping root, KnownRegions regions) {
        Binder binder = new Binder(fileName, new Findings(new Problems(), Integer.MAX_VALUE), standIn);
        Requirements wish = requirements(fileName, binder, binder.values(Requirements.class, root, "", Envelope.PLAIN));
        return binder.namesDoubtful() ? List.of() : Rules.check(wish, regions).stream().filter(Problem::stops).filter(problem -> binder.doubtful().stream().noneMatch(path ->
                problem.message().contains(path) || path.startsWith(problem.path()))).toList();
    }

    private static List<Problem> both(List<Problem> one, List<Problem> other) {
        return one.stream().filter(other::contains).toList();
    }

    private static void refuseLarge(String fileName, String text) {
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refusal(new Problems(), "reader.size", new Place(fileName, 1, 1), "this file is larger than 5 MiB",
                    "write only requirements into it");
        }
    }

    private static Mapping root(String fileName, String text, Problems problems) {
        refuseLarge(fileName, text);
        Node root = Composer.compose(fileName, withoutTabsOfJson(text.startsWith("\uFEFF") ? text.substring(1) : text), problems);
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        if (root instanceof Scalar scalar && scalar.isNull()) {
            throw refusal(problems, "reader.empty", root.place(), "this file is empty", "begin with what strawman init prints");
        }
        throw refusal(problems, "reader.kind", root.place(), "this file " + Remedies.kind(root).replaceFirst("^is \"(?s:.*)", "is one text"),
                "write a mapping that begins with apiVersion: " + Requirements.API_VERSION);
    }

    /** JSON may be indented with tabs, which YAML forbids; a tab inside a JSON string is not valid in the first place. */
    private static String withoutTabsOfJson(String text) {
        return text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    }

    private static void header(String key, String wanted, Mapping root, Findings findings) {
        Node written = root.value(key);
        if (written == null) {
            findings.add("reader.version", root.place(), key, "is missing", "write " + key + ": " + wanted);
        } else if (!(written instanceof Scalar scalar) || !scalar.text().equals(wanted)) {
            findings.add("reader.version", written.place(), key, Remedies.kind(written), "write " + wanted);
        }
    }

    private static ProblemsException refusal(Problems problems, String rule, Place place, String message, String remedy) {
        problems.add(Problem.error(rule, place, "", message, remedy));
        return new ProblemsException(problems.all());
    }
}
