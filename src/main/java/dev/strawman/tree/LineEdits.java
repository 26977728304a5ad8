package dev.strawman.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of one text go and which lines of another come, as few as can be: the greedy algorithm of E. W. Myers ("An O(ND)
 * Difference Algorithm and Its Variations", Algorithmica 1, 1986) in its variant that needs memory for one line of the search only.
 */
final class LineEdits {

    /** Beyond this many edits in one search the best half-way point is taken: a few lines more in the result, no quadratic time. */
    private static final int MOST_EDITS_SEARCHED = 1024;
    private static final int UNREACHED = Integer.MIN_VALUE / 2;

    final boolean[] goes;
    final boolean[] comes;
    private int[] oldLines;
    private int[] newLines;
    private int[] oldPlaces;
    private int[] newPlaces;

    private LineEdits(int oldSize, int newSize) {
        goes = new boolean[oldSize];
        comes = new boolean[newSize];
    }

    static LineEdits between(List<String> before, List<String> after) {
        LineEdits edits = new LineEdits(before.size(), after.size());
        edits.number(before, after);
        edits.split(0, edits.oldLines.length, 0, edits.newLines.length);
        return edits;
    }

    /** Gives equal lines one number, and takes lines that only one side has out of the search: they go or come in any case. */
    private void number(List<String> before, List<String> after) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] old = before.stream().mapToInt(line -> numbers.computeIfAbsent(line, _ -> numbers.size())).toArray();
        int[] young = after.stream().mapToInt(line -> numbers.computeIfAbsent(line, _ -> numbers.size())).toArray();
        oldPlaces = shared(old, young, numbers.size(), goes);
        newPlaces = shared(young, old, numbers.size(), comes);
        oldLines = Arrays.stream(oldPlaces).map(place -> old[place]).toArray();
        newLines = Arrays.stream(newPlaces).map(place -> young[place]).toArray();
    }

    private static int[] shared(int[] lines, int[] others, int numbers, boolean[] edited) {
        boolean[] known = new boolean[numbers];
        for (int other : others) {
            known[other] = true;
        }
        int[] places = new int[lines.length];
        int count = 0;
        for (int place = 0; place < lines.length; place++) {
            if (known[lines[place]]) {
                places[count++] = place;
            } else {
                edited[place] = true;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private void split(int oldFrom, int oldTo, int newFrom, int newTo) {
        int oldStart = oldFrom;
        int newStart = newFrom;
        int oldEnd = oldTo;
        int newEnd = newTo;
        while (true) {
            while (oldStart < oldEnd && newStart < newEnd && oldLines[oldStart] == newLines[newStart]) {
                oldStart++;
                newStart++;
            }
            while (oldStart < oldEnd && newStart < newEnd && oldLines[oldEnd - 1] == newLines[newEnd - 1]) {
                oldEnd--;
                newEnd--;
            }
            if (oldStart == oldEnd || newStart == newEnd) {
                mark(goes, oldPlaces, oldStart, oldEnd);
                mark(comes, newPlaces, newStart, newEnd);
                return;
            }
            int[] middle = new Search(oldStart, oldEnd, newStart, newEnd).middle();
            split(oldStart, middle[0], newStart, middle[1]);
            oldStart = middle[0];
            newStart = middle[1];
        }
    }

    private static void mark(boolean[] edited, int[] places, int from, int to) {
        for (int index = from; index < to; index++) {
            edited[places[index]] = true;
        }
    }

    /** Looks for a point half-way on a shortest path through a part of both texts, from both ends at once. */
    private final class Search {

        private final int oldStart;
        private final int oldEnd;
        private final int newStart;
        private final int newEnd;
        private final int width;
        private final int height;
        private final int zero;
        /** Lines of the old text that are behind, by diagonal; a diagonal is old minus new lines behind. */
        private final int[] forward;
        private final int[] backward;

        Search(int oldStart, int oldEnd, int newStart, int newEnd) {
            this.oldStart = oldStart;
            this.oldEnd = oldEnd;
            this.newStart = newStart;
            this.newEnd = newEnd;
            width = oldEnd - oldStart;
            height = newEnd - newStart;
            int farthest = Math.min((width + height + 1) / 2, MOST_EDITS_SEARCHED) + 1;
            zero = farthest;
            forward = new int[2 * farthest + 1];
            backward = new int[2 * farthest + 1];
            Arrays.fill(forward, UNREACHED);
            Arrays.fill(backward, UNREACHED);
        }

        int[] middle() {
            int difference = width - height;
            for (int edits = 0; edits <= MOST_EDITS_SEARCHED; edits++) {
                for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                    int at = advance(forward, diagonal, edits, true);
                    int opposite = difference - diagonal;
                    if (difference % 2 != 0 && Math.abs(opposite) < edits && at + backward[zero + opposite] >= width) {
                        return new int[] {oldStart + at, newStart + at - diagonal};
                    }
                }
                for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                    int at = advance(backward, diagonal, edits, false);
                    int opposite = difference - diagonal;
                    if (difference % 2 == 0 && Math.abs(opposite) <= edits && at + forward[zero + opposite] >= width) {
                        return new int[] {oldEnd - at, newEnd - at + diagonal};
                    }
                }
            }
            return farthest();
        }

        /** One edit and all equal lines after it; a step out of the texts reaches nothing. */
        private int advance(int[] reached, int diagonal, int edits, boolean ahead) {
            int index = zero + diagonal;
            int going = edits == 0 ? 0 : reached[index - 1] + 1;
            int coming = edits == 0 ? 0 : reached[index + 1];
            int at = Math.max(going <= width ? going : UNREACHED, coming - diagonal <= height ? coming : UNREACHED);
            if (at >= 0) {
                while (at < width && at - diagonal < height && same(at, at - diagonal, ahead)) {
                    at++;
                }
            }
            reached[index] = at < 0 ? UNREACHED : at;
            return reached[index];
        }

        private boolean same(int old, int young, boolean ahead) {
            return ahead
                    ? oldLines[oldStart + old] == newLines[newStart + young]
                    : oldLines[oldEnd - 1 - old] == newLines[newEnd - 1 - young];
        }

        private int[] farthest() {
            int old = 0;
            int young = 0;
            for (int diagonal = -MOST_EDITS_SEARCHED; diagonal <= MOST_EDITS_SEARCHED; diagonal += 2) {
                int at = forward[zero + diagonal];
                if (at >= 0 && at + at - diagonal > old + young) {
                    old = at;
                    young = at - diagonal;
                }
            }
            return new int[] {oldStart + old, newStart + young};
        }
    }
}
