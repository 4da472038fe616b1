package org.cupel.train.trust;

import java.util.stream.IntStream;

/** Evenly picked rows, the same ones always. */
final class Sample {

    private Sample() {}

    /** All rows when there are no more than {@code most}. */
    static IntStream of(int[] rows, int most) {
        int count = Math.min(rows.length, most);
        return IntStream.range(0, count).map(i -> rows[(int) ((long) i * rows.length / count)]);
    }
}
