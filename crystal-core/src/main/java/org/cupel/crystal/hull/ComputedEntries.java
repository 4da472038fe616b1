package org.cupel.crystal.hull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.io.Compression;

/**
 * Reads a JSON list of pymatgen's {@code ComputedEntry} or {@code ComputedStructureEntry}.
 *
 * <p>The energy of an entry is {@code energy}, uncorrected and of the whole composition in eV, plus all {@code
 * energy_adjustments}; {@code correction} is their sum, and is used where they are missing.
 *
 * @param entries in the order of the file
 * @param rejected one sentence for each that could not be read
 */
public record ComputedEntries(List<HullEntry> entries, List<String> rejected) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public ComputedEntries {
        entries = List.copyOf(entries);
        rejected = List.copyOf(rejected);
    }

    /**
     * @param in plain, gzip or xz; not closed
     * @throws IOException if it is not a JSON list at all
     */
    public static ComputedEntries read(InputStream in) throws IOException {
        List<HullEntry> entries = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        JsonParser parser = MAPPER.createParser(Compression.expand(in));
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new IOException("Found " + parser.currentToken()
                    + " where a JSON list of computed entries should start. Write [entry, entry, …].");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = MAPPER.readTree(parser);
            try {
                entries.add(entry(node));
            } catch (CrystalException refused) {
                rejected.add("Entry " + (entries.size() + rejected.size() + 1) + " (" + id(node) + "): "
                        + refused.getMessage());
            }
        }
        return new ComputedEntries(entries, rejected);
    }

    /**
     * One entry, corrections included.
     *
     * @throws CrystalException if it has no composition or energy
     */
    public static HullEntry entry(JsonNode node) {
        return HullEntry.ofTotal(
                id(node), composition(node.path("composition")), number(node, "energy"), correction(node));
    }

    private static String id(JsonNode node) {
        return node.path("entry_id").asText("");
    }

    private static Composition composition(JsonNode amounts) {
        Map<Element, Double> result = new EnumMap<>(Element.class);
        amounts.fields()
                .forEachRemaining(field -> result.put(
                        Element.ofSymbol(field.getKey()), field.getValue().asDouble()));
        return Composition.of(result);
    }

    /** Sum of the corrections of {@code node} in eV, for the whole composition. */
    public static double correction(JsonNode node) {
        JsonNode adjustments = node.path("energy_adjustments");
        if (!adjustments.isArray()) {
            return node.path("correction").asDouble(0);
        }
        double sum = 0;
        for (JsonNode adjustment : adjustments) {
            sum += adjustment.has("value") ? number(adjustment, "value") : perUnit(adjustment);
        }
        return sum;
    }

    private static double perUnit(JsonNode adjustment) {
        return adjustment.has("adj_per_atom")
                ? number(adjustment, "adj_per_atom") * number(adjustment, "n_atoms")
                : number(adjustment, "adj_per_deg") * number(adjustment, "temp");
    }

    private static double number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            throw new CrystalException(
                    "\"" + field + "\" is " + (value.isMissingNode() ? "missing" : value) + ". Give a number in eV.");
        }
        return value.doubleValue();
    }
}
