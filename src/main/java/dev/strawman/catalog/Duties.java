package dev.strawman.catalog;

import java.util.List;

/** What people settle with others or connect outside of the tree. */
public record Duties(List<Agreement> agreements, List<Audit> audits) {

    public Duties {
        agreements = agreements == null ? List.of() : List.copyOf(agreements);
        audits = audits == null ? List.of() : List.copyOf(audits);
    }

    /**
     * A paper that regimes want with whoever runs what a platform stands on.
     *
     * @param regimes as the requirements spell them
     * @param asks    whether it is there, as a question
     * @param status  that of the source's trust unless the row says otherwise
     */
    public record Agreement(List<String> regimes, String platform, String asks, Source source, Status status) {

        public Agreement {
            regimes = regimes == null ? List.of() : List.copyOf(regimes);
            status = status == null && source != null ? source.trust().status() : status;
        }
    }

    /**
     * Where a platform's audit events come out.
     *
     * @param status that of the source's trust unless the row says otherwise
     */
    public record Audit(String platform, String from, Source source, Status status) {

        public Audit {
            status = status == null && source != null ? source.trust().status() : status;
        }
    }
}
