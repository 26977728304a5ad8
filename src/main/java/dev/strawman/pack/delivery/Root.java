package dev.strawman.pack.delivery;

import dev.strawman.artifact.Artifact;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.StateStore;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Terraform root of the tree: a folder with a {@code versions.tf} and a provider, somewhere below a platform. Without a provider it is a
 * module, which the Terraform of others calls.
 *
 * @param home        folder whose roots follow each other: that of a deployment, or the root itself where it serves all of them
 * @param path        folder of the root
 * @param platform    first part of its path
 * @param environment environment in which it works; its own name where it serves all of them
 * @param entry       where the pipeline's tool keeps its credentials and reviewers
 * @param tier        kind of environment as GitLab names it
 * @param region      where it works, or where its state is when it works in none
 * @param store       where its state is kept
 * @param inside      it talks to the brokers themselves, so that its pipeline must run where they can be reached
 * @param secrets     environment variables that carry its secrets
 */
record Root(String home, String path, String platform, String environment, Entry entry, String tier, String region, StateStore store, boolean inside, List<String> secrets) {

    private static final String MARK = "/versions.tf";
    private static final String PROVIDERS = "/providers.tf";
    private static final String CONFLUENT = "confluentinc/confluent";
    /** A root of Confluent Cloud whose providers.tf names this one only calls the vendor's public interface and no brokers. */
    private static final String CLOUD_KEY = "CONFLUENT_CLOUD_API_KEY";
    private static final String BROKER_KEY = "KAFKA_API_KEY";
    /** How {@code providers.tf} names the environment variables that its provider reads. */
    private static final Pattern ENVIRONMENT = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*_(?:ID|ENDPOINT|KEY|SECRET)\\b");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^variable \"([^\"]+)\" \\{$(.*?)^}$", Pattern.DOTALL);
    private static final Pattern SENSITIVE = Pattern.compile("(?m)^\\s+sensitive\\s*=\\s*true\\b");

    Root {
        secrets = List.copyOf(secrets);
    }

    /** Path below the home, or the last part of the path where that is the home itself. */
    String name() {
        return path.substring(parent().length() + 1);
    }

    /** What stands before the name in the path. */
    String parent() {
        return everywhere() ? home.substring(0, home.lastIndexOf('/')) : home;
    }

    /** It serves every environment of its platform, so that it is applied only when a person starts it. */
    boolean everywhere() {
        return path.equals(home);
    }

    /** All roots among these files, in the order in which they are applied, which is the order in which they were written. */
    static List<Root> of(Plan plan, List<Artifact> tree) {
        List<Root> roots = new ArrayList<>();
        for (Artifact file : tree) {
            String path = file.path().value();
            if (path.endsWith(MARK)) {
                add(plan, path.substring(0, path.length() - MARK.length()), file.text(), tree, roots);
            }
        }
        return roots;
    }

    /** A folder without a provider is a module that others call. */
    private static void add(Plan plan, String folder, String versions, List<Artifact> tree, List<Root> roots) {
        if (text(tree, folder + PROVIDERS).isEmpty()) {
            return;
        }
        String platform = folder.substring(0, folder.indexOf('/'));
        List<Deployment> deployments = plan.on(platform);
        deployments.stream().filter(deployment -> folder.startsWith(deployment.path() + "/")).findFirst().ifPresentOrElse(
                deployment -> roots.add(root(plan, deployment.path(), folder, deployment.site().environment(), Entry.of(plan, deployment), tier(deployment.site().purpose()), deployment, versions, tree)),
                () -> deployments.stream().findFirst().ifPresent(any -> {
                    String name = folder.substring(platform.length() + 1).replace('/', '-');
                    roots.add(root(plan, folder, folder, name, new Entry(List.of(platform, name)), "other", any, versions, tree));
                }));
    }

    private static Root root(Plan plan, String home, String folder, String environment, Entry entry, String tier, Deployment deployment, String versions, List<Artifact> tree) {
        List<String> secrets = new ArrayList<>();
        String providers = text(tree, folder + PROVIDERS);
        ENVIRONMENT.matcher(providers).results().map(MatchResult::group).distinct().forEach(secrets::add);
        boolean callsBrokers = versions.contains(CONFLUENT) && (providers.contains(BROKER_KEY) || !providers.contains(CLOUD_KEY));
        boolean inside = callsBrokers && deployment.network() != Security.Network.PUBLIC;
        secrets.addAll(sensitive(text(tree, folder + "/variables.tf")));
        return new Root(home, folder, deployment.platform(), environment, entry, tier, deployment.site().region(), StateStore.of(plan, deployment.site()), inside, secrets);
    }

    private static String tier(Environment.Purpose purpose) {
        return switch (purpose) {
            case DEV -> "development";
            case TEST, PERF -> "testing";
            case PREPROD -> "staging";
            case PROD, DR -> "production";
        };
    }

    private static String text(List<Artifact> tree, String path) {
        return tree.stream().filter(file -> file.path().value().equals(path)).map(Artifact::text).findFirst().orElse("");
    }

    private static List<String> sensitive(String variables) {
        List<String> names = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(variables);
        while (variable.find()) {
            if (SENSITIVE.matcher(variable.group(2)).find()) {
                names.add("TF_VAR_" + variable.group(1));
            }
        }
        return names;
    }
}
