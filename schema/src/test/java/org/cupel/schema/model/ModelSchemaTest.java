package org.cupel.schema.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schemas of manifests and signatures tell the same as the records, and files of each release still load. */
class ModelSchemaTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final ManifestFile FILE =
            new ManifestFile("ensemble.onnx", "models/" + SHA256, SHA256, 7, "application/octet-stream");

    @Test
    void aSerialisedManifestIsValidWithAndWithoutABackbone() throws IOException {
        assertThat(errors("ModelManifest", JSON.valueToTree(manifest(List.of(FILE)))))
                .isEmpty();
        ObjectNode scratch = JSON.valueToTree(manifest(List.of(FILE)));
        scratch.putNull("backbone");
        assertThat(errors("ModelManifest", scratch)).isEmpty();
    }

    @Test
    void aSerialisedSignatureIsValid() throws IOException {
        var signature = new ManifestSignature(
                ManifestSignature.FORMAT, SHA256, List.of(new KeySignature("hmac-1", "hmac-sha256", "AAAA")));
        assertThat(errors("ManifestSignature", JSON.valueToTree(signature))).isEmpty();
    }

    @Test
    void componentsAndPropertiesAreTheSame() throws IOException {
        assertThat(properties(document("ModelManifest"))).isEqualTo(components(ModelManifest.class));
        assertThat(properties(document("ModelManifest").at("/properties/snapshot")))
                .isEqualTo(components(SnapshotReference.class));
        assertThat(properties(document("ModelManifest").at("/properties/backbone")))
                .isEqualTo(components(BackboneReference.class));
        assertThat(properties(document("ModelManifest").at("/properties/files/items")))
                .isEqualTo(components(ManifestFile.class));
        assertThat(properties(document("ManifestSignature"))).isEqualTo(components(ManifestSignature.class));
        assertThat(properties(document("ManifestSignature").at("/properties/signatures/items")))
                .isEqualTo(components(KeySignature.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../other", "a/../../b", "a\\b"})
    void aPathThatLeavesTheModelIsRefusedByBoth(String path) throws IOException {
        assertThatThrownBy(() -> new ManifestFile(path, "k", SHA256, 1, "text/plain"))
                .hasMessageContaining("'" + path + "'")
                .hasMessageContaining("relative path");
        ObjectNode manifest = JSON.valueToTree(manifest(List.of(FILE)));
        ((ObjectNode) manifest.at("/files/0")).put("path", path);
        assertThat(errors("ModelManifest", manifest)).isNotEmpty();
    }

    @Test
    void aPathIsNamedOnce() {
        assertThatThrownBy(() -> manifest(List.of(FILE, FILE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'ensemble.onnx' twice");
    }

    @Test
    void aHashThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new ManifestFile("a", "k", "ABC", 1, "text/plain"))
                .hasMessageContaining("'ABC'");
    }

    @Test
    void theManifestOfEachReleaseStillLoads() throws IOException {
        try (var in = getClass().getResourceAsStream("/models/0.1/ModelManifest.json")) {
            JsonNode stored = JSON.readTree(in);
            ModelManifest read = JSON.treeToValue(stored, ModelManifest.class);
            assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(stored);
            assertThat(read.file("calibration.json")).isPresent();
            assertThat(errors("ModelManifest", stored)).isEmpty();
        }
    }

    private static ModelManifest manifest(List<ManifestFile> files) {
        return new ModelManifest(
                ModelManifest.FORMAT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "eAboveHull",
                Instant.parse("2026-07-01T10:00:00Z"),
                new SnapshotReference(SHA256, "snapshots/" + SHA256, 483),
                new BackboneReference("own", SHA256, "CC-BY-4.0"),
                "bad6d53",
                files);
    }

    private static Set<?> errors(String name, JsonNode value) throws IOException {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(document(name), config)
                .validate(value);
    }

    private static JsonNode document(String name) throws IOException {
        try (var in = ModelManifest.class.getResourceAsStream("/json/" + name + ".json")) {
            return JSON.readTree(in);
        }
    }

    private static List<String> properties(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
