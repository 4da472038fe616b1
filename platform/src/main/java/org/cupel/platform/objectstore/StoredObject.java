package org.cupel.platform.objectstore;

/**
 * Content in S3.
 *
 * @param sha256 hex, lower case
 * @param existed whether the same content was there before
 */
public record StoredObject(String key, String sha256, long sizeBytes, boolean existed) {}
