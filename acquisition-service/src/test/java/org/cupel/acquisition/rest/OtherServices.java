package org.cupel.acquisition.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands for the services whose views this one reads: tables of the same columns, written by tests. */
@ApplicationScoped
class OtherServices {

    private static final String INGEST = """
            create table if not exists ingest.test_structures (material_id text primary key, elements text[], atom_count int,
              structure jsonb not null default '{}', withdrawn boolean not null default false);
            create table if not exists ingest.test_labels (material_id text, property text, value double precision);
            create or replace view ingest.material_structures as
              select material_id, array_to_string(elements, '') as formula, array_to_string(elements, '-') as chemical_system, elements,
                atom_count, structure, material_id as structure_hash, withdrawn from ingest.test_structures;
            create or replace view ingest.material_labels as
              select material_id, property, value, 'eV/atom'::text as unit, 'test'::text as method from ingest.test_labels;
            grant select on ingest.material_structures, ingest.material_labels to cupel_acquisition;
            """;
    private static final String TRAINING = """
            create table if not exists training.test_models (model_id uuid primary key, manifest_key text);
            create table if not exists training.test_champions (property text primary key, model_id uuid);
            create or replace view training.model_list as
              select coalesce(m.model_id, c.model_id) as model_id, m.manifest_key, c.property,
                c.model_id is not null as champion
              from training.test_models m full join training.test_champions c on c.model_id = m.model_id;
            grant select on training.model_list to cupel_acquisition;
            """;
    private static final String PREDICTION = """
            create table if not exists prediction.test_predictions (model_id uuid, material_id text, q50 double precision,
              sigma double precision, primary key (model_id, material_id));
            create table if not exists prediction.test_rejections (model_id uuid, material_id text, reason text);
            create or replace view prediction.prediction_list as
              select model_id, material_id, property, q50 - sigma as q10, q50, q50 + sigma as q90,
                0.5::double precision as p_stable, 0.6::double precision as p_metastable, sigma as aleatoric,
                0.0::double precision as epistemic, sigma as total, 'MAYBE'::text as decision,
                '[{"rule": "test"}]'::jsonb as reasons, now() as created_at,
                q50 - 2 * sigma as interval_low, q50 + 2 * sigma as interval_high, 0.25::double precision as ood_score
                from prediction.test_predictions
                cross join (values ('eAboveHull'::text), ('formationEnergyPerAtom'), ('bandGap')) as properties (property);
            create or replace view prediction.rejection_list as
              select model_id, material_id, reason, now() as created_at from prediction.test_rejections;
            grant select on prediction.prediction_list, prediction.rejection_list to cupel_acquisition;
            """;

    private final String url;

    OtherServices(@ConfigProperty(name = "cupel.db.url") String url) {
        this.url = url;
    }

    void createViews() {
        execute("ingest", INGEST);
        execute("prediction", PREDICTION);
        execute("training", TRAINING);
    }

    /** Ingests n materials with ids prefix-0…; every element in {@code element} and oxygen. */
    void ingest(String prefix, String element, int n) {
        execute(
                "ingest",
                "insert into ingest.test_structures select '%s-' || i, array['%s', 'O'], 4 from generate_series(0, %d) i"
                        .formatted(prefix, element, n - 1));
    }

    void label(String prefix, int from, int to, String value) {
        labelAs("eAboveHull", prefix, from, to, value);
    }

    void labelAs(String property, String prefix, int from, int to, String value) {
        execute(
                "ingest",
                "insert into ingest.test_labels select '%s-' || i, '%s', %s from generate_series(%d, %d) i"
                        .formatted(prefix, property, value, from, to - 1));
    }

    /** Predicts 0.001·i ± 0.01 eV/atom for material prefix-i. */
    void predict(UUID modelId, String prefix, int from, int to) {
        predict(modelId, prefix, from, to, "i * 0.001", "0.01");
    }

    /** Predicts an SQL expression of i, with another as its deviation, for material prefix-i. */
    void predict(UUID modelId, String prefix, int from, int to, String median, String sigma) {
        execute(
                "prediction",
                "insert into prediction.test_predictions select '%s', '%s-' || i, %s, %s from generate_series(%d, %d) i"
                        .formatted(modelId, prefix, median, sigma, from, to - 1));
    }

    /** As if the model had predicted nothing. */
    void forget(UUID modelId) {
        execute("prediction", "delete from prediction.test_predictions where model_id = '" + modelId + "'");
    }

    /** What cannot be compared: an unreadable prediction. */
    void predictNothing(UUID modelId, String materialId) {
        execute(
                "prediction",
                "update prediction.test_predictions set q50 = 'NaN' where model_id = '%s' and material_id = '%s'"
                        .formatted(modelId, materialId));
    }

    void structure(String materialId, String json) {
        execute(
                "ingest",
                "update ingest.test_structures set structure = '%s' where material_id = '%s'"
                        .formatted(json, materialId));
    }

    void trained(UUID modelId, String manifestKey) {
        execute("training", "insert into training.test_models values ('%s', '%s')".formatted(modelId, manifestKey));
    }

    void crown(String property, UUID modelId) {
        execute(
                "training",
                "insert into training.test_champions values ('%s', '%s') on conflict (property) do update set model_id = excluded.model_id"
                        .formatted(property, modelId));
    }

    /** As before anybody was. */
    void dethrone(String property) {
        execute("training", "delete from training.test_champions where property = '%s'".formatted(property));
    }

    void reject(UUID modelId, String materialId, String reason) {
        execute(
                "prediction",
                "insert into prediction.test_rejections values ('%s', '%s', '%s')"
                        .formatted(modelId, materialId, reason));
    }

    private void execute(String schema, String sql) {
        try (Connection connection = DriverManager.getConnection(url, "cupel_" + schema, password(schema));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    private static String password(String schema) {
        return System.getProperty("cupel.testkit.stack.password." + schema);
    }
}
