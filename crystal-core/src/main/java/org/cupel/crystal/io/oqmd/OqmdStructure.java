package org.cupel.crystal.io.oqmd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.io.CrystalText;
import org.cupel.crystal.io.JsonNumbers;
import org.cupel.crystal.io.SpeciesLabels;

/** Cell vectors and sites such as {@code "He @ 0.333 0.667 0.25"}, fractional. */
final class OqmdStructure {

    private OqmdStructure() {}

    static Crystal crystal(JsonNode cell, JsonNode sites) {
        if (!cell.isArray() || cell.size() != 3 || !sites.isArray() || sites.isEmpty()) {
            throw new CrystalException("\"unit_cell\" is " + JsonNumbers.shown(cell) + " and \"sites\" "
                    + JsonNumbers.shown(sites) + ". Add unit_cell,sites to the fields of the request.");
        }
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = JsonNumbers.array(cell.get(i), 3, "unit_cell");
        }
        List<Element> species = new ArrayList<>(sites.size());
        double[] positions = new double[3 * sites.size()];
        for (int i = 0; i < sites.size(); i++) {
            species.add(site(sites.get(i).asText(), positions, 3 * i));
        }
        return new Crystal(Lattice.ofRows(rows), species, positions);
    }

    private static Element site(String text, double[] positions, int from) {
        String[] words = text.strip().split("[@\\s]+");
        if (words.length != 4) {
            throw new CrystalException("Site \"" + text + "\" is not like \"Fe @ 0.5 0.5 0\". Give an element and three"
                    + " fractional coordinates.");
        }
        for (int axis = 0; axis < 3; axis++) {
            positions[from + axis] = CrystalText.number(words[axis + 1], "Site \"" + text + "\"");
        }
        return SpeciesLabels.element(words[0]);
    }
}
