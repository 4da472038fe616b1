package org.cupel.backbone.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of Nequix: one line of JSON with the settings, then arrays in the order of the network's fields. The file names
 * no array; {@link NequixNames} does.
 */
final class NequixFormat implements WeightFormat {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_LINE = 1 << 20;

    @Override
    public boolean recognises(WeightFile file) {
        return file.startsWith('{');
    }

    @Override
    public Checkpoint read(WeightFile file) {
        int end = endOfLine(file);
        JsonNode settings = settings(file, end);
        Map<String, String> metadata = new LinkedHashMap<>();
        settings.properties()
                .forEach(entry -> metadata.put(
                        entry.getKey(),
                        entry.getValue().isTextual()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        metadata.put("format", "nequix");
        List<String> names = NequixNames.of(file, settings);
        Map<String, WeightArray> arrays = new LinkedHashMap<>();
        ByteBuffer bytes = file.buffer().position(end + 1);
        for (String name : names) {
            arrays.put(name, NumpyArray.read(file, bytes, name));
        }
        if (!isBlank(bytes)) {
            throw file.broken("has " + bytes.remaining() + " bytes after the " + names.size()
                    + " arrays that its settings ask for. Maybe it is of another version of Nequix.");
        }
        return new Checkpoint(file.name(), file.sha256(), arrays, metadata);
    }

    /** Copies that went through text tools end with a line feed. */
    private static boolean isBlank(ByteBuffer rest) {
        return !rest.hasRemaining() || rest.remaining() == 1 && rest.get(rest.position()) == '\n';
    }

    private static int endOfLine(WeightFile file) {
        byte[] bytes = file.bytes();
        for (int i = 0; i < Math.min(MAX_LINE, bytes.length); i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        throw file.broken(
                "begins like a file of Nequix, but its first line does not end. It is truncated or plain JSON.");
    }

    private static JsonNode settings(WeightFile file, int end) {
        String line = new String(file.bytes(), 0, end, StandardCharsets.UTF_8);
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new WeightException(
                    file.name() + ": its first line is no JSON (" + e.getOriginalMessage() + "). Fetch it again.", e);
        }
    }
}
