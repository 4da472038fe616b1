package org.cupel.train.network;

/**
 * A fixed description of each element from its place in the periodic table.
 *
 * <p>It lets the network say something about an element that its training set hardly shows. One row per atomic number:
 * group (18), period (7) and block (s, p, d, f) as indicators, and the fraction of the period that is filled.
 */
public final class ElementFeatures {

    private static final int GROUPS = 18;
    private static final int PERIODS = 7;
    private static final int BLOCKS = 4;

    /** Columns of the table. */
    public static final int WIDTH = GROUPS + PERIODS + BLOCKS + 1;

    private static final int[] NOBLE = {0, 2, 10, 18, 36, 54, 86, 118};

    private ElementFeatures() {}

    /** [{@link NetworkShape#ELEMENT_ROWS} * {@link #WIDTH}], row-major; row 0 is zero. */
    public static float[] table() {
        float[] table = new float[NetworkShape.ELEMENT_ROWS * WIDTH];
        for (int z = 1; z < NetworkShape.ELEMENT_ROWS; z++) {
            fill(table, z);
        }
        return table;
    }

    private static void fill(float[] table, int z) {
        int period = 1;
        while (z > NOBLE[period]) {
            period++;
        }
        int first = NOBLE[period - 1] + 1;
        int length = NOBLE[period] - NOBLE[period - 1];
        int position = z - first + 1;
        int row = z * WIDTH;
        table[row + group(position, length) - 1] = 1f;
        table[row + GROUPS + period - 1] = 1f;
        table[row + GROUPS + PERIODS + block(z, position, length)] = 1f;
        table[row + WIDTH - 1] = (float) position / length;
    }

    /** Lanthanides and actinides count as group 3. */
    private static int group(int position, int length) {
        if (position <= 2 && position < length) {
            return position;
        }
        int fromEnd = length - position;
        return length == 32 ? Math.max(3, GROUPS - fromEnd) : GROUPS - fromEnd;
    }

    private static int block(int z, int position, int length) {
        if (position <= 2) {
            return z == 2 ? 1 : 0;
        }
        int fromEnd = length - position;
        if (fromEnd < 6) {
            return 1;
        }
        return fromEnd < 16 ? 2 : 3;
    }
}
