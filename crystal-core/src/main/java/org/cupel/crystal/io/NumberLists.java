package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Lists that some servers give as JSON arrays and some as one text with commas and semicolons. */
public final class NumberLists {

    private NumberLists() {}

    /** The words of {@code node}, however deep; empty where there is nothing. */
    public static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        collect(node, words);
        return words;
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isArray()) {
            node.forEach(inner -> collect(inner, words));
        } else if (!JsonNumbers.isUnknown(node)) {
            for (String word : node.asText().split("[,;\\s]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
    }

    /** @throws org.cupel.crystal.CrystalException if one of them is no number */
    public static double[] numbers(JsonNode node, String field) {
        return words(node).stream()
                .mapToDouble(word -> CrystalText.number(word, "\"" + field + "\""))
                .toArray();
    }
}
