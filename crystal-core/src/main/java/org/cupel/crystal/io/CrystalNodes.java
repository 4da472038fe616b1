package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** Structures out of JSON trees of the layouts that {@link CrystalJson#read(String)} names. */
final class CrystalNodes {

    private CrystalNodes() {}

    static boolean isCrystal(JsonNode node) {
        return PymatgenNodes.isStructure(node)
                || OptimadeNodes.isStructure(node)
                || node.has("species") && (node.has("cell") || node.has("lattice"));
    }

    static Crystal crystal(JsonNode node) {
        if (PymatgenNodes.isStructure(node)) {
            return PymatgenNodes.crystal(node);
        }
        if (OptimadeNodes.isStructure(node)) {
            return OptimadeNodes.crystal(node);
        }
        if (!isCrystal(node)) {
            throw new CrystalException(
                    "No structure in " + JsonNumbers.shown(node)
                            + ". Give \"lattice\" (3 × 3, Å) or \"cell\" (a, b, c, alpha, beta, gamma), \"species\" and \"frac\".");
        }
        Lattice lattice = node.has("cell") ? cell(node.get("cell")) : rows(node.get("lattice"));
        List<Element> species = species(node.path("species"));
        return new Crystal(lattice, species, coordinates(node.path("frac"), species.size()));
    }

    private static Lattice cell(JsonNode cell) {
        double[] p = JsonNumbers.array(cell, 6, "cell");
        return Lattice.ofParameters(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    static Lattice rows(JsonNode lattice) {
        if (!lattice.isArray() || lattice.size() != 3) {
            throw new CrystalException(
                    "\"lattice\" is " + JsonNumbers.shown(lattice) + ". Give three vectors of three numbers in Å.");
        }
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = JsonNumbers.array(lattice.get(i), 3, "lattice");
        }
        return Lattice.ofRows(rows);
    }

    private static List<Element> species(JsonNode symbols) {
        if (!symbols.isArray()) {
            throw new CrystalException(
                    "\"species\" is " + JsonNumbers.shown(symbols) + ". Give a list of element symbols, one per atom.");
        }
        List<Element> species = new ArrayList<>(symbols.size());
        symbols.forEach(symbol -> species.add(Element.ofSymbol(symbol.asText())));
        return species;
    }

    private static double[] coordinates(JsonNode frac, int atoms) {
        if (!frac.isArray() || frac.size() != atoms) {
            throw new CrystalException(atoms + " species but "
                    + (frac.isArray() ? frac.size() + " entries in \"frac\"" : "\"frac\" is " + JsonNumbers.shown(frac))
                    + ". Give three fractional coordinates per atom.");
        }
        double[] coordinates = new double[3 * atoms];
        for (int i = 0; i < atoms; i++) {
            System.arraycopy(JsonNumbers.array(frac.get(i), 3, "frac"), 0, coordinates, 3 * i, 3);
        }
        return coordinates;
    }
}
