package org.cupel.predict;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.predict.scoring.StoredStructure;
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

    private final ObjectStore store;
    private final String url;
    private final String admin;
    private final String password;

    Neighbours(
            ObjectStore store,
            @ConfigProperty(name = "cupel.db.url") String url,
            @ConfigProperty(name = "cupel.testkit.admin") String admin,
            @ConfigProperty(name = "cupel.testkit.admin-password") String password) {
        this.store = store;
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
        byte[] onnx = Fixtures.bytes(file);
        try {
            var stored = store.putContent("models", new ByteArrayInputStream(onnx), "application/octet-stream");
            return registered(property, stored.key(), stored.sha256(), champion);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID registered(String property, String key, String sha256, boolean champion) {
        UUID modelId = UUID.randomUUID();
        execute(
                "insert into training.model_list (model_id, property, onnx_key, onnx_sha256, champion) values (?, ?, ?, ?, ?)",
                modelId,
                property,
                key,
                sha256,
                champion);
        return modelId;
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
