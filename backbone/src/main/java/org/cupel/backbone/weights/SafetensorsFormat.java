package org.cupel.backbone.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Safetensors: the length of a header, the header as JSON, then the numbers. */
final class SafetensorsFormat implements WeightFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public boolean recognises(WeightFile file) {
        byte[] bytes = file.bytes();
        return bytes.length > Long.BYTES
                && bytes[Long.BYTES] == '{'
                && file.buffer().getLong() > 1;
    }

    @Override
    public Checkpoint read(WeightFile file) {
        long headerLength = file.buffer().getLong();
        if (headerLength > file.bytes().length - Long.BYTES) {
            throw file.broken(
                    "ends inside of its header of " + headerLength + " bytes. It is truncated; fetch it again.");
        }
        JsonNode header = header(file, (int) headerLength);
        ByteBuffer numbers = file.slice(Long.BYTES + headerLength, file.bytes().length - Long.BYTES - headerLength);
        Map<String, WeightArray> arrays = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", "safetensors");
        header.properties().forEach(entry -> {
            if (entry.getKey().equals("__metadata__")) {
                entry.getValue()
                        .properties()
                        .forEach(text ->
                                metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                arrays.put(entry.getKey(), array(file, numbers, entry.getKey(), entry.getValue()));
            }
        });
        return new Checkpoint(file.name(), file.sha256(), arrays, metadata);
    }

    private static JsonNode header(WeightFile file, int length) {
        try {
            JsonNode header = JSON.readTree(file.bytes(), Long.BYTES, length);
            if (header != null && header.isObject()) {
                return header;
            }
            throw file.broken("has a header that is no JSON object. It is damaged; fetch it again.");
        } catch (JsonProcessingException e) {
            throw new WeightException(
                    file.name() + ": its header is no JSON (" + e.getOriginalMessage() + "). Fetch it again.", e);
        } catch (IOException e) {
            throw new WeightException(file.name() + ": its header cannot be read. Fetch it again.", e);
        }
    }

    private static WeightArray array(WeightFile file, ByteBuffer numbers, String name, JsonNode entry) {
        String typeName = entry.path("dtype").asText();
        ElementType type = ElementType.ofSafetensors(typeName)
                .orElseThrow(() -> file.broken("tensor '" + name + "' has numbers of kind '" + typeName
                        + "', which are not read. Save the weights as F32."));
        long[] shape = wholeNumbers(file, name, entry.path("shape"));
        long[] range = wholeNumbers(file, name, entry.path("data_offsets"));
        long count = count(file, name, shape);
        boolean fits = range.length == 2
                && range[0] >= 0
                && range[1] <= numbers.limit()
                && range[1] - range[0] == count * type.bytes();
        if (!fits) {
            throw file.broken("tensor '" + name + "' of shape " + entry.path("shape") + " and kind " + typeName
                    + " lies at bytes " + entry.path("data_offsets") + " of " + numbers.limit()
                    + ". The file is truncated or damaged; fetch it again.");
        }
        NumberRun storage = new NumberRun(name, type, count);
        storage.fill(numbers.slice((int) range[0], (int) (range[1] - range[0])).order(numbers.order()));
        return values(storage, shape);
    }

    private static WeightArray values(NumberRun storage, long[] shape) {
        double[] values = new double[Math.toIntExact(storage.count())];
        for (int i = 0; i < values.length; i++) {
            values[i] = storage.at(i);
        }
        return new WeightArray(shape, values);
    }

    private static long count(WeightFile file, String name, long[] shape) {
        long count = 1;
        for (long extent : shape) {
            if (extent < 0 || extent > 0 && count > file.bytes().length / extent) {
                throw file.broken("tensor '" + name + "' has shape " + java.util.Arrays.toString(shape)
                        + ", larger than the file. It is damaged; fetch it again.");
            }
            count *= extent;
        }
        return count;
    }

    private static long[] wholeNumbers(WeightFile file, String name, JsonNode list) {
        long[] found = new long[list.size()];
        for (int i = 0; i < found.length; i++) {
            if (!list.get(i).canConvertToExactIntegral()) {
                throw file.broken("tensor '" + name + "' has a shape or place that is not whole numbers: " + list
                        + ". The file is damaged; fetch it again.");
            }
            found[i] = list.get(i).asLong();
        }
        return found;
    }
}
