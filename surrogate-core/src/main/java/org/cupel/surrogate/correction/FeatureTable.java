package org.cupel.surrogate.correction;

import java.nio.FloatBuffer;

/** Features of a pool, row after row, wherever they lie: an array or a mapped file. Safe for use by many threads. */
public final class FeatureTable {

    private final FloatBuffer values;
    private final int width;

    /** @param values [n · width]; kept, not copied */
    public FeatureTable(FloatBuffer values, int width) {
        if (width < 1 || values.limit() % width != 0) {
            throw new IllegalArgumentException(values.limit() + " features are not rows of " + width
                    + ". Give every row the same number of features.");
        }
        this.values = values;
        this.width = width;
    }

    public static FeatureTable of(float[][] rows) {
        int width = rows.length == 0 ? 1 : rows[0].length;
        FloatBuffer all = FloatBuffer.allocate(rows.length * width);
        for (float[] row : rows) {
            all.put(row);
        }
        return new FeatureTable(all.flip(), width);
    }

    public int rows() {
        return values.limit() / width;
    }

    public int width() {
        return width;
    }

    /** Copies rows into an array, row after row from its beginning. */
    void read(int from, int to, float[] into) {
        values.get(from * width, into, 0, (to - from) * width);
    }
}
