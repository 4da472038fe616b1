package org.cupel.predict;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.KeyRing;
import org.cupel.platform.signature.SignedModels;
import org.cupel.platform.signature.SigningMode;
import org.cupel.predict.scoring.StoredStructure;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.schema.model.SnapshotReference;
import org.cupel.schema.signature.KeyFile;
import org.cupel.schema.signature.SigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The two views of other services that this one reads, as tables of the contract's columns, and the models in S3. */
@ApplicationScoped
public class Neighbours {

    private static final String TABLES = """
            create table if not exists ingest.material_structures (material_id text primary key, formula text,
              chemical_system text, elements text[], atom_count int, structure jsonb, structure_hash text);
            create table if not exists training.model_list (model_id uuid primary key, run_id uuid, property text,
              manifest_key text, onnx_key text, onnx_sha256 text, snapshot_hash text, validation_mae double precision,
              metrics jsonb, champion boolean, mlflow_run_id text, created_at timestamptz default now());
            grant select on ingest.material_structures, training.model_list to cupel_prediction;
            """;

    private static final String SNAPSHOT = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    private final ObjectStore store;
    private final String signingKeys;
    private final String url;
    private final String admin;
    private final String password;

    Neighbours(
            ObjectStore store,
            @ConfigProperty(name = "cupel.testkit.signing-keys") String signingKeys,
            @ConfigProperty(name = "cupel.db.url") String url,
            @ConfigProperty(name = "cupel.testkit.admin") String admin,
            @ConfigProperty(name = "cupel.testkit.admin-password") String password) {
        this.store = store;
        this.signingKeys = signingKeys;
        this.url = url;
        this.admin = admin;
        this.password = password;
        execute(TABLES);
    }

    public void ingested(String materialId, StoredStructure structure) {
        execute(
                "insert into ingest.material_structures (material_id, structure, structure_hash) values (?, ?::jsonb, ?)"
                        + " on conflict (material_id) do update set structure = excluded.structure",
                materialId,
                structure.structureJson(),
                structure.structureHash());
    }

    public UUID trained(String file, String property, boolean champion) {
        return registered(described(property, stored(Fixtures.bytes(file))), champion);
    }

    /** As the launcher's trainer signs. */
    public SignedModels signer() {
        return signer(keys());
    }

    public SignedModels signer(List<SigningKey> keys) {
        return new SignedModels(store, new KeyRing(keys), SigningMode.STRICT);
    }

    public List<SigningKey> keys() {
        try {
            return KeyFile.parse(Files.readString(Path.of(signingKeys)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ManifestFile stored(byte[] onnx) {
        try {
            var stored = store.putContent("models", new ByteArrayInputStream(onnx), "application/octet-stream");
            return new ManifestFile(
                    ModelManifest.ONNX, stored.key(), stored.sha256(), onnx.length, "application/octet-stream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ModelManifest described(String property, ManifestFile... files) {
        return new ModelManifest(
                ModelManifest.FORMAT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                property,
                Instant.now(),
                new SnapshotReference(SNAPSHOT, "snapshots/" + SNAPSHOT, 7),
                null,
                "test",
                List.of(files));
    }

    public UUID registered(ModelManifest manifest, boolean champion) {
        return registered(manifest, signer().store(manifest).manifest().key(), champion);
    }

    /** A row of the catalogue as the manifest says, with the key of any manifest. */
    public UUID registered(ModelManifest manifest, String manifestKey, boolean champion) {
        Optional<ManifestFile> onnx = manifest.file(ModelManifest.ONNX);
        execute(
                "insert into training.model_list (model_id, run_id, property, manifest_key, onnx_key, onnx_sha256,"
                        + " snapshot_hash, champion) values (?, ?, ?, ?, ?, ?, ?, ?)",
                manifest.modelId(),
                manifest.runId(),
                manifest.property(),
                manifestKey,
                onnx.map(ManifestFile::key).orElse("none"),
                onnx.map(ManifestFile::sha256).orElse("none"),
                manifest.snapshot().sha256(),
                champion);
        return manifest.modelId();
    }

    public void forgotten(UUID modelId) {
        execute("delete from training.model_list where model_id = ?", modelId);
    }

    private void execute(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url, admin, password);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
