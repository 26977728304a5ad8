package dev.strawman.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the known words somebody meant who wrote another one. */
public final class DidYouMean {

    private static final int LONGEST = 64;
    /** Shorter pieces are found in too many words. */
    private static final int PIECE = 3;
    private static final int MOST_PIECES = 3;

    private DidYouMean() {
    }

    /**
     * The known word that is nearest, when one is near enough: one slip in a word of up to four letters, two up to eight,
     * else three. A slip is a letter too many, missing, wrong, or swapped with its neighbour (Damerau-Levenshtein distance
     * with adjacent swaps); case, hyphens and underscores do not count. Of equally near words the first wins. When none is
     * near, those with the same words in another order, of which it is a piece, or which are a piece of it: up to three, joined by "or".
     */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = bare(written);
        int best = (wanted.length() <= 4 ? 1 : wanted.length() <= 8 ? 2 : 3) + 1;
        String nearest = null;
        for (String candidate : known) {
            String bare = bare(candidate);
            // A word of which every letter is wrong is another word, however short.
            if (Math.abs(bare.length() - wanted.length()) < best) {
                int slips = slips(wanted, bare);
                if (slips < best && slips < bare.length()) {
                    best = slips;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest).or(() -> pieces(wanted, known));
    }

    private static Optional<String> pieces(String wanted, Collection<String> known) {
        List<String> found = known.stream().filter(candidate -> related(wanted, bare(candidate))).limit(MOST_PIECES + 1).toList();
        return found.isEmpty() || found.size() > MOST_PIECES ? Optional.empty() : Optional.of(String.join(" or ", found));
    }

    /** One is a piece of the other, or they have the same words in another order. */
    private static boolean related(String one, String other) {
        return Math.min(one.length(), other.length()) >= PIECE && (one.contains(other) || other.contains(one) || turned(one, other));
    }

    /** The second half of one comes first in the other. */
    private static boolean turned(String one, String other) {
        return one.length() == other.length() && (one + one).contains(other);
    }

    private static String bare(String word) {
        return word.replace("-", "").replace("_", "").strip().toLowerCase(Locale.ROOT);
    }

    private static int slips(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int replace = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
