package dev.strawman.pack.delivery;

import dev.strawman.artifact.Artifact;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Terraform root of the tree: a folder with a {@code versions.tf}, somewhere below a deployment.
 *
 * @param deployment  whose root it is
 * @param name        path below the deployment's folder
 * @param inside      it talks to the brokers themselves, so that its pipeline must run where they can be reached
 * @param secrets     environment variables that carry its secrets
 */
record Root(Deployment deployment, String name, boolean inside, List<String> secrets) {

    private static final String MARK = "/versions.tf";
    /** The one kind of root whose provider calls the brokers and not only the vendor's public interface. */
    private static final String CALLS_BROKERS = "data-plane";
    private static final Pattern VARIABLE = Pattern.compile("(?m)^variable \"([^\"]+)\" \\{$(.*?)^}$", Pattern.DOTALL);
    private static final Pattern SENSITIVE = Pattern.compile("(?m)^\\s+sensitive\\s*=\\s*true\\b");

    Root {
        secrets = List.copyOf(secrets);
    }

    String path() {
        return deployment.path() + "/" + name;
    }

    String environment() {
        return deployment.site().environment();
    }

    String region() {
        return deployment.site().region();
    }

    /** All roots among these files, in the order in which they are applied, which is the order in which they were written. */
    static List<Root> of(Plan plan, List<Artifact> tree) {
        List<Root> roots = new ArrayList<>();
        for (Artifact file : tree) {
            String path = file.path().value();
            if (path.endsWith(MARK)) {
                String folder = path.substring(0, path.length() - MARK.length());
                plan.deployments().stream().filter(deployment -> folder.startsWith(deployment.path() + "/")).findFirst()
                        .ifPresent(deployment -> roots.add(root(deployment, folder, file.text(), tree)));
            }
        }
        return roots;
    }

    private static Root root(Deployment deployment, String folder, String versions, List<Artifact> tree) {
        String name = folder.substring(deployment.path().length() + 1);
        boolean inside = name.equals(CALLS_BROKERS) && deployment.network() != Security.Network.PUBLIC;
        List<String> secrets = new ArrayList<>();
        if (versions.contains("confluentinc/confluent")) {
            secrets.addAll(List.of("CONFLUENT_CLOUD_API_KEY", "CONFLUENT_CLOUD_API_SECRET"));
        }
        tree.stream().filter(file -> file.path().value().equals(folder + "/variables.tf")).forEach(file -> secrets.addAll(sensitive(file.text())));
        return new Root(deployment, name, inside, secrets);
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
