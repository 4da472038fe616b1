package org.cupel.crystal.symmetry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets of rotations, each a matrix of nine whole numbers. */
final class RotationGroup {

    private RotationGroup() {}

    /** Whether products of the rotations are among them. */
    static boolean isClosed(List<int[]> rotations) {
        Set<List<Integer>> known = new HashSet<>();
        rotations.forEach(rotation -> known.add(key(rotation)));
        for (int[] first : rotations) {
            for (int[] second : rotations) {
                if (!known.contains(key(IntMatrix.multiply(first, second)))) {
                    return false;
                }
            }
        }
        return known.size() == rotations.size() && !rotations.isEmpty();
    }

    private static List<Integer> key(int[] rotation) {
        return Arrays.stream(rotation).boxed().toList();
    }
}
