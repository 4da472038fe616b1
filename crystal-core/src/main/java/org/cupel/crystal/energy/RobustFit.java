package org.cupel.crystal.energy;

import org.cupel.crystal.CrystalException;

/**
 * How a sum over elements is fitted to data with outliers.
 *
 * @param smallEv residuals below this count by their square, larger ones by their size, in eV/atom
 * @param ridge pull of every element towards 0, in rows of the pure element times eV: small against the rows of common
 *     elements, decisive only for what the data leave open
 */
public record RobustFit(double smallEv, double ridge) {

    /** Residuals of a few meV/atom are rounding, relaxation and magnetic order: nothing to choose between. */
    public static final RobustFit DEFAULT = new RobustFit(0.003, 1e-3);

    public RobustFit {
        if (!(smallEv > 0) || Double.isInfinite(smallEv) || !(ridge > 0) || Double.isInfinite(ridge)) {
            throw new CrystalException("A fit with small residuals of " + smallEv + " eV/atom and a ridge of " + ridge
                    + ". Give positive numbers, such as 0.003 and 0.001.");
        }
    }
}
