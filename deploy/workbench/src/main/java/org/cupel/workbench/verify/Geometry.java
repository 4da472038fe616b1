package org.cupel.workbench.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** Crystals as reference files have them: cell vectors as rows in Å, elements, fractional or Cartesian coordinates. */
final class Geometry {

    private static final List<String> CELL = List.of("lattice", "cell");
    private static final List<String> FRACTIONAL = List.of("frac_coords", "fractional_coordinates", "scaled_positions");
    private static final List<String> CARTESIAN = List.of("cart_coords", "positions");

    private Geometry() {}

    /**
     * Empty when the object has no cell.
     *
     * @throws ReferenceException when it has one but is not complete
     */
    static Optional<Crystal> of(String place, JsonNode object) {
        JsonArrays numbers = new JsonArrays(place, object);
        Optional<String> cell = numbers.present(CELL);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Lattice lattice = lattice(place, numbers.matrix(cell.get(), 3, 3));
        List<Element> species = species(place, object);
        try {
            return Optional.of(new Crystal(lattice, species, coordinates(place, numbers, lattice, species.size())));
        } catch (CrystalException refused) {
            throw new ReferenceException(place + ": " + refused.getMessage(), refused);
        }
    }

    private static Lattice lattice(String place, double[] rows) {
        try {
            return Lattice.ofRows(new double[][] {
                {rows[0], rows[1], rows[2]}, {rows[3], rows[4], rows[5]}, {rows[6], rows[7], rows[8]}
            });
        } catch (CrystalException refused) {
            throw new ReferenceException(place + ": " + refused.getMessage(), refused);
        }
    }

    private static List<Element> species(String place, JsonNode object) {
        List<Element> elements = new ArrayList<>();
        try {
            if (object.path("atomic_numbers").isArray()) {
                object.path("atomic_numbers").forEach(z -> elements.add(Element.ofAtomicNumber(z.asInt())));
            } else {
                object.path("species").forEach(symbol -> elements.add(Element.ofSymbol(symbol.asText())));
            }
        } catch (CrystalException unknown) {
            throw new ReferenceException(place + ": " + unknown.getMessage(), unknown);
        }
        if (elements.isEmpty()) {
            throw new ReferenceException(place + " has no 'atomic_numbers' and no 'species'. Add the elements.");
        }
        return elements;
    }

    private static double[] coordinates(String place, JsonArrays numbers, Lattice lattice, int atoms) {
        Optional<String> fractional = numbers.present(FRACTIONAL);
        if (fractional.isPresent()) {
            return numbers.matrix(fractional.get(), atoms, 3);
        }
        String cartesian = numbers.present(CARTESIAN)
                .orElseThrow(() -> new ReferenceException(
                        place + " has a lattice but no 'frac_coords' and no 'cart_coords'. Add the coordinates."));
        double[] positions = numbers.matrix(cartesian, atoms, 3);
        double[] found = new double[positions.length];
        for (int atom = 0; atom < atoms; atom++) {
            double[] place3 = lattice.toFractional(
                    new double[] {positions[3 * atom], positions[3 * atom + 1], positions[3 * atom + 2]});
            System.arraycopy(place3, 0, found, 3 * atom, 3);
        }
        return found;
    }
}
