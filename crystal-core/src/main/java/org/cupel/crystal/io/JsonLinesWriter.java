package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import java.util.stream.Stream;

/** JSON lines with {@code material_id}, the canonical {@code structure} and labels by {@link MaterialProperty#key()}. */
public final class JsonLinesWriter implements MaterialWriter {

    @Override
    public void write(Stream<MaterialRow> rows, OutputStream out) throws IOException {
        TextRows.write(rows, out, row -> node(row) + "\n", "", "", "");
    }

    private static ObjectNode node(MaterialRow row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("material_id", row.materialId());
        node.set("structure", CrystalJson.toNode(row.crystal()));
        new TreeMap<>(row.properties()).forEach(node::put);
        return node;
    }
}
