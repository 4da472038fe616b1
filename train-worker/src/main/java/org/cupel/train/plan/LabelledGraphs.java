package org.cupel.train.plan;

import java.util.Arrays;
import org.cupel.train.graph.GraphSet;

/**
 * A data set ready for training.
 *
 * @param targets [C], in the property's unit, finite
 * @param train crystals to learn from
 * @param validation crystals to choose weights and champions by
 * @param test crystals that nothing is chosen by
 */
public record LabelledGraphs(GraphSet graphs, double[] targets, int[] train, int[] validation, int[] test) {

    public double[] targetsOf(int[] crystals) {
        return Arrays.stream(crystals).mapToDouble(crystal -> targets[crystal]).toArray();
    }
}
