package org.cupel.crystal.cell;

/** A shift that brings a crystal onto itself. */
final class Translation {

    private final double[] shift;
    private final int[] images;

    /**
     * @param shift [3], fractional
     * @param images where each atom goes
     */
    Translation(double[] shift, int[] images) {
        this.shift = shift;
        this.images = images;
    }

    int image(int atom) {
        return images[atom];
    }

    /** In a group of {@code order} translations every one is a whole number of {@code order}-ths. */
    long[] rounded(int order) {
        return new long[] {Math.round(shift[0] * order), Math.round(shift[1] * order), Math.round(shift[2] * order)};
    }

    double exact(int axis, int order) {
        return Math.round(shift[axis] * order) / (double) order;
    }
}
