package org.cupel.acquisition.attachment;

/** A file that somebody wants to upload, unchecked: any component may be null. */
public record AttachmentOrder(String name, String mediaType, Long sizeBytes, String sha256, String actor) {}
