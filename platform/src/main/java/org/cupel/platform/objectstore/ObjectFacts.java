package org.cupel.platform.objectstore;

/**
 * What a server says of an object.
 *
 * @param sha256 hex, lower case; null when the server did not check it while it took the object in
 */
public record ObjectFacts(long sizeBytes, String sha256) {}
