package org.cupel.train.plan;

import java.util.SplittableRandom;

/** The order of one epoch, from seed and epoch alone, so that a resumed member needs no stored generator. */
public final class EpochShuffle {

    private EpochShuffle() {}

    /** A shuffled copy (Fisher and Yates). */
    public static int[] of(int[] crystals, long seed, int epoch) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + epoch);
        int[] order = crystals.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
