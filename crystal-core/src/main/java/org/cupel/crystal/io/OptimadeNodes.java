package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;

/**
 * Structures of OPTIMADE (Andersen et al., Sci. Data 8, 217 (2021); specification 1.2). What is not one set of atoms at
 * known places in a cell periodic in three directions is refused.
 */
final class OptimadeNodes {

    /** Prefix of labels that we add ourselves; the units of others are theirs to know. */
    static final String OWN_PREFIX = "_cupel_";

    private static final Set<String> FEATURES_WITHOUT_POSITIONS =
            Set.of("unknown_positions", "implicit_atoms", "site_attachments");

    private OptimadeNodes() {}

    static boolean isStructure(JsonNode node) {
        JsonNode attributes = attributes(node);
        return attributes.has("cartesian_site_positions") || attributes.has("species_at_sites");
    }

    /** Whether it is part of an OPTIMADE file but not about a structure. */
    static boolean isOtherEntry(JsonNode node) {
        String type = node.path("type").asText("");
        return node.has("x-optimade")
                || Set.of("info", "references", "files", "links").contains(type);
    }

    static JsonNode attributes(JsonNode node) {
        return node.path("attributes").isObject() ? node.get("attributes") : node;
    }

    static Crystal crystal(JsonNode node) {
        JsonNode attributes = attributes(node);
        requirePositions(attributes);
        Lattice lattice = lattice(attributes.path("lattice_vectors"));
        JsonNode names = attributes.path("species_at_sites");
        JsonNode positions = attributes.path("cartesian_site_positions");
        if (!names.isArray() || !positions.isArray() || names.size() != positions.size()) {
            throw new CrystalException("\"species_at_sites\" is " + JsonNumbers.shown(names)
                    + " and \"cartesian_site_positions\" " + JsonNumbers.shown(positions)
                    + ". Ask the server for both fields, one entry per site.");
        }
        Map<String, JsonNode> species = byName(attributes.path("species"));
        List<Element> elements = new ArrayList<>(names.size());
        double[] cartesian = new double[3 * names.size()];
        for (int site = 0; site < names.size(); site++) {
            elements.add(element(names.get(site).asText(), species, site));
            double[] position = JsonNumbers.array(positions.get(site), 3, "cartesian_site_positions");
            System.arraycopy(position, 0, cartesian, 3 * site, 3);
        }
        return new Crystal(lattice, elements, lattice.toFractional(cartesian));
    }

    private static void requirePositions(JsonNode attributes) {
        for (JsonNode feature : attributes.path("structure_features")) {
            if (FEATURES_WITHOUT_POSITIONS.contains(feature.asText())) {
                throw new InvalidCrystalException("The structure has the feature \"" + feature.asText()
                        + "\": some of its atoms have no position. Give a structure with all atoms.");
            }
        }
        if (attributes.path("assemblies").size() > 0) {
            throw new InvalidCrystalException("The structure has assemblies "
                    + JsonNumbers.shown(attributes.get("assemblies"))
                    + ": which sites are occupied is a matter of chance. Give an ordered approximant.");
        }
    }

    private static Lattice lattice(JsonNode vectors) {
        boolean open = vectors.isMissingNode() || vectors.isNull();
        for (JsonNode vector : vectors) {
            open |= vector.isNull() || vector.path(0).isNull();
        }
        if (open) {
            throw new InvalidCrystalException("\"lattice_vectors\" is " + JsonNumbers.shown(vectors)
                    + ": not periodic in three directions. Give a crystal, or put the molecule or layer into a cell.");
        }
        return CrystalNodes.rows(vectors);
    }

    private static Map<String, JsonNode> byName(JsonNode species) {
        Map<String, JsonNode> byName = new HashMap<>();
        species.forEach(one -> byName.put(one.path("name").asText(), one));
        return byName;
    }

    private static Element element(String name, Map<String, JsonNode> species, int site) {
        JsonNode found = species.get(name);
        if (found == null) {
            throw new CrystalException("Species \"" + name + "\" of site " + site
                    + " is not listed under \"species\". Ask the server for that field.");
        }
        JsonNode symbols = found.path("chemical_symbols");
        if (symbols.size() != 1) {
            throw Occupancy.shared(site, JsonNumbers.shown(symbols));
        }
        if (found.path("attached").size() > 0) {
            throw new InvalidCrystalException(
                    "Site " + site + " (" + name + ") has " + JsonNumbers.shown(found.get("attached"))
                            + " attached without a position. Give every atom its own site.");
        }
        Occupancy.requireFull(found.path("concentration").path(0).asDouble(1), site, name);
        return symbol(symbols.get(0).asText(), site);
    }

    private static Element symbol(String symbol, int site) {
        if (symbol.equals("vacancy") || symbol.equals("X")) {
            throw new InvalidCrystalException("Site " + site + " holds \"" + symbol
                    + "\", which is no element. Leave out vacancies and name every atom.");
        }
        return Element.ofSymbol(symbol);
    }
}
