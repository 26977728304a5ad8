package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.NetworkAccess;
import dev.strawman.catalog.Offer;
import dev.strawman.catalog.Option;
import dev.strawman.plan.Deployment.Gap;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applications that connect from outside the client's own networks, while these are closed: nothing is opened for them by itself. */
record Outsiders(Requirements wish, Catalog catalog) {

    private static final String NETWORK = "security.network";
    private static final Map<NetworkAccess, String> LINKS = Map.of(NetworkAccess.PRIVATELINK, "a private link", NetworkAccess.PEERED, "a peering");
    private static final List<NetworkAccess> ORDER = List.of(NetworkAccess.PRIVATELINK, NetworkAccess.PEERED);

    /** Of a cluster that somebody outside is to reach. */
    Optional<Gap> gap(Deployment deployment) {
        List<String> names = names(List.of(deployment));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Option option = deployment.option(catalog);
        return Optional.of(new Gap("a way in from outside for " + String.join(", ", names), NETWORK, "a network that is " + Spellings.of(deployment.network()) + "; nothing is opened by itself",
                "the connection, until somebody chooses " + links(option, link -> note(option.network().get(link))).map(links -> links + " to the other side, ").orElse("") + "a gateway or REST proxy in front, or a cluster apart"
                        + (option.offers(NetworkAccess.PUBLIC) ? "" : " of another product, for this one has no public network"), option.id() + ".network"));
    }

    List<Plan.Question> questions(List<Deployment> deployments) {
        return Stream.concat(partners(deployments).stream(), beside(deployments).stream()).toList();
    }

    /** Clusters on Kubernetes that only its own pods reach, because nothing but a copy or another network opens them further. */
    private Optional<Plan.Question> beside(List<Deployment> deployments) {
        List<String> shut = deployments.stream().filter(deployment -> deployment.option(catalog).kubernetes() && deployment.network() == Security.Network.PRIVATE && !deployment.copied())
                .map(Deployment::path).toList();
        return shut.isEmpty() ? Optional.empty() : Optional.of(new Plan.Question(NETWORK, "Which clients run outside of Kubernetes? A private network is taken to end there: nothing outside reaches " + String.join(", ", shut)
                + ". With security.network peered each broker gets an internal load balancer.", People.knowing(wish, NETWORK)));
    }

    /** One for all clusters, for it is one partner who asks to be let in. */
    private Optional<Plan.Question> partners(List<Deployment> deployments) {
        List<String> names = names(deployments);
        return names.isEmpty() ? Optional.empty() : Optional.of(new Plan.Question(NETWORK, (names.size() == 1 ? "How does " : "How do ") + String.join(", ", names)
                + " get in from outside? The network is " + Spellings.of(wish.security().network()) + ", and nothing is opened by itself. By a private link or peering to the other side (" + offers(deployments)
                + "), by a gateway or REST proxy in front, or is it a cluster apart?", People.knowing(wish, NETWORK)));
    }

    private List<String> names(List<Deployment> deployments) {
        return wish.security().network() == Security.Network.PUBLIC ? List.of()
                : deployments.stream().flatMap(deployment -> deployment.site().applications().stream()).filter(Application::outside).map(Application::name).distinct().toList();
    }

    private String offers(List<Deployment> deployments) {
        return deployments.stream().map(deployment -> deployment.option(catalog)).distinct()
                .map(option -> option.displayName() + ": " + links(option, link -> "").orElse("neither")).collect(Collectors.joining("; "));
    }

    private static Optional<String> links(Option option, Function<NetworkAccess, String> remark) {
        return Optional.of(ORDER.stream().filter(option::offers).map(link -> LINKS.get(link) + remark.apply(link)).collect(Collectors.joining(" or "))).filter(words -> !words.isEmpty());
    }

    private static String note(Offer offer) {
        return Stream.of(offer.note()).filter(note -> !note.isEmpty()).map(note -> " (" + note + ")").findFirst().orElse("");
    }
}
