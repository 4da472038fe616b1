package org.cupel.surrogate.governance;

/**
 * Whether the data are still those that the model was trained on.
 *
 * @param rows in the snapshot
 * @param expectedSha256 what the training recorded; empty when it recorded none
 * @param actualSha256 of the snapshot as it is now; empty when it could not be read
 */
public record SnapshotCheck(int rows, String expectedSha256, String actualSha256) {

    public static final SnapshotCheck NONE = new SnapshotCheck(0, "", "");

    boolean isMeasured() {
        return !expectedSha256.isEmpty() && !actualSha256.isEmpty();
    }

    boolean isIntact() {
        return isMeasured() && expectedSha256.equalsIgnoreCase(actualSha256);
    }
}
