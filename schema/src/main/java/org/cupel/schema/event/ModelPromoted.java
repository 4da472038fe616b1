package org.cupel.schema.event;

import java.util.UUID;

/**
 * A model became the champion of its property.
 *
 * @param runId the training run, as in {@code training.run_list}
 * @param manifestKey S3 key of the model's manifest
 * @param onnxKey S3 key of the ONNX graph
 * @param onnxSha256 hash of the ONNX graph, hex
 * @param snapshotHash hash of the training snapshot
 * @param previousModelId the champion before, null when there was none
 * @param validationMae mean absolute error on the validation split, in the property's unit
 */
public record ModelPromoted(
        UUID modelId,
        UUID runId,
        String property,
        String manifestKey,
        String onnxKey,
        String onnxSha256,
        String snapshotHash,
        UUID previousModelId,
        double validationMae)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return property;
    }
}
