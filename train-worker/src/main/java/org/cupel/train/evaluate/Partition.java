package org.cupel.train.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.split.Fold;
import org.cupel.surrogate.split.SplitKind;
import org.cupel.surrogate.split.StableHash;

/**
 * A fold whose training rows are parted in turn, the way the test was: what is predicted of a part by the others is what
 * the model will be like on the test, and calibrates it.
 *
 * @param byFamily whether a part is a whole family
 * @param parts training rows, in groups
 */
record Partition(Fold fold, boolean byFamily, List<int[]> parts) {

    private static final int PARTS = 8;
    private static final StableHash HASH = new StableHash("cupel-evaluate-parts");

    static Partition of(Fold fold, SplitKind kind, List<EvaluationRow> candidates, int[] clusters) {
        int[] group = new int[candidates.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = switch (kind) {
                case LOCO -> clusters[i];
                case RANDOM ->
                    (int) (PARTS * HASH.unitInterval(candidates.get(i).materialId()));
                case COMPOSITION, YEAR ->
                    (int) (PARTS
                            * HASH.unitInterval(candidates.get(i).composition().reducedFormula()));
            };
        }
        return new Partition(
                fold,
                kind == SplitKind.LOCO,
                IntStream.of(fold.train())
                        .map(i -> group[i])
                        .distinct()
                        .sorted()
                        .mapToObj(g -> IntStream.of(fold.train())
                                .filter(i -> group[i] == g)
                                .toArray())
                        .toList());
    }

    /** The name of each candidate's part; null of those that do not train. */
    String[] partOf(int candidates) {
        String[] names = new String[candidates];
        for (int p = 0; p < parts.size(); p++) {
            for (int row : parts.get(p)) {
                names[row] = "part-" + p;
            }
        }
        return names;
    }

    /** What a part sees nothing of: itself and the test. */
    int[] heldOutWith(int[] part) {
        int[] both = Arrays.copyOf(part, part.length + fold.test().length);
        System.arraycopy(fold.test(), 0, both, part.length, fold.test().length);
        return both;
    }
}
