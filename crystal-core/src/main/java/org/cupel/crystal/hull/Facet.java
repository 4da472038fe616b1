package org.cupel.crystal.hull;

/** As many phases as elements that together are a piece of the hull: right for every composition between them. */
final class Facet {

    /** A share this far below zero is rounding. It changes an energy by less than 1e-9 eV/atom. */
    static final double OUTSIDE = -1e-11;

    private final int[] columns;
    private final double[] inverse;
    private final double[] prices;

    /**
     * @param columns [m], the phases
     * @param inverse [m*m], row by row, takes fractions of elements to shares of the phases
     * @param cost of each of the m phases
     */
    Facet(int[] columns, double[] inverse, double[] cost) {
        this.columns = columns;
        this.inverse = inverse;
        this.prices = new double[columns.length];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < columns.length; i++) {
                prices[i] += cost[k] * inverse[k * columns.length + i];
            }
        }
    }

    int[] columns() {
        return columns;
    }

    /** [m], what an atom of each element is worth here. */
    double[] prices() {
        return prices;
    }

    /** As a copy. */
    double[] inverse() {
        return inverse.clone();
    }

    boolean contains(double[] fractions) {
        return smallestShare(fractions) >= OUTSIDE;
    }

    /** The more negative, the farther away the composition. */
    private double smallestShare(double[] fractions) {
        double smallest = share(0, fractions);
        for (int k = 1; k < columns.length; k++) {
            smallest = Math.min(smallest, share(k, fractions));
        }
        return smallest;
    }

    double share(int k, double[] fractions) {
        double share = 0;
        for (int i = 0, at = k * columns.length; i < fractions.length; i++, at++) {
            share += inverse[at] * fractions[i];
        }
        return share;
    }

    double energy(double[] fractions) {
        double energy = 0;
        for (int i = 0; i < fractions.length; i++) {
            energy += prices[i] * fractions[i];
        }
        return energy;
    }

    /** The one of {@code facets} that contains the composition or comes closest; null if there are none. */
    static Facet closest(double[] fractions, Facet[] facets) {
        Facet closest = null;
        double largest = Double.NEGATIVE_INFINITY;
        for (Facet facet : facets) {
            double smallest = facet.smallestShare(fractions);
            if (smallest >= OUTSIDE) {
                return facet;
            }
            if (smallest > largest) {
                largest = smallest;
                closest = facet;
            }
        }
        return closest;
    }
}
