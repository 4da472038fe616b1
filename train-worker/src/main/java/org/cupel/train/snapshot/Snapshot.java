package org.cupel.train.snapshot;

import java.util.Map;

/**
 * The data of a training, frozen in S3.
 *
 * @param hash of the stored bytes, hex
 * @param rows in the snapshot
 * @param leftOut reasons with their number of rows
 * @param origins where labels came from, with their number of rows
 */
public record Snapshot(
        String hash,
        String property,
        String objectKey,
        int rows,
        Map<String, Integer> leftOut,
        Map<String, Integer> origins) {

    public int leftOutRows() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
