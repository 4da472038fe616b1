package org.cupel.train.finetune;

import java.util.ArrayList;
import java.util.List;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.Heads;

/**
 * The heads of an ensemble on one backbone.
 *
 * @param backbone its name
 * @param backboneSha256 of its file of weights
 * @param pooling with {@code SUM}, features are multiplied by the atoms of the crystal
 */
public record HeadSet(
        String backbone,
        String backboneSha256,
        Pooling pooling,
        FeatureScaling features,
        TargetScaling target,
        List<Head> members) {

    public HeadSet {
        members = List.copyOf(members);
    }

    /** What each member says about n crystals, given their features [n][F] as the backbone gives them. */
    public List<Heads> predict(float[][] rows) {
        List<Heads> answers = new ArrayList<>();
        for (Head member : members) {
            Heads heads = Heads.ofSize(rows.length);
            for (int i = 0; i < rows.length; i++) {
                write(heads, i, member.raw(features.apply(rows[i])));
            }
            answers.add(heads);
        }
        return answers;
    }

    private void write(Heads heads, int row, double[] raw) {
        heads.q50()[row] = target.restore(raw[0]);
        heads.q10()[row] = target.restore(raw[0] - softplus(raw[1]));
        heads.q90()[row] = target.restore(raw[0] + softplus(raw[2]));
        heads.pStable()[row] = sigmoid(raw[3]);
        heads.pMetastable()[row] = sigmoid(raw[4]);
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
