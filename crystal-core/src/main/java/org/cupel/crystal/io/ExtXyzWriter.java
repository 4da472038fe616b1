package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;

/** Extended XYZ, one frame per material, with labels by {@link MaterialProperty#key()}. */
public final class ExtXyzWriter implements MaterialWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public void write(Stream<MaterialRow> rows, OutputStream out) throws IOException {
        TextRows.write(rows, out, row -> frame(withLabels(row)), "", "", "");
    }

    private static ExtXyzFrame withLabels(MaterialRow row) {
        Map<String, JsonNode> info = new LinkedHashMap<>();
        info.put("material_id", NODES.textNode(row.materialId()));
        new TreeMap<>(row.properties()).forEach((key, value) -> info.put(key, NODES.numberNode(value)));
        return new ExtXyzFrame(row.crystal(), List.of(true, true, true), info, Map.of());
    }

    /** The text of one frame, columns and keys in their order. */
    public static String frame(ExtXyzFrame frame) {
        Crystal crystal = frame.crystal();
        StringBuilder text = new StringBuilder().append(crystal.atomCount()).append('\n');
        text.append(comment(frame)).append('\n');
        double[] positions = crystal.cartesianCoordinates();
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            text.append(crystal.element(atom).symbol()).append(' ');
            text.append(TextRows.vector(positions[3 * atom], positions[3 * atom + 1], positions[3 * atom + 2]));
            for (AtomColumn column : frame.columns().values()) {
                for (int i = 0; i < column.width(); i++) {
                    text.append(' ').append(column.word(atom * column.width() + i));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String comment(ExtXyzFrame frame) {
        StringBuilder text = new StringBuilder("Lattice=\"");
        double[] components = frame.crystal().lattice().components();
        for (int i = 0; i < 9; i++) {
            text.append(i == 0 ? "" : " ").append(TextRows.number(components[i]));
        }
        text.append("\" Properties=species:S:1:pos:R:3");
        frame.columns().forEach((name, column) -> text.append(':')
                .append(name)
                .append(':')
                .append(column.kind().letter())
                .append(':')
                .append(column.width()));
        frame.info()
                .forEach((key, value) ->
                        text.append(' ').append(key(key)).append('=').append(ExtXyzValues.write(value)));
        text.append(" pbc=\"");
        for (int axis = 0; axis < 3; axis++) {
            text.append(axis == 0 ? "" : " ").append(frame.periodic().get(axis) ? 'T' : 'F');
        }
        return text.append('"').toString();
    }

    private static String key(String key) {
        return key.matches("[^\\s=\"']+") ? key : "\"" + key.replace("\"", "'") + "\"";
    }
}
