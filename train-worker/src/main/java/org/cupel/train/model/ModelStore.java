package org.cupel.train.model;

import java.util.Optional;
import java.util.UUID;
import org.cupel.train.promotion.Comparison;

/** Rows of models and champions; every method joins the caller's transaction. */
public interface ModelStore {

    Optional<TrainedModel> find(UUID modelId);

    /** The champion of a property; its row stays locked until the transaction ends. */
    Optional<TrainedModel> lockChampion(String property);

    void add(TrainedModel model);

    /** Keeps the outcome, and moves the title when the comparison was won. */
    void decide(TrainedModel model, Comparison comparison);
}
