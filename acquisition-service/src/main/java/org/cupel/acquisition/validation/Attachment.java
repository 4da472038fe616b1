package org.cupel.acquisition.validation;

/**
 * A file that belongs to a result and lies elsewhere.
 *
 * @param uri an S3 key, or a URI of s3, https, http or doi
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record Attachment(String name, String mediaType, String uri, String sha256) {}
