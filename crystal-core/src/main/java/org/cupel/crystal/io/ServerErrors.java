package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Errors that servers tell in place of an answer: JSON:API lists, and single texts as of gateways. */
final class ServerErrors {

    private static final List<String> TEXTS = List.of("detail", "message", "title", "error", "code", "status");

    private ServerErrors() {}

    /**
     * @param whole whether {@code answer} is all there is, and no page beside its documents
     * @throws UnreadableSourceException with what the server says
     */
    static void requireNone(JsonNode answer, boolean whole) {
        List<String> told = new ArrayList<>();
        answer.path("errors").forEach(error -> told.add(text(error)));
        boolean noMaterial = !CrystalNodes.isCrystal(answer)
                && MaterialNodes.id(answer).isEmpty()
                && answer.path("structure").isMissingNode();
        if (told.isEmpty() && whole && noMaterial && answer.size() <= TEXTS.size()) {
            told.addAll(texts(answer));
        }
        if (!told.isEmpty()) {
            throw new UnreadableSourceException("The server answered with an error: " + shown(String.join("; ", told))
                    + ". Ask again later, or correct the request.");
        }
    }

    private static String text(JsonNode error) {
        List<String> texts = texts(error);
        return texts.isEmpty() ? JsonNumbers.shown(error) : String.join(", ", texts);
    }

    private static List<String> texts(JsonNode error) {
        return TEXTS.stream()
                .map(error::path)
                .filter(node -> !JsonNumbers.isUnknown(node))
                .map(node -> node.isValueNode() ? node.asText() : JsonNumbers.shown(node))
                .toList();
    }

    private static String shown(String text) {
        return text.length() <= 300 ? text : text.substring(0, 299) + "…";
    }
}
