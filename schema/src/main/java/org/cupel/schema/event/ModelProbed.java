package org.cupel.schema.event;

import java.util.UUID;

/**
 * A model was run where predictions are made, on the structures of its probe.
 *
 * @param structures compared
 * @param maxDifference largest difference of any head from what the model said where it was trained, null when nothing was
 *     compared
 * @param failure why the model cannot be run, null when it can
 */
public record ModelProbed(UUID modelId, int structures, Double maxDifference, String failure) implements CupelEvent {

    @Override
    public String aggregateId() {
        return modelId.toString();
    }
}
