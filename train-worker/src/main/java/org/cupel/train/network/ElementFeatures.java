package org.cupel.train.network;

import org.cupel.crystal.Element;

/**
 * A fixed description of each element: group, period, electronegativity and covalent radius.
 *
 * <p>It lets the network say something about an element that its training set hardly shows. Numbers are shifted and
 * scaled to the order of one; an unknown electronegativity counts as the average.
 */
public final class ElementFeatures {

    private static final int GROUPS = 18;
    private static final int PERIODS = 7;
    private static final double AVERAGE_ELECTRONEGATIVITY = 1.8;
    private static final double SPREAD_OF_ELECTRONEGATIVITY = 0.6;
    private static final double AVERAGE_RADIUS_ANGSTROM = 1.5;
    private static final double SPREAD_OF_RADIUS_ANGSTROM = 0.4;

    /** Columns of the table. */
    public static final int WIDTH = GROUPS + PERIODS + 2;

    private ElementFeatures() {}

    /** [{@link NetworkShape#ELEMENT_ROWS} * {@link #WIDTH}], row-major; row 0 is zero. */
    public static float[] table() {
        float[] table = new float[NetworkShape.ELEMENT_ROWS * WIDTH];
        for (int z = 1; z < NetworkShape.ELEMENT_ROWS; z++) {
            fill(table, z * WIDTH, Element.ofAtomicNumber(z));
        }
        return table;
    }

    private static void fill(float[] table, int row, Element element) {
        table[row + element.group() - 1] = 1f;
        table[row + GROUPS + element.row() - 1] = 1f;
        double electronegativity = element.paulingElectronegativity().orElse(AVERAGE_ELECTRONEGATIVITY);
        table[row + WIDTH - 2] =
                (float) ((electronegativity - AVERAGE_ELECTRONEGATIVITY) / SPREAD_OF_ELECTRONEGATIVITY);
        table[row + WIDTH - 1] =
                (float) ((element.covalentRadiusAngstrom() - AVERAGE_RADIUS_ANGSTROM) / SPREAD_OF_RADIUS_ANGSTROM);
    }
}
