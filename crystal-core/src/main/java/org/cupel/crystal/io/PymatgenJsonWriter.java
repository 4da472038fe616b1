package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Lattice;

/**
 * A JSON list of documents with {@code material_id}, {@code structure} as {@code Structure.from_dict} of pymatgen takes
 * it, and labels by {@link MaterialProperty#key()}.
 */
public final class PymatgenJsonWriter implements MaterialWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public void write(Stream<MaterialRow> rows, OutputStream out) throws IOException {
        TextRows.write(rows, out, row -> document(row).toString(), "[", ",\n", "]\n");
    }

    private static ObjectNode document(MaterialRow row) {
        ObjectNode node = NODES.objectNode();
        node.put("material_id", row.materialId());
        node.set("structure", structure(row.crystal()));
        new TreeMap<>(row.properties()).forEach(node::put);
        return node;
    }

    /** One structure as {@code Structure.as_dict()} writes it. */
    public static ObjectNode structure(Crystal crystal) {
        ObjectNode node = NODES.objectNode();
        node.put("@module", "pymatgen.core.structure");
        node.put("@class", "Structure");
        node.putNull("charge");
        node.set("lattice", lattice(crystal.lattice()));
        node.putObject("properties");
        ArrayNode sites = node.putArray("sites");
        double[] fractional = crystal.fractionalCoordinates();
        double[] cartesian = crystal.cartesianCoordinates();
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            String symbol = crystal.element(atom).symbol();
            ObjectNode site = sites.addObject();
            site.putArray("species").addObject().put("element", symbol).put("occu", 1);
            site.set("abc", vector(fractional, 3 * atom));
            site.putObject("properties");
            site.put("label", symbol);
            site.set("xyz", vector(cartesian, 3 * atom));
        }
        return node;
    }

    private static ObjectNode lattice(Lattice lattice) {
        ObjectNode node = NODES.objectNode();
        ArrayNode matrix = node.putArray("matrix");
        for (int vector = 0; vector < 3; vector++) {
            matrix.add(vector(lattice.components(), 3 * vector));
        }
        node.putArray("pbc").add(true).add(true).add(true);
        double[] parameters = lattice.parameters();
        String[] names = {"a", "b", "c", "alpha", "beta", "gamma"};
        for (int i = 0; i < names.length; i++) {
            node.put(names[i], parameters[i]);
        }
        return node.put("volume", lattice.volumeAngstrom3());
    }

    private static ArrayNode vector(double[] values, int from) {
        return NODES.arrayNode().add(values[from]).add(values[from + 1]).add(values[from + 2]);
    }
}
