package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;

/**
 * One frame of an extended XYZ file, with everything that it says. Energies are in eV, forces in eV/Å and stress in
 * eV/Å³, as ase writes them; nothing is converted.
 *
 * @param crystal cell and atoms, in the order of the file
 * @param periodic along a, b and c
 * @param info values by key in the order of the file: numbers, texts, booleans, or lists of them
 * @param columns values per atom by name, in the order of the file, without species and positions
 */
public record ExtXyzFrame(
        Crystal crystal, List<Boolean> periodic, Map<String, JsonNode> info, Map<String, AtomColumn> columns) {

    public ExtXyzFrame {
        periodic = List.copyOf(periodic);
        info = new LinkedHashMap<>(info);
        columns = new LinkedHashMap<>(columns);
        for (Map.Entry<String, AtomColumn> column : columns.entrySet()) {
            if (column.getValue().atomCount() != crystal.atomCount()) {
                throw new CrystalException("Column \"" + column.getKey() + "\" has "
                        + column.getValue().atomCount() + " rows for " + crystal.atomCount()
                        + " atoms. Give one row per atom.");
            }
        }
    }

    /** A frame that is periodic in three directions and says nothing else. */
    public static ExtXyzFrame of(Crystal crystal) {
        return new ExtXyzFrame(crystal, List.of(true, true, true), Map.of(), Map.of());
    }

    /** {@code energy} of the cell in eV. */
    public OptionalDouble energyEv() {
        JsonNode energy = info.get("energy");
        return energy != null && energy.isNumber() ? OptionalDouble.of(energy.doubleValue()) : OptionalDouble.empty();
    }

    /** {@code forces} (or {@code force}) as [3N] in eV/Å. */
    public Optional<double[]> forcesEvPerAngstrom() {
        AtomColumn forces = columns.getOrDefault("forces", columns.get("force"));
        return forces != null && forces.width() == 3 && forces.isNumeric()
                ? Optional.of(forces.numbers())
                : Optional.empty();
    }

    /** {@code stress} as [9], row by row, in eV/Å³; also where the file has the six of Voigt: xx, yy, zz, yz, xz, xy. */
    public Optional<double[]> stressEvPerAngstrom3() {
        JsonNode stress = info.get("stress");
        if (stress == null || !stress.isArray()) {
            return Optional.empty();
        }
        double[] values = ExtXyzValues.flat(stress);
        return switch (values.length) {
            case 9 -> Optional.of(values);
            case 6 ->
                Optional.of(new double[] {
                    values[0], values[5], values[4], values[5], values[1], values[3], values[4], values[3], values[2]
                });
            default -> Optional.empty();
        };
    }
}
