package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;

/**
 * A page of structures as an OPTIMADE server of version 1.2 answers with; labels are {@code _cupel_e_above_hull} and the
 * like.
 */
public final class OptimadeJsonWriter implements MaterialWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String META =
            "{\"api_version\":\"1.2.0\",\"query\":{\"representation\":\"/structures\"},\"more_data_available\":false}";

    @Override
    public void write(Stream<MaterialRow> rows, OutputStream out) throws IOException {
        TextRows.write(
                rows, out, row -> resource(row).toString(), "{\"data\":[", ",\n", "],\n\"meta\":" + META + "}\n");
    }

    /** The resource object of one material: {@code type}, {@code id} and {@code attributes}. */
    public static ObjectNode resource(MaterialRow row) {
        ObjectNode node = NODES.objectNode().put("type", "structures").put("id", row.materialId());
        ObjectNode attributes = attributes(row.crystal());
        for (MaterialProperty property : MaterialProperty.values()) {
            if (row.properties().containsKey(property.key())) {
                String name = OptimadeNodes.OWN_PREFIX + property.aliases().get(0);
                attributes.put(name, row.properties().get(property.key()));
            }
        }
        return node.set("attributes", attributes);
    }

    private static ObjectNode attributes(Crystal crystal) {
        ObjectNode node = NODES.objectNode();
        composition(node, crystal.composition());
        node.putArray("dimension_types").add(1).add(1).add(1);
        node.put("nperiodic_dimensions", 3);
        node.set("lattice_vectors", vectors(crystal.lattice().components()));
        node.put("nsites", crystal.atomCount());
        node.set("cartesian_site_positions", vectors(crystal.cartesianCoordinates()));
        ArrayNode names = node.putArray("species_at_sites");
        crystal.species().forEach(element -> names.add(element.symbol()));
        ArrayNode species = node.putArray("species");
        for (Element element : sorted(crystal.composition())) {
            ObjectNode one = species.addObject().put("name", element.symbol());
            one.putArray("chemical_symbols").add(element.symbol());
            one.putArray("concentration").add(1.0);
        }
        node.putArray("structure_features");
        node.putNull("last_modified");
        return node;
    }

    private static void composition(ObjectNode node, Composition composition) {
        ArrayNode elements = node.putArray("elements");
        ArrayNode ratios = NODES.arrayNode();
        for (Element element : sorted(composition)) {
            elements.add(element.symbol());
            ratios.add(composition.fraction(element));
        }
        node.put("nelements", elements.size());
        node.set("elements_ratios", ratios);
        node.put("chemical_formula_descriptive", composition.formula());
        node.put("chemical_formula_reduced", composition.alphabeticalFormula());
        node.put("chemical_formula_hill", composition.hillFormula());
        node.put("chemical_formula_anonymous", composition.anonymousFormula());
    }

    private static List<Element> sorted(Composition composition) {
        return composition.elements().stream()
                .sorted(Comparator.comparing(Element::symbol))
                .toList();
    }

    private static ArrayNode vectors(double[] values) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < values.length; i += 3) {
            list.addArray().add(values[i]).add(values[i + 1]).add(values[i + 2]);
        }
        return list;
    }
}
