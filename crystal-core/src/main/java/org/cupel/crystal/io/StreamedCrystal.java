package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** Gathers a structure in the layouts {@code cell} and {@code lattice}, field by field. */
final class StreamedCrystal {

    static final Set<String> NAMES = Set.of("cell", "lattice", "species", "frac");

    private double[] cell;
    private double[] lattice;
    private List<Element> species;
    private double[] frac;

    /** Reads the value at which {@code json} stands; false if it is unusual, or given twice. */
    boolean field(String name, JsonParser json) throws IOException {
        return switch (name) {
            case "cell" -> cell == null && (cell = cell(json)) != null;
            case "lattice" -> lattice == null && (lattice = vectors(json, 9)) != null && lattice.length == 9;
            case "species" -> species == null && (species = species(json)) != null;
            default -> frac == null && (frac = vectors(json, 3 * (species == null ? 16 : species.size()))) != null;
        };
    }

    boolean isEmpty() {
        return cell == null && lattice == null && species == null && frac == null;
    }

    /** Null unless each part was given once and they fit. */
    Crystal crystal() {
        boolean oneCell = cell == null ^ lattice == null;
        if (!oneCell || species == null || frac == null || frac.length != 3 * species.size()) {
            return null;
        }
        return new Crystal(cell == null ? ofRows(lattice) : ofParameters(cell), species, frac);
    }

    private static Lattice ofParameters(double[] p) {
        return Lattice.ofParameters(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    private static Lattice ofRows(double[] flat) {
        return Lattice.ofRows(new double[][] {
            Arrays.copyOfRange(flat, 0, 3), Arrays.copyOfRange(flat, 3, 6), Arrays.copyOfRange(flat, 6, 9)
        });
    }

    private static double[] cell(JsonParser json) throws IOException {
        double[] values = new double[6];
        return json.currentToken() == JsonToken.START_ARRAY
                        && numbers(json, values, 0, 6)
                        && json.nextToken() == JsonToken.END_ARRAY
                ? values
                : null;
    }

    /** Arrays of three numbers, one after the other. */
    private static double[] vectors(JsonParser json, int expected) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        double[] values = new double[expected];
        int length = 0;
        while (json.nextToken() == JsonToken.START_ARRAY) {
            if (length + 3 > values.length) {
                values = Arrays.copyOf(values, 2 * values.length + 3);
            }
            if (!numbers(json, values, length, 3) || json.nextToken() != JsonToken.END_ARRAY) {
                return null;
            }
            length += 3;
        }
        return json.currentToken() == JsonToken.END_ARRAY ? Arrays.copyOf(values, length) : null;
    }

    private static boolean numbers(JsonParser json, double[] into, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            if (!json.nextToken().isNumeric()) {
                return false;
            }
            into[i] = json.getDoubleValue();
        }
        return true;
    }

    private static List<Element> species(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<Element> species = new ArrayList<>();
        Element element = null;
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            // Atoms of one element mostly follow each other.
            if (element == null || !spells(json, element.symbol())) {
                element = Element.ofSymbol(json.getText());
            }
            species.add(element);
        }
        return json.currentToken() == JsonToken.END_ARRAY ? species : null;
    }

    private static boolean spells(JsonParser json, String symbol) throws IOException {
        int length = json.getTextLength();
        if (length != symbol.length()) {
            return false;
        }
        char[] text = json.getTextCharacters();
        int offset = json.getTextOffset();
        return text[offset] == symbol.charAt(0) && (length == 1 || text[offset + 1] == symbol.charAt(1));
    }
}
