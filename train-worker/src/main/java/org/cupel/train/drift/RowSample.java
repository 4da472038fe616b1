package org.cupel.train.drift;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;

/** A bounded part of rows, in an order that the hashes of the structures alone decide. */
final class RowSample {

    static final int MOST = 2000;

    private RowSample() {}

    static int[] of(List<Crystal> crystals, int[] rows) {
        return IntStream.of(rows)
                .mapToObj(row -> new Hashed(row, crystals.get(row).structureHash()))
                .sorted(Comparator.comparing(Hashed::hash).thenComparingInt(Hashed::row))
                .limit(MOST)
                .mapToInt(Hashed::row)
                .toArray();
    }

    private record Hashed(int row, String hash) {}
}
