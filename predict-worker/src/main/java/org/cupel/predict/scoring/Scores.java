package org.cupel.predict.scoring;

import java.util.ArrayList;
import java.util.List;

/** Collects what became of each material; one that cannot be scored never stops the rest. */
public final class Scores {

    private final String property;
    private final List<MaterialScore> scored = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    Scores(String property) {
        this.property = property;
    }

    /** What was predicted. */
    public String property() {
        return property;
    }

    void add(MaterialScore score) {
        scored.add(score);
    }

    void reject(String materialId, String reason) {
        rejected.add(new Rejection(materialId, reason));
    }

    public List<MaterialScore> scored() {
        return List.copyOf(scored);
    }

    public List<Rejection> rejected() {
        return List.copyOf(rejected);
    }
}
