package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runbooks of the sample stories, for tests. */
final class Pages {

    /** Payments, had they captured nothing but certificates. */
    static final String CERTIFICATES = "payments with certificates";
    /** Card payments with tokens of Microsoft Entra ID. */
    static final String OAUTH = "payments with OAuth";
    /** Card payments of a client that takes nothing but MSK Serverless, with what it takes for that. */
    static final String SERVERLESS = "payments on MSK Serverless";
    /** Card payments whose applications cannot all sign in alike. */
    static final String SEVERAL_WAYS = "payments with several ways";
    /** The same beside tokens. */
    static final String BESIDE_TOKENS = "payments with several ways beside tokens";
    static final List<String> STORIES = List.of("payments", "notify", "rentals", CERTIFICATES, OAUTH, SERVERLESS, SEVERAL_WAYS, BESIDE_TOKENS);

    private static final Map<String, Plan> PLANS = new TreeMap<>();
    private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Pages() {
    }

    static Plan plan(String story) {
        return PLANS.computeIfAbsent(story, Pages::told);
    }

    private static Plan told(String story) {
        return switch (story) {
            case CERTIFICATES -> PackPlans.story("payments", text -> text.replaceFirst("(?m)^  clientAuth: .*$", "  clientAuth: [mtls]"));
            case OAUTH -> PackPlans.oauth("entra");
            case SEVERAL_WAYS -> PackPlans.severalWays();
            case BESIDE_TOKENS -> PackPlans.severalWaysBesideTokens();
            case SERVERLESS -> serverless("[msk-serverless]", text -> text);
            default -> PackPlans.story(story);
        };
    }

    /** Card payments on products that MSK Serverless may be among: IAM alone, and no key of the client's own. */
    static Plan serverless(String options, UnaryOperator<String> change) {
        return PackPlans.story("payments", text -> change.apply(text.replaceFirst("(?m)^engagement:", "options: " + options + "\nengagement:")
                .replaceFirst("(?m)^  clientAuth: .*$", "  clientAuth: [iam]").replaceFirst("(?m)^  byok: .*$", "  byok: false")));
    }

    /** Texts by path. */
    static SortedMap<String, String> of(String story) {
        return of(plan(story));
    }

    static SortedMap<String, String> of(Plan plan) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Artifact file : RunbookFiles.artifacts(plan, new Templates())) {
            texts.put(file.path().value(), file.text());
        }
        return texts;
    }

    /** Bash of a page, block by block. */
    static List<String> blocks(String page) {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
