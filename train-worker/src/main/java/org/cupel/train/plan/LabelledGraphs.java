package org.cupel.train.plan;

import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.train.graph.GraphSet;

/**
 * A data set ready for training.
 *
 * @param crystals [C], as they are
 * @param graphs of the same
 * @param targets [C], in the property's unit, finite
 * @param train crystals to learn from
 * @param validation crystals to choose weights and champions by
 * @param test crystals that nothing is chosen by
 * @param formation formation energies, null where the property has nothing to do with them
 */
public record LabelledGraphs(
        List<Crystal> crystals,
        GraphSet graphs,
        double[] targets,
        int[] train,
        int[] validation,
        int[] test,
        FormationLabels formation) {

    /** A property that has nothing to do with formation energies. */
    public LabelledGraphs(
            List<Crystal> crystals, GraphSet graphs, double[] targets, int[] train, int[] validation, int[] test) {
        this(crystals, graphs, targets, train, validation, test, null);
    }

    public LabelledGraphs {
        crystals = List.copyOf(crystals);
    }

    public double[] targetsOf(int[] crystals) {
        return Arrays.stream(crystals).mapToDouble(crystal -> targets[crystal]).toArray();
    }
}
