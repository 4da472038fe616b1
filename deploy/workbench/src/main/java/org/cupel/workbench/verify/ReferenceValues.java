package org.cupel.workbench.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cupel.crystal.Crystal;

/** The values of one structure, in our units. */
final class ReferenceValues {

    private static final double GPA_PER_EV_PER_ANGSTROM3 = 160.21766208;
    private static final List<String> PER_ATOM = List.of("energy_per_atom_eV", "energy_per_atom_ev", "energy_per_atom");
    private static final List<String> TOTAL = List.of("energy_eV", "energy_ev", "energy");
    private static final List<String> PROPERTY = List.of("value");
    private static final List<String> FORCES = List.of("forces_eV_per_A", "forces_ev_per_angstrom", "forces");
    private static final List<String> GPA = List.of("stress_GPa", "stress_gpa");
    private static final List<String> EV_PER_ANGSTROM3 = List.of("stress_eV_per_A3", "stress_ev_per_a3", "stress");
    private static final List<String> MOMENTS = List.of("magmoms_muB", "magmoms");
    private static final String TIE = "shell12_tie_between_different_sites";

    private ReferenceValues() {}

    static ReferenceRow row(String place, String name, JsonNode object, Crystal crystal) {
        JsonArrays numbers = new JsonArrays(place, object);
        int atoms = crystal.atomCount();
        return new ReferenceRow(
                name,
                crystal,
                value(place, numbers, atoms),
                numbers.present(FORCES).map(key -> numbers.matrix(key, atoms, 3)),
                stress(object, numbers),
                numbers.present(MOMENTS).map(key -> numbers.list(key, atoms)),
                object.path(TIE).asBoolean());
    }

    private static double value(String place, JsonArrays numbers, int atoms) {
        // A total says more digits than a quotient.
        Optional<String> total = numbers.present(TOTAL);
        if (total.isPresent()) {
            return numbers.number(total.get()) / atoms;
        }
        return numbers.present(PER_ATOM)
                .or(() -> numbers.present(PROPERTY))
                .map(numbers::number)
                .orElseThrow(() -> new ReferenceException(
                        place + " has no 'energy_eV', 'energy_per_atom_eV' or 'value'. Add one of them."));
    }

    private static Optional<double[]> stress(JsonNode object, JsonArrays numbers) {
        Optional<String> gpa = numbers.present(GPA);
        if (gpa.isPresent()) {
            return Optional.of(tensor(object, numbers, gpa.get(), 1));
        }
        return numbers.present(EV_PER_ANGSTROM3).map(key -> tensor(object, numbers, key, GPA_PER_EV_PER_ANGSTROM3));
    }

    /** Nine components, or six in the order xx, yy, zz, yz, xz, xy. */
    private static double[] tensor(JsonNode object, JsonArrays numbers, String key, double factor) {
        double[] found;
        if (object.get(key).size() == 6) {
            double[] six = numbers.list(key, 6);
            found = new double[] {six[0], six[5], six[4], six[5], six[1], six[3], six[4], six[3], six[2]};
        } else {
            found = numbers.matrix(key, 3, 3);
        }
        return Arrays.stream(found).map(component -> component * factor).toArray();
    }
}
