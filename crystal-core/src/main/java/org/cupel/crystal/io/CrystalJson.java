package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Lattice;

/**
 * The canonical JSON of a structure: {@code
 * {"lattice":[[ax,ay,az],[bx,by,bz],[cx,cy,cz]],"species":["Li",…],"frac":[[x,y,z],…]}}, lengths in Å.
 *
 * <p>Numbers are written in full, so writing and reading back gives an equal crystal.
 */
public final class CrystalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private CrystalJson() {}

    public static String write(Crystal crystal) {
        StringBuilder text = new StringBuilder(128 + 48 * crystal.atomCount());
        append(crystal, text);
        return text.toString();
    }

    /** Appends the same text as {@link #write}, which is that of {@link #toNode} without the tree. */
    public static void append(Crystal crystal, StringBuilder text) {
        Lattice lattice = crystal.lattice();
        text.append("{\"lattice\":[");
        for (int row = 0; row < 3; row++) {
            vector(text, row, lattice.component(row, 0), lattice.component(row, 1), lattice.component(row, 2));
        }
        text.append("],\"species\":[");
        for (int i = 0; i < crystal.atomCount(); i++) {
            text.append(i == 0 ? "\"" : ",\"")
                    .append(crystal.element(i).symbol())
                    .append('"');
        }
        text.append("],\"frac\":[");
        for (int i = 0; i < crystal.atomCount(); i++) {
            vector(text, i, crystal.fractional(i, 0), crystal.fractional(i, 1), crystal.fractional(i, 2));
        }
        text.append("]}");
    }

    private static void vector(StringBuilder text, int place, double x, double y, double z) {
        text.append(place == 0 ? "[" : ",[")
                .append(x)
                .append(',')
                .append(y)
                .append(',')
                .append(z)
                .append(']');
    }

    public static ObjectNode toNode(Crystal crystal) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode lattice = node.putArray("lattice");
        for (double[] row : crystal.lattice().matrix()) {
            lattice.add(vector(row[0], row[1], row[2]));
        }
        ArrayNode species = node.putArray("species");
        ArrayNode frac = node.putArray("frac");
        for (int i = 0; i < crystal.atomCount(); i++) {
            species.add(crystal.element(i).symbol());
            frac.add(vector(crystal.fractional(i, 0), crystal.fractional(i, 1), crystal.fractional(i, 2)));
        }
        return node;
    }

    /**
     * Reads the canonical form, the one with {@code "cell":[a,b,c,alpha,beta,gamma]} in place of the lattice, or a
     * pymatgen {@code Structure.as_dict()}, or an OPTIMADE structure with or without its {@code attributes}.
     *
     * @throws CrystalException if it is none of them, or no structure
     */
    public static Crystal read(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JsonProcessingException malformed) {
            throw new CrystalException(
                    "Not JSON: " + malformed.getOriginalMessage() + ". Give one complete JSON object.", malformed);
        }
    }

    /** As {@link #read(String)}. */
    public static Crystal read(JsonNode node) {
        return CrystalNodes.crystal(node);
    }

    private static ArrayNode vector(double x, double y, double z) {
        return JsonNodeFactory.instance.arrayNode(3).add(x).add(y).add(z);
    }
}
