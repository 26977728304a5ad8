package dev.strawman.target.strimzi;

import dev.strawman.plan.Tokens;
import dev.strawman.target.strimzi.Readme.ToFill;
import java.util.ArrayList;
import java.util.List;

/** What the identity team has to say before services can sign in with tokens: only what differs from client to client of its directory. */
record TokenQuestions(Tokens tokens, String whom, boolean mirror) {

    private static final String LISTENERS = "kafka.yaml of each cluster";
    private static final String MIRROR = "mirror-maker.yaml";

    List<ToFill> rows() {
        List<ToFill> rows = new ArrayList<>();
        rows.add(row(Tokens.ISSUER, LISTENERS, "Which issuer signs the tokens of services?" + form(tokens.issuer())));
        rows.add(row(Tokens.KEYS, LISTENERS, "Where are its signing keys?" + form(tokens.keys())));
        if (tokens.unknown()) {
            rows.add(row(Tokens.CLAIM, LISTENERS, "Which claim of a token holds the name of the KafkaUser?"));
            rows.add(row(Tokens.TYPED, LISTENERS, "Does the body of a token say `typ` or `token_type` Bearer: `true`, or `false`?"));
        }
        if (tokens.audience()) {
            rows.add(row(Tokens.AUDIENCE, tokens.scope().contains(Tokens.AUDIENCE) ? both() : LISTENERS,
                    "What stands in the claim `aud` of tokens for Kafka? One of its own for each environment keeps tokens of one out of the other." + tokens.remark()));
        }
        if (tokens.scope().equals(Tokens.SCOPE) && (mirror || !tokens.audience())) {
            rows.add(row(Tokens.SCOPE, tokens.audience() ? MIRROR : both(), "Which scope do clients of Kafka ask for?" + (tokens.audience() ? "" : tokens.remark())));
        }
        if (mirror) {
            rows.add(row(Tokens.ENDPOINT, MIRROR, "Where do services get their tokens?" + form(tokens.endpoint())));
        }
        rows.add(tokens.namesClient() ? row("metadata.name", "users/ of each cluster", "Are the clients in " + tokens.directory() + " called like the KafkaUsers? Their names must be the same.")
                : row(Tokens.CLIENT_ID + "...>", "users/ of each cluster" + (mirror ? ", " + MIRROR : ""),
                        "Which id did " + tokens.directory() + " give to the client of each application? It names the KafkaUser."));
        return rows;
    }

    private String both() {
        return LISTENERS + (mirror ? ", " + MIRROR : "");
    }

    private static String form(String address) {
        return address.isEmpty() ? "" : " Its form: `" + address + "`";
    }

    private ToFill row(String placeholder, String where, String question) {
        return new ToFill(placeholder, where, question, whom);
    }
}
