package org.cupel.train.weights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Float tensors with names and text metadata in the safetensors format: little-endian header length, JSON header, raw data.
 *
 * <p>Data only; nothing in a file is ever executed. Format: https://github.com/huggingface/safetensors.
 */
record Safetensors(Map<String, String> metadata, Map<String, NamedTensor> tensors) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METADATA = "__metadata__";

    byte[] write() {
        ObjectNode header = JSON.createObjectNode();
        ObjectNode texts = header.putObject(METADATA);
        metadata.forEach(texts::put);
        int offset = 0;
        for (Map.Entry<String, NamedTensor> tensor : tensors.entrySet()) {
            int bytes = tensor.getValue().values().length * Float.BYTES;
            describe(header.putObject(tensor.getKey()), tensor.getValue().shape(), offset, offset + bytes);
            offset += bytes;
        }
        byte[] head = padded(header.toString());
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + head.length + offset).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(head.length).put(head);
        for (NamedTensor tensor : tensors.values()) {
            file.asFloatBuffer().put(tensor.values());
            file.position(file.position() + tensor.values().length * Float.BYTES);
        }
        return file.array();
    }

    /** @throws IllegalArgumentException when the bytes are no safetensors file of floats */
    static Safetensors read(byte[] bytes) {
        try {
            ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int headLength = Math.toIntExact(file.getLong());
            JsonNode header = JSON.readTree(bytes, Long.BYTES, headLength);
            return read(header, file.position(Long.BYTES + headLength).slice().order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "These " + bytes.length + " bytes are no safetensors file of floats (" + unreadable.getMessage()
                            + "). Maybe the object was replaced; delete it and train again.",
                    unreadable);
        }
    }

    private static Safetensors read(JsonNode header, ByteBuffer data) {
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        header.fields().forEachRemaining(entry -> {
            if (entry.getKey().equals(METADATA)) {
                entry.getValue()
                        .fields()
                        .forEachRemaining(text ->
                                metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                tensors.put(entry.getKey(), tensor(entry.getValue(), data));
            }
        });
        return new Safetensors(metadata, tensors);
    }

    private static NamedTensor tensor(JsonNode description, ByteBuffer data) {
        if (!"F32".equals(description.path("dtype").asText())) {
            throw new IllegalArgumentException("dtype " + description.path("dtype") + " instead of F32");
        }
        long[] shape = JSON.convertValue(description.get("shape"), long[].class);
        int from = description.get("data_offsets").get(0).asInt();
        int to = description.get("data_offsets").get(1).asInt();
        float[] values = new float[(to - from) / Float.BYTES];
        ByteBuffer at = data.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(from);
        at.asFloatBuffer().get(values);
        return new NamedTensor(shape, values);
    }

    private static void describe(ObjectNode node, long[] shape, int from, int to) {
        node.put("dtype", "F32");
        ArrayNode extents = node.putArray("shape");
        for (long extent : shape) {
            extents.add(extent);
        }
        node.putArray("data_offsets").add(from).add(to);
    }

    /** Readers may map the data, so it starts at a multiple of eight. */
    private static byte[] padded(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        byte[] padded = new byte[(bytes.length + 7) / 8 * 8];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        return padded;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static <T> T parse(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Not the JSON of " + type.getSimpleName() + ": " + json, unreadable);
        }
    }
}
