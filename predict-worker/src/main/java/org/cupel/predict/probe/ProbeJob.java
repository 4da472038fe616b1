package org.cupel.predict.probe;

import java.util.UUID;
import org.cupel.schema.event.ModelTrained;

/** A model to probe; the payload of its job. */
public record ProbeJob(UUID modelId, String probeKey, String probeSha256) {

    static final String KIND = "model-probe";

    static ProbeJob of(ModelTrained event) {
        return new ProbeJob(event.modelId(), event.probeKey(), event.probeSha256());
    }
}
