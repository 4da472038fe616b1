package org.cupel.ingest.quality;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.io.MaterialProperty;

/**
 * Ranges outside which a value has another unit, or is not what its name says. What real databases hold: formation
 * energies of -4.6 to 5.1 eV/atom and distances to the hull up to 5.1 among 158,000 entries of the Materials Project, gaps
 * up to 8.7 eV; adsorption energies of -19.9 to 21.5 eV in OC22, where several atoms may be one adsorbate.
 */
final class PlausibleValues {

    private static final Map<MaterialProperty, Range> RANGES = new EnumMap<>(Map.of(
            MaterialProperty.FORMATION_ENERGY_PER_ATOM, new Range(-7, 6),
            // Negative where the hull does not hold the material itself.
            MaterialProperty.E_ABOVE_HULL, new Range(-1, 10),
            MaterialProperty.BAND_GAP, new Range(0, 20),
            MaterialProperty.ADSORPTION_ENERGY, new Range(-25, 25),
            MaterialProperty.TOTAL_MAGNETIZATION, new Range(-5_000, 5_000),
            MaterialProperty.IONIC_CONDUCTIVITY, new Range(0, 100),
            MaterialProperty.THERMAL_CONDUCTIVITY, new Range(0, 10_000)));

    private record Range(double lowest, double highest) {
        boolean holds(double value) {
            return value >= lowest && value <= highest;
        }
    }

    private PlausibleValues() {}

    /** The first value outside its range. */
    static Optional<String> problem(Map<String, Double> properties) {
        for (Map.Entry<MaterialProperty, Range> rule : RANGES.entrySet()) {
            MaterialProperty property = rule.getKey();
            Double value = properties.get(property.key());
            if (value != null && !rule.getValue().holds(value)) {
                return Optional.of(
                        property.key() + " is " + value + " " + property.unit().symbol()
                                + ", outside " + rule.getValue().lowest() + " to "
                                + rule.getValue().highest()
                                + ". Check the unit and the sign.");
            }
        }
        return Optional.empty();
    }
}
