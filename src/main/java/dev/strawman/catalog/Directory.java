package dev.strawman.catalog;

/**
 * How a directory vouches for services: what stands in its tokens, how its clients get their ids, and how one is switched off.
 *
 * @param id          as the requirements spell it
 * @param clientIds   who makes up the id of a client
 * @param clientClaim claim that holds the client's id
 * @param typed       the body of the token says that it is of type Bearer
 * @param audience    the token says for whom it is
 * @param scope       what a client asks for, with placeholders; empty when it need not ask
 * @param issuer      form of the address that signs, with words in capitals to replace
 * @param keys        form of the address of its keys
 * @param tokens      form of the address that gives tokens
 * @param disable     what ends the giving of tokens to one client
 * @param status      that of the source's trust unless the row says otherwise
 * @param note        condition or trap; empty when there is none
 */
public record Directory(String id, String displayName, ClientIds clientIds, String clientClaim, boolean typed, boolean audience, String scope, String issuer, String keys, String tokens,
        String disable, Source source, Status status, String note) {

    public Directory {
        scope = scope == null ? "" : scope;
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }

    /** Who makes up the id of a client. */
    public enum ClientIds {
        CHOSEN, GIVEN;

        @Override
        public String toString() {
            return Ids.kebab(this);
        }
    }
}
