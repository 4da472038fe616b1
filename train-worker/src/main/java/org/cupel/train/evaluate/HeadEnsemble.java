package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.train.finetune.FeatureScaling;
import org.cupel.train.finetune.Head;
import org.cupel.train.network.TargetScaling;

/** Trained heads that add to a base value. */
record HeadEnsemble(FeatureScaling scaling, TargetScaling target, List<Head> members) {

    /** A feature that was constant in training would otherwise be blown up without limit. */
    private static final float LARGEST_SCALED = 8;

    HeadEnsemble {
        members = List.copyOf(members);
    }

    static float[] scaled(float[] row, FeatureScaling scaling) {
        float[] scaled = scaling.apply(row);
        for (int f = 0; f < scaled.length; f++) {
            scaled[f] = Math.max(-LARGEST_SCALED, Math.min(LARGEST_SCALED, scaled[f]));
        }
        return scaled;
    }

    /** What all members say together of each row. */
    List<EnsemblePrediction> predict(float[][] features, double[] base) {
        List<EnsemblePrediction> predictions = new ArrayList<>();
        for (int i = 0; i < features.length; i++) {
            float[] row = scaled(features[i], scaling);
            List<MemberPrediction> said = new ArrayList<>();
            for (Head member : members) {
                said.add(member(member.raw(row), base[i]));
            }
            predictions.add(EnsemblePrediction.of(said));
        }
        return predictions;
    }

    double[] medians(float[][] features, double[] base) {
        return predict(features, base).stream()
                .mapToDouble(prediction -> prediction.quantiles().q50())
                .toArray();
    }

    private MemberPrediction member(double[] raw, double base) {
        double median = base + target.restore(raw[0]);
        Quantiles quantiles = new Quantiles(
                median - target.spread() * softplus(raw[1]), median, median + target.spread() * softplus(raw[2]));
        double stable = sigmoid(raw[3]);
        return new MemberPrediction(quantiles, stable, Math.max(stable, sigmoid(raw[4])));
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
