package dev.strawman.catalog;

import java.util.List;

/**
 * Something that an option cannot give as asked, whatever the sizes: data, because it changes with providers and vendors.
 *
 * @param when        the case in which somebody asks for it
 * @param asked       what is asked, in a few words
 * @param requirement field path that asks for it
 * @param emitted     what stands in the tree instead
 * @param lost        what the client does without
 * @param options     options that cannot, where it is not written with one option
 * @param classes     connector classes that it is limited to; all when empty
 */
public record KnownGap(Case when, String asked, String requirement, String emitted, String lost, List<String> options, List<String> classes, Source source, Status status) {

    public KnownGap {
        options = options == null ? List.of() : List.copyOf(options);
        classes = classes == null ? List.of() : List.copyOf(classes);
        status = status == null && source != null ? source.trust().status() : status;
    }

    /** Cases that a plan can be in. */
    public enum Case {
        ALWAYS,
        /** Brokers are to be reached from the internet. */
        PUBLIC_NETWORK,
        /** Clients come through private endpoints of the provider. */
        PRIVATELINK,
        /** At least one application has a quota. */
        QUOTAS,
        /** Access is granted by Kafka ACLs. */
        ACLS,
        /** Services prove who they are by certificates. */
        MTLS,
        /** They do, and topics have schemas. */
        MTLS_SCHEMAS,
        /** The site is production. */
        PRODUCTION,
        /** The cluster is copied to or from another region. */
        REPLICATED,
        /** It is, and topics have schemas in the registry that the option brings. */
        REPLICATED_SCHEMAS,
        /** The cluster is copied to or from another region, in another account. */
        REPLICATED_ACROSS_ACCOUNTS,
        /** The cluster is copied to or from another region, and an application keeps topics of its own. */
        REPLICATED_STREAMS,
        /** Old data moves to object storage by our own settings. */
        TIERED,
        /** The client holds the key for data at rest. */
        CUSTOMER_KEYS,
        /** Clients are to reach topics over HTTP. */
        REST_PROXY,
        /** Connectors are needed. */
        CONNECTORS;

        @Override
        public String toString() {
            return Ids.kebab(this);
        }
    }
}
