package org.cupel.predict.model;

import java.util.UUID;

/**
 * Where the graph of a trained ensemble lies.
 *
 * @param onnxKey S3 key
 * @param onnxSha256 its hash, hex
 */
public record ModelReference(UUID modelId, String property, String onnxKey, String onnxSha256) {}
