package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;

/**
 * The usual row of JSON lines with its structure, most of the text, read without building a tree. At the first thing out
 * of the ordinary it gives up, and a tree of the whole decides what the row means or what is wrong with it.
 *
 * @param rest the other fields
 */
record StreamedRow(ObjectNode rest, Crystal crystal) {

    /** Marks of other layouts. */
    private static final Set<String> LEFT_TO_THE_TREE =
            Set.of("sites", "attributes", "cartesian_site_positions", "species_at_sites");

    /**
     * Null where a tree has to decide.
     *
     * @param trees reads the value at which a parser stands and leaves the rest to come
     * @throws CrystalException if there is no such crystal
     */
    static StreamedRow read(ObjectReader trees, byte[] line) {
        // A zero byte second would pass for another encoding.
        if (line.length < 2 || line[0] != '{' || line[1] == 0) {
            return null;
        }
        try (JsonParser json = trees.createParser(line)) {
            return new Fields(trees, json).row();
        } catch (IOException unusual) {
            return null;
        }
    }

    private static final class Fields {

        private final ObjectReader trees;
        private final JsonParser json;
        private final ObjectNode rest;
        private final StreamedCrystal flat = new StreamedCrystal();
        private final StreamedCrystal nested = new StreamedCrystal();

        Fields(ObjectReader trees, JsonParser json) {
            this.trees = trees;
            this.json = json;
            this.rest = JsonNodeFactory.instance.objectNode();
        }

        StreamedRow row() throws IOException {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                if (!field(name)) {
                    return null;
                }
            }
            boolean complete = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
            Crystal crystal = nested.isEmpty() ? flat.crystal() : nested.crystal();
            return complete && crystal != null ? new StreamedRow(rest, crystal) : null;
        }

        private boolean field(String name) throws IOException {
            if (StreamedCrystal.NAMES.contains(name)) {
                return flat.field(name, json);
            }
            if (name.equals("structure")) {
                return structure();
            }
            if (LEFT_TO_THE_TREE.contains(name)) {
                return false;
            }
            rest.set(name, trees.readTree(json));
            return true;
        }

        private boolean structure() throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT || !nested.isEmpty()) {
                return false;
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                if (!StreamedCrystal.NAMES.contains(name) || !nested.field(name, json)) {
                    return false;
                }
            }
            return json.currentToken() == JsonToken.END_OBJECT && !nested.isEmpty();
        }
    }
}
