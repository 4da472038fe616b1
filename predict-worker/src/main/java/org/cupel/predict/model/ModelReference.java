package org.cupel.predict.model;

import java.util.UUID;

/**
 * What the catalogue says of a trained ensemble.
 *
 * @param manifestKey S3 key of the list of its files
 * @param onnxKey S3 key of its graph
 * @param onnxSha256 the graph's hash, hex
 * @param snapshotHash of the data that it learnt from
 */
public record ModelReference(
        UUID modelId,
        UUID runId,
        String property,
        String manifestKey,
        String onnxKey,
        String onnxSha256,
        String snapshotHash) {}
