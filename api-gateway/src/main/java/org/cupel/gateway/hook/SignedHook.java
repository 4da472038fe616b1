package org.cupel.gateway.hook;

/**
 * What a source sent, unchecked: headers may be null.
 *
 * @param id of the message, the same whenever it is sent again
 * @param timestamp seconds since 1970
 * @param signatures one or more, separated by spaces
 */
public record SignedHook(String source, String id, String timestamp, String signatures, byte[] body) {}
