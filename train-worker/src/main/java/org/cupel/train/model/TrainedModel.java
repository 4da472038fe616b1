package org.cupel.train.model;

import java.util.UUID;

/** A row of {@code training.models}. */
public record TrainedModel(
        UUID modelId,
        UUID runId,
        String property,
        String manifestKey,
        String onnxKey,
        String onnxSha256,
        String weightsKey,
        String weightsSha256,
        String snapshotHash,
        double validationMae,
        String metricsJson) {}
