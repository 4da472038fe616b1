package org.cupel.acquisition.attachment;

import org.cupel.acquisition.validation.Attachment;
import org.cupel.platform.objectstore.UploadLink;

/**
 * What to do with a file.
 *
 * @param attachment as a result names it
 * @param stored whether the file is there already
 * @param upload where to put it; null when it is there
 */
public record UploadTicket(Attachment attachment, long sizeBytes, boolean stored, UploadLink upload) {}
