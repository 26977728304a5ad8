package dev.strawman.kubernetes;

import io.strimzi.api.ResourceAnnotations;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The node numbers that a pool may hand out, from its annotation {@code strimzi.io/next-node-ids}, for example {@code [100-199]}. */
final class NodeIds {

    static final String ANNOTATION = ResourceAnnotations.ANNO_STRIMZI_IO_NEXT_NODE_IDS;

    private static final String ONE_OR_RANGE = "\\s*\\d{1,9}\\s*(-\\s*\\d{1,9}\\s*)?";
    private static final Pattern LIST = Pattern.compile("\\s*\\[" + ONE_OR_RANGE + "(," + ONE_OR_RANGE + ")*]\\s*");

    private NodeIds() {
    }

    static boolean stated(Manifest pool) {
        return !pool.annotation(ANNOTATION).isEmpty();
    }

    static boolean readable(Manifest pool) {
        return LIST.matcher(pool.annotation(ANNOTATION)).matches();
    }

    /** Empty when the annotation is missing or unreadable. */
    static Set<Integer> of(Manifest pool) {
        Set<Integer> ids = new TreeSet<>();
        if (readable(pool)) {
            for (String part : pool.annotation(ANNOTATION).replaceAll("[\\[\\]\\s]", "").split(",")) {
                String[] ends = part.split("-");
                int first = Integer.parseInt(ends[0]);
                int last = Integer.parseInt(ends[ends.length - 1]);
                for (int id = Math.min(first, last); id <= Math.max(first, last); id++) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** The highest number that a node of the pool may carry: without an annotation the operator counts from 0. */
    static int highest(Manifest pool) {
        TreeSet<Integer> ids = new TreeSet<>(of(pool));
        return ids.isEmpty() ? Math.max(0, pool.spec().path("replicas").asInt() - 1) : ids.last();
    }
}
