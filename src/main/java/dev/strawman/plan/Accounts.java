package dev.strawman.plan;

import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cloud accounts that nobody named: each such environment is taken to have one of its own, and what follows from that is said. */
final class Accounts {

    private final Requirements wish;

    Accounts(Requirements wish) {
        this.wish = wish;
    }

    /** One for each environment with a cluster in a cloud, where accounts bound networks, roles and copies. */
    List<Plan.Assumption> assumptions(List<Deployment> deployments) {
        List<Plan.Assumption> assumptions = new ArrayList<>();
        for (Site site : deployments.stream().map(Deployment::site).toList()) {
            boolean captured = wish.captures().at(field(site)).filter(capture -> !capture.text().isEmpty()).isPresent();
            if (!captured && !site.provider().owned() && assumptions.stream().noneMatch(earlier -> earlier.requirement().equals(field(site)))) {
                List<Deployment> here = deployments.stream().filter(deployment -> deployment.site().environment().equals(site.environment())).toList();
                assumptions.add(new Plan.Assumption(field(site), site.account() + ", " + account(site.provider()) + " of its own (nothing was captured; " + String.join("; ", consequences(here)) + ")"));
            }
        }
        return assumptions;
    }

    /** Field of the account of a site's environment. */
    static String field(Site site) {
        return site.requirement() + ".account";
    }

    private static String account(Infrastructure.Provider provider) {
        return provider == Infrastructure.Provider.AZURE ? "a subscription" : provider == Infrastructure.Provider.GCP ? "a project" : "an account";
    }

    private List<String> consequences(List<Deployment> here) {
        List<String> consequences = new ArrayList<>(List.of("its pipeline needs roles there"));
        here.stream().filter(deployment -> on(deployment, "strimzi")).findFirst().ifPresent(kubernetes -> consequences.add("it has a Kubernetes cluster of its own, " + Names.kubernetesCluster(kubernetes.site())));
        here.stream().filter(deployment -> on(deployment, "msk")).findFirst().ifPresent(msk -> {
            consequences.add("its Terraform of Amazon MSK refuses credentials of another one");
            apart(msk).ifPresent(peer -> consequences.add("MSK Replicator copies within one account only, so name the same one for " + peer));
            if (msk.network() == Security.Network.PRIVATELINK) {
                consequences.add("clients anywhere else come through PrivateLink");
            }
        });
        return consequences;
    }

    private static boolean on(Deployment deployment, String platform) {
        return deployment.platform().equals(platform);
    }

    /** The environment that it is copied from or to, in what is taken for another account. */
    private Optional<String> apart(Deployment deployment) {
        return deployment.site().recovery().peer().filter(peer -> deployment.copied()).flatMap(peer -> wish.environments().stream()
                .filter(other -> peer.startsWith(other.name() + "/") && !Sites.account(other).equals(deployment.site().account())).map(other -> other.name()).findFirst());
    }
}
