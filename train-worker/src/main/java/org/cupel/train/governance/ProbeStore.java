package org.cupel.train.governance;

import java.util.Optional;
import java.util.UUID;
import org.cupel.schema.event.ModelProbed;
import org.cupel.schema.event.ModelTrained;

/** Rows of probes; every method joins the caller's transaction. */
public interface ProbeStore {

    void asked(ModelTrained event);

    /** @return false when nothing was asked about the model, or it was answered before; nothing is changed then */
    boolean answered(ModelProbed answer);

    /** @throws IllegalStateException when there is none yet */
    ProbeAnswer answer(UUID modelId);

    /** The question that a training request still waits for. */
    Optional<ModelTrained> open(UUID requestId);
}
