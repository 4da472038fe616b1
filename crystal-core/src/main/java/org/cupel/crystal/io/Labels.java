package org.cupel.crystal.io;

import org.cupel.crystal.CrystalException;

/** Labels are finite numbers or absent. */
public final class Labels {

    private Labels() {}

    /** @throws CrystalException if {@code value} of the label called {@code name} is not finite */
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new CrystalException("Label " + name + " is " + value
                    + ". Give a finite number, or leave the label out where it is unknown.");
        }
        return value;
    }
}
