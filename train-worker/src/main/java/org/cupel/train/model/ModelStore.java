package org.cupel.train.model;

import java.util.Optional;
import java.util.UUID;

/** Rows of models; every method joins the caller's transaction. */
public interface ModelStore {

    Optional<TrainedModel> find(UUID modelId);

    void add(TrainedModel model);
}
