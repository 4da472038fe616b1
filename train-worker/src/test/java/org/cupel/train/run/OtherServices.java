package org.cupel.train.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.train.TestCrystals;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The views of other services that training reads, as tables with the contract's columns. */
@ApplicationScoped
public class OtherServices {

    private static final String TABLES = """
            create table if not exists ingest.material_structures (material_id text primary key, formula text,
              chemical_system text, elements text[], atom_count int, structure jsonb, structure_hash text,
              withdrawn boolean not null default false);
            create table if not exists ingest.material_labels (material_id text, property text, value double precision,
              unit text, method text, scheme text not null default '');
            create table if not exists acquisition.validated_labels (material_id text, property text,
              value double precision, unit text, kind text, recorded_at timestamptz default now());
            grant select on ingest.material_structures, ingest.material_labels, acquisition.validated_labels
              to cupel_training;
            """;

    private final String url;
    private final String admin;
    private final String password;

    OtherServices(
            @ConfigProperty(name = "cupel.db.url") String url,
            @ConfigProperty(name = "cupel.testkit.admin") String admin,
            @ConfigProperty(name = "cupel.testkit.admin-password") String password) {
        this.url = url;
        this.admin = admin;
        this.password = password;
        execute(TABLES);
    }

    /** Materials {@code <prefix>-0…}, each with its label for the property. */
    public void ingested(String prefix, String property, List<Crystal> crystals) {
        ingested(prefix, property, "eV/atom", crystals);
    }

    public void ingested(String prefix, String property, String unit, List<Crystal> crystals) {
        for (int i = 0; i < crystals.size(); i++) {
            structure(prefix + "-" + i, CrystalJson.write(crystals.get(i)));
            label(prefix + "-" + i, property, TestCrystals.label(crystals.get(i)), unit);
        }
    }

    /** Materials {@code <prefix>-0…} of the pool. */
    public void unlabelled(String prefix, List<Crystal> crystals) {
        for (int i = 0; i < crystals.size(); i++) {
            structure(prefix + "-" + i, CrystalJson.write(crystals.get(i)));
        }
    }

    public void structure(String id, String json) {
        execute("insert into ingest.material_structures (material_id, structure) values (?, ?::jsonb)", id, json);
    }

    public void label(String id, String property, Double value, String unit) {
        label(id, property, value, unit, "");
    }

    public void label(String id, String property, Double value, String unit, String scheme) {
        execute("insert into ingest.material_labels values (?, ?, ?, ?, 'dft', ?)", id, property, value, unit, scheme);
    }

    public void validated(String id, String property, double value, String kind) {
        execute(
                "insert into acquisition.validated_labels (material_id, property, value, unit, kind)"
                        + " values (?, ?, ?, 'eV/atom', ?)",
                id,
                property,
                value,
                kind);
    }

    /** What a source did to every label it gave. */
    public void spoiled(String prefix, double value) {
        execute("update ingest.material_labels set value = ? where material_id like ?", value, prefix + "-%");
    }

    /** As if the model had been published with another manifest: its row never changes by itself. */
    public void published(UUID model, String manifestKey) {
        execute("alter table training.models disable trigger models_immutable");
        execute("update training.models set manifest_key = ? where model_id = ?", manifestKey, model);
        execute("alter table training.models enable trigger models_immutable");
    }

    /** Another test counts the materials that there are. */
    public void forget(String prefix) {
        execute("delete from ingest.material_labels where material_id like ?", prefix + "-%");
        execute("delete from ingest.material_structures where material_id like ?", prefix + "-%");
    }

    private void execute(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url, admin, password);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new AssertionError("The neighbours' tables cannot be written", failure);
        }
    }
}
