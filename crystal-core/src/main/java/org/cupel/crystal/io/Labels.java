package org.cupel.crystal.io;

import org.cupel.crystal.CrystalException;

/** Labels are finite numbers or absent. */
final class Labels {

    private Labels() {}

    static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new CrystalException("Label " + name + " is " + value
                    + ". Give a finite number, or leave the label out where it is unknown.");
        }
        return value;
    }
}
