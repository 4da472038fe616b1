package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import org.cupel.crystal.CrystalException;

/** Numbers out of JSON, refused with the value shown rather than read as 0. */
public final class JsonNumbers {

    private static final int SHOWN = 80;

    private JsonNumbers() {}

    /** @throws CrystalException unless {@code node} is a list of {@code length} numbers */
    public static double[] array(JsonNode node, int length, String field) {
        if (!node.isArray() || node.size() != length) {
            throw new CrystalException(
                    "\"" + field + "\" has " + shown(node) + " where " + length + " numbers belong. Give all of them.");
        }
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = number(node.get(i), field);
        }
        return values;
    }

    /** @throws CrystalException unless {@code node} is a number */
    public static double number(JsonNode node, String field) {
        if (!node.isNumber()) {
            throw new CrystalException(
                    "\"" + field + "\" has " + shown(node) + " where a number belongs. Give a finite number.");
        }
        return node.doubleValue();
    }

    /** A number, also where the source writes it as a text. */
    public static double numeric(JsonNode node, String field) {
        return node.isTextual() ? CrystalText.number(node.asText(), "\"" + field + "\"") : number(node, field);
    }

    /** Whether there is nothing to read: missing, null or a blank text. */
    public static boolean isUnknown(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isTextual() && node.asText().isBlank();
    }

    /** The beginning of {@code node} as text, for messages. */
    public static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
