package org.cupel.predict.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cupel.surrogate.correction.FeatureShard;

/** Collects what became of each material; one that cannot be scored never stops the rest. */
public final class Scores {

    private final String property;
    private final List<MaterialScore> scored = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<float[]> features = new ArrayList<>();
    private String kind;

    Scores(String property) {
        this.property = property;
    }

    /** What was predicted. */
    public String property() {
        return property;
    }

    /**
     * @param kind of the features, one per model
     * @param row what the material looks like to the model
     */
    void add(MaterialScore score, String kind, float[] row) {
        scored.add(score);
        features.add(row);
        this.kind = kind;
    }

    void reject(String materialId, String reason) {
        rejected.add(new Rejection(materialId, reason));
    }

    public List<MaterialScore> scored() {
        return List.copyOf(scored);
    }

    /** What the scored materials look like to the model; empty when none was scored. */
    public Optional<FeatureShard> features() {
        return scored.isEmpty()
                ? Optional.empty()
                : Optional.of(new FeatureShard(
                        kind,
                        features.get(0).length,
                        scored.stream().map(MaterialScore::materialId).toList(),
                        features));
    }

    public List<Rejection> rejected() {
        return List.copyOf(rejected);
    }
}
