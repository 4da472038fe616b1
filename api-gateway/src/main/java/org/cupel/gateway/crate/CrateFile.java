package org.cupel.gateway.crate;

/**
 * A file of a crate that was written.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
record CrateFile(String name, String mediaType, String description, long bytes, String sha256) {}
