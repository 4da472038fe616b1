package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** Structures written by pymatgen's {@code Structure.as_dict()}; ordered ones only. */
final class PymatgenNodes {

    private PymatgenNodes() {}

    static boolean isStructure(JsonNode node) {
        return node.path("sites").isArray() && node.path("lattice").isObject();
    }

    static Crystal crystal(JsonNode node) {
        Lattice lattice = CrystalNodes.rows(node.path("lattice").path("matrix"));
        JsonNode sites = node.path("sites");
        List<Element> species = new ArrayList<>(sites.size());
        double[] fractional = new double[3 * sites.size()];
        for (int i = 0; i < sites.size(); i++) {
            species.add(element(sites.get(i), i));
            System.arraycopy(position(sites.get(i), lattice), 0, fractional, 3 * i, 3);
        }
        return new Crystal(lattice, species, fractional);
    }

    private static double[] position(JsonNode site, Lattice lattice) {
        return site.has("abc")
                ? JsonNumbers.array(site.get("abc"), 3, "abc")
                : lattice.toFractional(JsonNumbers.array(site.path("xyz"), 3, "xyz"));
    }

    private static Element element(JsonNode site, int index) {
        JsonNode species = site.path("species");
        if (species.size() != 1) {
            throw Occupancy.shared(index, JsonNumbers.shown(species));
        }
        JsonNode only = species.get(0);
        Occupancy.requireFull(
                only.path("occu").asDouble(1), index, only.path("element").asText());
        return SpeciesLabels.element(only.path("element").asText());
    }
}
