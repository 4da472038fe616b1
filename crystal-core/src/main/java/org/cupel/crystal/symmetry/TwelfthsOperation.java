package org.cupel.crystal.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation whose translation is in whole twelfths of the cell vectors, so that groups close exactly.
 *
 * @param rotation [9], row by row
 * @param shift [3], 0 to 11
 */
record TwelfthsOperation(int[] rotation, int[] shift) {

    /** F m -3 m: 48 rotations in four centrings. */
    private static final int LARGEST_GROUP = 192;

    TwelfthsOperation {
        shift = Arrays.stream(shift).map(value -> Math.floorMod(value, 12)).toArray();
    }

    private TwelfthsOperation times(TwelfthsOperation other) {
        int[] moved = IntMatrix.apply(rotation, other.shift);
        for (int i = 0; i < 3; i++) {
            moved[i] += shift[i];
        }
        return new TwelfthsOperation(IntMatrix.multiply(rotation, other.rotation), moved);
    }

    /** The same operation when the origin moves by {@code -origin}: t + v − R·v. */
    TwelfthsOperation seenFrom(int[] origin) {
        int[] turned = IntMatrix.apply(rotation, origin);
        int[] moved = new int[3];
        for (int i = 0; i < 3; i++) {
            moved[i] = shift[i] + origin[i] - turned[i];
        }
        return new TwelfthsOperation(rotation, moved);
    }

    SymmetryOperation toOperation() {
        return new SymmetryOperation(
                rotation,
                Arrays.stream(shift).mapToDouble(value -> value / 12.0).toArray());
    }

    /** The group of {@code generators}, the identity first; empty if it is larger than any space group. */
    static Optional<List<TwelfthsOperation>> closure(List<TwelfthsOperation> generators) {
        Map<List<Integer>, TwelfthsOperation> found = new LinkedHashMap<>();
        List<TwelfthsOperation> queue = new ArrayList<>();
        TwelfthsOperation identity = new TwelfthsOperation(IntMatrix.IDENTITY, new int[3]);
        found.put(identity.key(), identity);
        queue.add(identity);
        for (int next = 0; next < queue.size(); next++) {
            for (TwelfthsOperation generator : generators) {
                TwelfthsOperation product = generator.times(queue.get(next));
                if (found.putIfAbsent(product.key(), product) == null) {
                    queue.add(product);
                }
            }
            if (queue.size() > LARGEST_GROUP) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(queue));
    }

    private List<Integer> key() {
        List<Integer> key = new ArrayList<>(12);
        Arrays.stream(rotation).forEach(key::add);
        Arrays.stream(shift).forEach(key::add);
        return key;
    }
}
