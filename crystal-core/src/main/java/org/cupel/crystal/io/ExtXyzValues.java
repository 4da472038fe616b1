package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of the second line of an extended XYZ frame, kept as JSON. */
final class ExtXyzValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9]\\d{0,17})");
    private static final Pattern REAL = Pattern.compile("[-+]?((0|[1-9]\\d*)\\.?\\d*|\\.\\d+)([eEdD][-+]?\\d+)?");

    private ExtXyzValues() {}

    /** A bare or quoted value: one scalar, or a list where it is several numbers or booleans. */
    static JsonNode value(String text) {
        Optional<JsonNode> scalar = scalar(text.strip());
        if (scalar.isPresent()) {
            return scalar.get();
        }
        String[] words = text.strip().split("[\\s,]+");
        List<JsonNode> list = new ArrayList<>();
        for (String word : words) {
            scalar(word).ifPresent(list::add);
        }
        return words.length > 1 && list.size() == words.length
                ? NODES.arrayNode().addAll(list)
                : NODES.textNode(text);
    }

    /** What stands in curly or square brackets. */
    static JsonNode bracketed(String text) {
        if (text.startsWith("[")) {
            try {
                return MAPPER.readTree(text.replaceAll("\\bT(rue)?\\b", "true").replaceAll("\\bF(alse)?\\b", "false"));
            } catch (JsonProcessingException notJson) {
                return value(text.substring(1, text.length() - 1));
            }
        }
        JsonNode inner = value(text.substring(1, text.length() - 1));
        return inner.isArray() ? inner : NODES.arrayNode().add(inner);
    }

    private static Optional<JsonNode> scalar(String word) {
        return switch (word) {
            case "T", "True", "true", "TRUE" -> Optional.of(NODES.booleanNode(true));
            case "F", "False", "false", "FALSE" -> Optional.of(NODES.booleanNode(false));
            default -> number(word);
        };
    }

    private static Optional<JsonNode> number(String word) {
        if (INTEGER.matcher(word).matches()) {
            return Optional.of(NODES.numberNode(Long.parseLong(word)));
        }
        return REAL.matcher(word).matches()
                ? Optional.of(NODES.numberNode(
                        Double.parseDouble(word.replace('d', 'e').replace('D', 'e'))))
                : Optional.empty();
    }

    /** The numbers in {@code node}, however deep; NaN where something is no number. */
    static double[] flat(JsonNode node) {
        List<Double> values = new ArrayList<>();
        collect(node, values);
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(JsonNode node, List<Double> values) {
        if (node.isArray()) {
            node.forEach(inner -> collect(inner, values));
        } else {
            values.add(node.isNumber() ? node.doubleValue() : Double.NaN);
        }
    }

    /** As the second line has it. */
    static String write(JsonNode value) {
        if (value instanceof ArrayNode list) {
            boolean nested = false;
            for (JsonNode inner : list) {
                nested |= !inner.isValueNode() || inner.isTextual();
            }
            return nested || list.size() < 2 ? "_JSON " + list : joined(list);
        }
        return value.isTextual() ? quoted(value.asText()) : plain(value);
    }

    private static String joined(ArrayNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(inner -> words.add(plain(inner)));
        return "\"" + String.join(" ", words) + "\"";
    }

    private static String plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "T" : "F";
        }
        return value.isFloatingPointNumber() ? Double.toString(value.doubleValue()) : value.asText();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
