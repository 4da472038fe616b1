package org.cupel.schema.event;

import java.util.UUID;

/**
 * A model was trained and is to be probed by whoever will run it, before it is judged.
 *
 * @param probeKey S3 key of structures with what the model says of them where it was trained
 * @param probeSha256 hash of that, hex
 */
public record ModelTrained(UUID modelId, UUID runId, String property, String probeKey, String probeSha256)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return modelId.toString();
    }
}
