package org.cupel.surrogate.acquisition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Orders candidates by score, highest first; equal scores by id, so the order never depends on the order of rows. */
public final class Ranking {

    private Ranking() {}

    public static List<Ranked> topK(AcquisitionFunction function, CandidatePool pool, int k) {
        return topK(pool.ids(), function.score(pool), k);
    }

    /**
     * The best k, or all when there are fewer; O(n log k) time, O(k) memory.
     *
     * @throws IllegalArgumentException when k is negative, lengths differ or a score is NaN
     */
    public static List<Ranked> topK(List<String> ids, double[] scores, int k) {
        requireSound(ids, scores, k);
        Comparator<Integer> bestFirst =
                Comparator.<Integer>comparingDouble(i -> scores[i]).reversed().thenComparing(ids::get);
        var best = new PriorityQueue<>(Math.max(1, Math.min(k, scores.length)), bestFirst.reversed());
        for (int i = 0; i < scores.length && k > 0; i++) {
            if (best.size() < k) {
                best.add(i);
            } else if (bestFirst.compare(i, best.peek()) < 0) {
                best.poll();
                best.add(i);
            }
        }
        return inOrder(best, ids, scores);
    }

    private static List<Ranked> inOrder(PriorityQueue<Integer> worstFirst, List<String> ids, double[] scores) {
        var ranked = new ArrayList<Ranked>(worstFirst.size());
        while (!worstFirst.isEmpty()) {
            int rank = worstFirst.size();
            int index = worstFirst.poll();
            ranked.add(new Ranked(rank, ids.get(index), scores[index], index));
        }
        Collections.reverse(ranked);
        return List.copyOf(ranked);
    }

    private static void requireSound(List<String> ids, double[] scores, int k) {
        if (k < 0) {
            throw new IllegalArgumentException("k is " + k + ". Ask for at least 0 candidates.");
        }
        if (ids.size() != scores.length) {
            throw new IllegalArgumentException(
                    ids.size() + " ids but " + scores.length + " scores. Give one score per id.");
        }
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException(
                        "The score of " + ids.get(i) + " is NaN. Reject the candidate before ranking.");
            }
        }
    }
}
