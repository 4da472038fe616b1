package org.cupel.train.finetune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.Heads;

/**
 * The heads of an ensemble on one backbone.
 *
 * @param backbone its name
 * @param backboneSha256 of its file of weights, before any of them learnt
 * @param pooling with {@code SUM}, features are multiplied by the atoms of the crystal
 * @param trunk weights of the backbone that learnt, by name; empty when it is frozen
 */
public record HeadSet(
        String backbone,
        String backboneSha256,
        Pooling pooling,
        FeatureScaling features,
        TargetScaling target,
        List<Head> members,
        Map<String, WeightArray> trunk) {

    public HeadSet {
        members = List.copyOf(members);
        trunk = Map.copyOf(trunk);
    }

    /** The same heads and trunk after more training. */
    public HeadSet with(List<Head> trained, Map<String, WeightArray> learnt) {
        return new HeadSet(backbone, backboneSha256, pooling, features, target, trained, learnt);
    }

    /** The backbone that these heads sit on: the given one, with the weights that learnt. */
    public Architecture on(Architecture untouched) {
        if (trunk.isEmpty()) {
            return untouched;
        }
        Checkpoint before = untouched.checkpoint();
        Map<String, WeightArray> arrays = new LinkedHashMap<>(before.arrays());
        arrays.putAll(trunk);
        String source = before.source() + ", fine-tuned";
        return untouched.with(new Checkpoint(source, before.sha256(), arrays, before.metadata()));
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
