package dev.strawman.plan;

import dev.strawman.catalog.ClientAuthentication;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.Profile;
import dev.strawman.plan.Decision.Rejected;
import dev.strawman.plan.Deployment.Gap;
import dev.strawman.plan.Deployment.SignIn;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Security;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How services sign in to a product at a site.
 *
 * @param own    way of all that ask for nothing else
 * @param others ways of applications that ask for another one, as far as the product offers it
 */
record SignIns(Security.ClientAuth own, List<SignIn> others) {

    /** Field in which an application asks for a way of its own. */
    static final String ASKED = "useCases";

    SignIns {
        others = List.copyOf(others);
    }

    static SignIns of(Requirements wish, Option option, Profile profile, Site site) {
        Security.ClientAuth own = own(wish, option, profile);
        return new SignIns(own, asked(site).filter(one -> one.way() != own && offers(option, profile, one.way())).toList());
    }

    /** The first of those asked for that the option offers, because the preferred comes first; when there is none, the one that suits the option best. */
    private static Security.ClientAuth own(Requirements wish, Option option, Profile profile) {
        List<ClientAuthentication> asked = wish.security().clientAuth().stream().map(Ways::offered).toList();
        boolean provider = wish.security().directory() != Security.Directory.NONE && wish.security().directory() != Security.Directory.LDAP
                && wish.security().directory() != Security.Directory.AD;
        List<ClientAuthentication> possible = profile.authentication().stream()
                .filter(way -> option.offers(way) && (way != ClientAuthentication.OAUTH || provider || asked.contains(way))).toList();
        return Ways.asked(asked.stream().filter(possible::contains).findFirst().orElse(possible.getFirst()));
    }

    /** Every way that an application of the site asks for itself, in the order of the ways. */
    private static Stream<SignIn> asked(Site site) {
        Map<Security.ClientAuth, List<String>> ways = new EnumMap<>(Security.ClientAuth.class);
        site.applications().forEach(application -> application.clientAuth().ifPresent(way -> ways.computeIfAbsent(way, unknown -> new ArrayList<>()).add(application.principal())));
        return ways.entrySet().stream().map(way -> new SignIn(way.getKey(), way.getValue()));
    }

    private static boolean offers(Option option, Profile profile, Security.ClientAuth way) {
        return profile.authentication().contains(Ways.offered(way)) && option.offers(Ways.offered(way));
    }

    boolean uses(Security.ClientAuth way) {
        return own == way || others.stream().anyMatch(other -> other.way() == way);
    }

    void explain(Requirements wish, Option option, Profile profile, String scope, Decisions decisions) {
        String choice = Ways.words(own) + others.stream().map(other -> "; " + Ways.words(other.way()) + " for " + words(other)).collect(Collectors.joining());
        String more = others.isEmpty() ? "" : ". Those named ask for another way, which the product offers beside it; connectors and the probe sign in with " + Ways.words(own);
        List<String> requirements = Stream.concat(Stream.of("security.clientAuth", "security.directory"), others.isEmpty() ? Stream.of() : Stream.of(ASKED)).toList();
        decisions.add(scope, "How do services prove who they are?", choice, reason(wish) + more, requirements, List.of(option.id() + ".clientAuthentication"), rejected(wish, option, profile));
    }

    private String reason(Requirements wish) {
        List<Security.ClientAuth> asked = wish.security().clientAuth();
        String offered = asked.size() == 1 ? "it was asked" : "of what was asked, it comes first of what the product offers";
        return asked.isEmpty() ? "nothing was asked; it suits the product best" : asked.contains(own) ? offered : "the product offers nothing of what was asked; this suits it best";
    }

    /** What was asked besides: one way serves all that say nothing, so the others need somebody who says that he needs them. */
    private Rejected[] rejected(Requirements wish, Option option, Profile profile) {
        return wish.security().clientAuth().stream().filter(way -> !uses(way))
                .map(way -> new Rejected(Ways.words(way), offers(option, profile, way)
                        ? "would do; no application asks for it (useCases[].applications[].clientAuth), so nobody signs in with it" : option.displayName() + " does not offer it")).toArray(Rejected[]::new);
    }

    /** Ways that applications ask for and that the product lacks. */
    static List<Gap> gaps(Deployment deployment) {
        return asked(deployment.site()).filter(one -> !deployment.uses(one.way())).map(one -> new Gap(Ways.words(one.way()) + " for " + words(one), ASKED,
                Ways.words(deployment.authentication()) + " for them as for the others", "their connection: while they can only sign in with " + Ways.words(one.way()) + ", they stay outside",
                deployment.option() + ".clientAuthentication")).toList();
    }

    private static String words(SignIn one) {
        return String.join(", ", one.applications());
    }
}
