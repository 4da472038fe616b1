package org.cupel.predict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cupel.predict.model.Loading;
import org.cupel.predict.model.ModelReference;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.predict.model.RuntimeSettings;
import org.cupel.predict.model.SessionFactory;
import org.cupel.predict.scoring.StoredStructure;

/** What {@code src/test/python/make_goldens.py} wrote: a small ensemble, structures, and the numbers of ONNX Runtime for Python. */
public final class Fixtures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    /** A structure with the heads [5 members][5] that Python found. */
    public record Golden(StoredStructure structure, double[][] heads) {}

    public static List<Golden> goldens() {
        return goldens("structures.jsonl");
    }

    public static List<Golden> goldens(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(Fixtures::golden)
                .toList();
    }

    public static byte[] bytes(String name) {
        try (var in = Fixtures.class.getResourceAsStream("/fixtures/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static OnnxEnsemble tinyModel() {
        return load("tiny.onnx", "eAboveHull");
    }

    public static OnnxEnsemble load(String file, String property) {
        byte[] onnx = bytes(file);
        var reference =
                new ModelReference(UUID.randomUUID(), UUID.randomUUID(), property, "none", file, sha256(onnx), "none");
        return OnnxEnsemble.load(reference, onnx, sessions());
    }

    /** The ensemble of formation energies with its phases, and with its correction where it says that it has one. */
    public static OnnxEnsemble anchored(String file) {
        return Loading.withFiles(reference(file), bytes(file), Set.of("phases.bin", "correction.onnx"));
    }

    public static ModelReference reference(String file) {
        return new ModelReference(
                UUID.randomUUID(), UUID.randomUUID(), "eAboveHull", "none", file, sha256(bytes(file)), "none");
    }

    public static SessionFactory sessions() {
        return new SessionFactory(new RuntimeSettings(RuntimeSettings.Device.AUTO, 1, 2));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Golden golden(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            return new Golden(
                    new StoredStructure(
                            row.get("material_id").asText(),
                            row.get("structure").toString(),
                            "hash"),
                    JSON.treeToValue(row.get("heads"), double[][].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
