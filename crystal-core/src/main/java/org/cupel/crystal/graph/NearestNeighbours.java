package org.cupel.crystal.graph;

/** The K smallest of the entries offered, in the order that {@link CrystalGraphBuilder} documents. */
final class NearestNeighbours {

    private static final int INDEX_BITS = 24;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private final long[] keys;
    private final double[] distances;
    private int size;

    NearestNeighbours(int k) {
        keys = new long[k];
        distances = new double[k];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void offer(int neighbour, double distance) {
        long key = CrystalGraphBuilder.rounded(distance) << INDEX_BITS | neighbour;
        if (size == keys.length) {
            if (!before(key, distance, size - 1)) {
                return;
            }
            size--;
        }
        int at = size++;
        while (at > 0 && before(key, distance, at - 1)) {
            keys[at] = keys[at - 1];
            distances[at] = distances[at - 1];
            at--;
        }
        keys[at] = key;
        distances[at] = distance;
    }

    private boolean before(long key, double distance, int at) {
        return key < keys[at] || key == keys[at] && distance < distances[at];
    }

    void copyTo(int row, int[] neighbour, float[] distance, float[] mask) {
        for (int k = 0; k < size; k++) {
            neighbour[row + k] = (int) (keys[k] & INDEX_MASK);
            distance[row + k] = (float) distances[k];
            mask[row + k] = 1;
        }
    }
}
