package dev.strawman.plan;

import dev.strawman.catalog.Directory;
import java.util.Locale;
import java.util.Optional;

/**
 * How the client's directory vouches for services, in the words that files are written with. What only the identity team knows is a
 * placeholder, which the platform's README lists with a question.
 *
 * @param directory   its name for people
 * @param namesClient the id of a client can be chosen, so it is called like the identity on the cluster
 * @param clientClaim claim that holds the client's id
 * @param typed       whether the body of a token says that it is a bearer token: {@code true} or {@code false}
 * @param audience    whether a token says for whom it is
 * @param scope       what a client asks for; empty when it need not ask
 * @param issuer      form of the address that signs, for the question; empty when the directory is not known
 * @param keys        form of the address of its keys, likewise
 * @param endpoint    form of the address that gives tokens, likewise
 * @param disable     what ends the giving of tokens to one client; empty when the directory is not known
 * @param fact        where this was read and how far it may be relied on; empty when the directory is not known
 * @param note        condition or trap; empty when there is none
 */
public record Tokens(String directory, boolean namesClient, String clientClaim, String typed, boolean audience, String scope, String issuer, String keys, String endpoint, String disable,
        String fact, String note) {

    public static final String ISSUER = "<OAUTH_ISSUER_URI>";
    public static final String KEYS = "<OAUTH_JWKS_URI>";
    public static final String ENDPOINT = "<OAUTH_TOKEN_URI>";
    public static final String AUDIENCE = "<OAUTH_AUDIENCE>";
    public static final String SCOPE = "<OAUTH_SCOPE>";
    public static final String CLAIM = "<OAUTH_USERNAME_CLAIM>";
    public static final String TYPED = "<OAUTH_CHECK_TOKEN_TYPE>";

    /** In front of the name of an identity whose client's id the directory makes up. */
    public static final String CLIENT_ID = "<OAUTH_CLIENT_ID_OF_";

    /** What the catalogue knows of it; where it knows nothing, all that differs is asked. */
    static Tokens of(Optional<Directory> directory) {
        return directory.map(known -> new Tokens(known.displayName(), known.clientIds() == Directory.ClientIds.CHOSEN, known.clientClaim(), Boolean.toString(known.typed()), known.audience(),
                        known.scope(), known.issuer(), known.keys(), known.tokens(), known.disable(), known.source().citation() + ", " + known.status(), known.note()))
                .orElseGet(() -> new Tokens("the directory", true, CLAIM, TYPED, true, SCOPE, "", "", "", "", "", ""));
    }

    /** Nothing is known of the directory, so that what differs between directories is a placeholder. */
    public boolean unknown() {
        return fact.isEmpty();
    }

    /** What to look out for, as a sentence to add to a question; empty when nothing is known. */
    public String remark() {
        return note.isEmpty() ? "" : " " + directory + ": " + note + " [" + fact + "].";
    }

    /** The id of the client that stands for an identity, and so its name on a cluster that takes the name from the token. */
    public String clientId(String identity) {
        return namesClient ? identity : CLIENT_ID + identity.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + ">";
    }
}
