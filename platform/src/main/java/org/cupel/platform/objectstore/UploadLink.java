package org.cupel.platform.objectstore;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Where to put an object.
 *
 * @param method of the request
 * @param headers to be sent as they are: they are part of the signature
 */
public record UploadLink(String method, URI uri, Map<String, String> headers, Instant expiresAt) {}
