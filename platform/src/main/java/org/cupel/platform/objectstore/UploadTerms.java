package org.cupel.platform.objectstore;

/**
 * What may be uploaded.
 *
 * @param sha256 hex, lower case
 */
public record UploadTerms(long sizeBytes, String sha256, String mediaType) {}
