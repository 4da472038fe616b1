package org.cupel.schema.model;

/**
 * What one key says about some bytes.
 *
 * @param algorithm {@code hmac-sha256} or {@code ed25519}
 * @param value the signature, in Base64
 */
public record KeySignature(String keyId, String algorithm, String value) {}
