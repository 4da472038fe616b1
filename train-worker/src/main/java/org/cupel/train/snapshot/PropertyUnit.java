package org.cupel.train.snapshot;

import java.util.Map;

/** The one unit of each property. */
final class PropertyUnit {

    private static final Map<String, String> UNITS =
            Map.of("eAboveHull", "eV/atom", "formationEnergyPerAtom", "eV/atom", "bandGap", "eV");

    private PropertyUnit() {}

    /** Whether a label in {@code unit} can be used as it is; a property that is not known takes any unit. */
    static boolean accepts(String property, String unit) {
        return UNITS.getOrDefault(property, unit).equals(unit);
    }
}
