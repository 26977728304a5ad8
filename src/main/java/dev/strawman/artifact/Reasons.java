package dev.strawman.artifact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Comments waiting for the keys they explain, while a document is written from top to bottom. A reason is given by the
 * key's name or by the end of its path, with {@code /} between the names ({@code clusterCa/validityDays}), and is said once.
 */
final class Reasons {

    private final Map<String, List<Reason>> byKey = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>();

    private record Reason(List<String> path, String text) {
    }

    Reasons(Map<String, String> reasons) {
        reasons.forEach((where, text) -> {
            List<String> names = names(where);
            byKey.computeIfAbsent(names.getLast(), key -> new ArrayList<>()).add(new Reason(names, text));
        });
    }

    /** Kubernetes keys hold a slash of their own behind a domain ({@code strimzi.io/cluster}); those are names, not paths. */
    private static List<String> names(String where) {
        int slash = where.indexOf('/');
        return slash < 0 || where.indexOf('.') > 0 && where.indexOf('.') < slash ? List.of(where) : List.of(where.split("/"));
    }

    void enter(String key) {
        path.add(key);
    }

    void leave() {
        path.removeLast();
    }

    /** The reason for the key that was entered last. */
    Optional<String> here() {
        List<Reason> candidates = byKey.getOrDefault(path.getLast(), List.of());
        for (Reason candidate : candidates) {
            int length = candidate.path().size();
            if (length <= path.size() && path.subList(path.size() - length, path.size()).equals(candidate.path())) {
                candidates.remove(candidate);
                return Optional.of(candidate.text());
            }
        }
        return Optional.empty();
    }
}
