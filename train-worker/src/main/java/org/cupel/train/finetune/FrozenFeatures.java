package org.cupel.train.finetune;

import java.util.ArrayList;
import java.util.List;
import org.cupel.backbone.Backbone;
import org.cupel.backbone.Evaluation;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.task.Pooling;

/** Features of crystals by a frozen backbone, each computed once and kept. Not for several threads at a time. */
public final class FrozenFeatures {

    /** Bounds the memory of a batch. */
    private static final int ATOMS_PER_BATCH = 256;

    private final Backbone backbone;
    private final FeatureStore store;

    public FrozenFeatures(Backbone backbone, FeatureStore store) {
        this.backbone = backbone;
        this.store = store;
    }

    public Backbone backbone() {
        return backbone;
    }

    /** [n][F], in the order of {@code crystals}. */
    public float[][] of(List<Crystal> crystals, Pooling pooling) {
        float[][] features = new float[crystals.size()][];
        List<Integer> missing = new ArrayList<>();
        String sha256 = backbone.architecture().checkpoint().sha256();
        for (int i = 0; i < features.length; i++) {
            features[i] = store.find(sha256, crystals.get(i).structureHash()).orElse(null);
            if (features[i] == null) {
                missing.add(i);
            }
        }
        compute(crystals, missing, features, sha256);
        if (pooling == Pooling.SUM) {
            for (int i = 0; i < features.length; i++) {
                features[i] = times(features[i], crystals.get(i).atomCount());
            }
        }
        return features;
    }

    private void compute(List<Crystal> crystals, List<Integer> missing, float[][] features, String sha256) {
        int from = 0;
        while (from < missing.size()) {
            List<Crystal> batch = new ArrayList<>();
            int atoms = 0;
            int to = from;
            while (to < missing.size()
                    && (batch.isEmpty() || atoms + crystals.get(missing.get(to)).atomCount() <= ATOMS_PER_BATCH)) {
                Crystal crystal = crystals.get(missing.get(to++));
                batch.add(crystal);
                atoms += crystal.atomCount();
            }
            List<Evaluation> evaluations = backbone.evaluate(batch);
            for (int i = from; i < to; i++) {
                int row = missing.get(i);
                features[row] = floats(evaluations.get(i - from).crystalFeatures());
                store.keep(sha256, crystals.get(row).structureHash(), features[row]);
            }
            from = to;
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static float[] times(float[] values, int factor) {
        float[] product = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            product[i] = values[i] * factor;
        }
        return product;
    }
}
