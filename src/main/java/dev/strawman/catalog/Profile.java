package dev.strawman.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an option is chosen and used once nothing rules it out.
 *
 * @param rank           the lowest of a platform's remaining options is taken
 * @param why            reason for the rank
 * @param authentication ways for services to prove who they are, the most suitable first
 * @param authorisation  how access is granted unless something else is asked
 * @param replication    tool that carries topics to another region
 * @param registry       schema registry that it brings; {@code null} when it brings none
 * @param replicationEnds at which ends of it the option can stand; both when left out
 * @param replicationLimit why it cannot stand at an end, and what to do; empty where it can stand at both
 * @param topicSettings  topic settings a user may set
 * @param vendor         tasks that the vendor takes on
 * @param team           tasks that stay with the client's team
 * @param gaps           what it cannot give as asked
 */
public record Profile(String option, int rank, String why, List<ClientAuthentication> authentication, Authorisation authorisation,
        String replication, Registry registry, List<ReplicationEnd> replicationEnds, String replicationLimit, List<String> topicSettings, List<String> vendor, List<String> team, List<KnownGap> gaps, Source source, Status status, String note) {

    public Profile {
        authentication = authentication == null ? List.of() : List.copyOf(authentication);
        replicationEnds = replicationEnds == null ? List.of(ReplicationEnd.values()) : List.copyOf(replicationEnds);
        replicationLimit = replicationLimit == null ? "" : replicationLimit;
        topicSettings = topicSettings == null ? List.of() : List.copyOf(topicSettings);
        vendor = vendor == null ? List.of() : List.copyOf(vendor);
        team = team == null ? List.of() : List.copyOf(team);
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }

    /** With further gaps behind its own. */
    Profile with(List<KnownGap> further) {
        List<KnownGap> all = Stream.concat(gaps.stream(), further.stream()).toList();
        return new Profile(option, rank, why, authentication, authorisation, replication, registry, replicationEnds, replicationLimit, topicSettings, vendor, team, all, source, status, note);
    }
}
