package org.cupel.train.plan;

import java.util.List;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.network.MemberWeights;

/** Trains and evaluates ensembles. */
public interface Trainer {

    /**
     * Trains one member per seed; members in {@code checkpoints} go on from there.
     *
     * @param start weights to start from, by member, or empty for fresh ones
     */
    List<MemberCheckpoint> train(
            LabelledGraphs data,
            TrainingSettings settings,
            List<MemberWeights> start,
            Checkpoints checkpoints,
            TrainingListener listener);

    /** What each member says about the given crystals, in their order. */
    List<Heads> predict(List<MemberWeights> members, GraphSet graphs, int[] crystals);

    /** Where it computes, e.g. {@code cpu}. */
    String device();
}
