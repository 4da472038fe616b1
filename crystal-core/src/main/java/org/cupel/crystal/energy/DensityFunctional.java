package org.cupel.crystal.energy;

import org.cupel.crystal.CrystalException;

/** How an energy was calculated. */
public enum DensityFunctional {
    GGA("GGA"),
    /** With a Hubbard U on the d electrons of some metals. */
    GGA_PLUS_U("GGA+U");

    private final String label;

    DensityFunctional(String label) {
        this.label = label;
    }

    /** As the Materials Project writes it: {@code GGA+U}. */
    public String label() {
        return label;
    }

    /** @throws CrystalException for any other label */
    public static DensityFunctional ofLabel(String label) {
        for (DensityFunctional functional : values()) {
            if (functional.label.equals(label)) {
                return functional;
            }
        }
        throw new CrystalException(
                "Calculation of type \"" + label + "\" cannot be corrected. Corrections are known for GGA and GGA+U.");
    }
}
