package org.cupel.schema.model;

/**
 * The data that a model learnt from.
 *
 * @param sha256 of the stored bytes, lower-case hexadecimal
 * @param key where they lie in S3
 * @param rows labelled crystals in it
 */
public record SnapshotReference(String sha256, String key, int rows) {}
