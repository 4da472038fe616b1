package org.cupel.train.promotion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.train.model.TrainedModel;

/** States and history of models; every method joins the caller's transaction. */
public interface ModelLedger {

    /**
     * Waits for every other transaction that holds the name, then keeps them out until this one ends. Whoever moves models
     * of a property holds the property's name first.
     */
    void lock(String name);

    Optional<TrainedModel> champion(String property);

    Optional<ModelStanding> standing(UUID modelId);

    /** Models of the property in a state, oldest first. */
    List<ModelStanding> in(String property, ModelState state);

    /** The first row of a life: state trained. */
    void begin(TrainedModel model);

    /**
     * Moves the state and writes the history.
     *
     * @throws IllegalStateException when the model is no longer where the move starts
     */
    RecordedMove record(ModelMove move);

    /** The move that a request led to before. */
    Optional<RecordedMove> byRequest(String key);

    /** Whom the model followed when it was last promoted; empty when it was the first or never champion. */
    Optional<UUID> predecessor(UUID modelId);

    boolean hasReigned(UUID modelId);

    /** Keeps a comparison, whatever came of it. */
    void compared(TrainedModel challenger, Comparison comparison, boolean promoted);
}
