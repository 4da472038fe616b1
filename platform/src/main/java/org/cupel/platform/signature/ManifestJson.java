package org.cupel.platform.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.cupel.schema.model.ManifestSignature;
import org.cupel.schema.model.ModelManifest;

/** Manifests and signatures as bytes, and back. */
final class ManifestJson {

    private static final String BEFORE_SIGNATURES = "cupel.manifest.1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestJson() {}

    static byte[] write(Object value) {
        try {
            return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws RefusedModelException when the bytes are no manifest of the known format */
    static ModelManifest manifest(byte[] bytes, String key) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (tree.path("format").asText().equals(BEFORE_SIGNATURES)) {
                throw new RefusedModelException(
                        Refusal.UNSIGNED,
                        "manifest '" + key + "' was written before models were signed. Train the model again.");
            }
            return JSON.treeToValue(tree, ModelManifest.class);
        } catch (IOException damaged) {
            throw new RefusedModelException(
                    Refusal.UNREADABLE, "manifest '" + key + "' cannot be read: " + reason(damaged));
        }
    }

    /** @throws RefusedModelException when the bytes are no signature of the known format */
    static ManifestSignature signature(byte[] bytes, String key) {
        try {
            return JSON.readValue(bytes, ManifestSignature.class);
        } catch (IOException damaged) {
            throw new RefusedModelException(
                    Refusal.UNREADABLE, "signature '" + key + "' cannot be read: " + reason(damaged));
        }
    }

    private static String reason(IOException damaged) {
        return damaged instanceof ValueInstantiationException refused && refused.getCause() != null
                ? refused.getCause().getMessage()
                : "it is no JSON of the contract. Train the model again.";
    }
}
