package org.cupel.acquisition.attachment;

import java.time.Duration;

/**
 * Limits of attachments.
 *
 * @param linkLife how long a link is good
 * @param unnamedLife how long a file stays that no result names; longer than any link
 * @param mostUnnamed files of one person that no result names yet
 */
public record AttachmentSettings(long maxBytes, Duration linkLife, Duration unnamedLife, int mostUnnamed) {

    public AttachmentSettings {
        if (linkLife.compareTo(unnamedLife) >= 0) {
            throw new IllegalArgumentException("Links are good for " + linkLife + " and files are kept for "
                    + unnamedLife + ". Set cupel.acquisition.attachments.unnamed-life to more.");
        }
    }
}
