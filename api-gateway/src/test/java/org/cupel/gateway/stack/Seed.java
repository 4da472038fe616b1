package org.cupel.gateway.stack;

import java.util.UUID;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;

/** Rows as their owners would have written them. */
public final class Seed {

    private Seed() {}

    public static UUID campaign(String name) {
        UUID id = UUID.randomUUID();
        Admin.execute(
                "insert into acquisition.campaigns (id, name, property, threshold, policy, exploration_weight, batch_size,"
                        + " retrain_after, required_elements, seed, state, phase, message, phase_since, version, created_at,"
                        + " updated_at) values (?, ?, 'eAboveHull', 0.05, 'log-ei', 1.0, 20, 20, '{Li,O}', 42, 'running',"
                        + " 'awaiting_results', 'Waiting for 20 results.', now(), 1, now(), now())",
                id,
                name + " " + id);
        return id;
    }

    /** A back-test of which three searches are done; without a report it found nothing yet. */
    public static UUID backtest(String state, String report, String curve) {
        UUID id = UUID.randomUUID();
        Admin.execute(
                "insert into acquisition.back_tests (id, idempotency_key, ordered, goal, source, state, done, total, report,"
                        + " curve, created_at) values (?, ?, '{\"policies\": [\"random\"]}', 'depth <= 0.2', 'valley.csv', ?,"
                        + " 3, 4, ?, ?, now())",
                id,
                "key " + id,
                state,
                report,
                curve);
        return id;
    }

    /** An inquiry of three structures that is running: the first is judged, the second refused, the third not reached. */
    public static UUID inquiry(String prediction) {
        UUID id = UUID.randomUUID();
        Admin.execute(
                "insert into prediction.inquiries (id, idempotency_key, name, property, file_sha256, file_bytes, state, total,"
                        + " answered, refused, created_at) values (?, ?, 'asked.zip', 'eAboveHull', 'ab', 12, 'running', 3, 2, 1,"
                        + " now())",
                id,
                "key " + id);
        Admin.execute(
                "insert into prediction.inquiry_answers (inquiry_id, row_number, name, formula, atom_count, structure,"
                        + " prediction, decision, median) values (?, 1, '=1+1.cif', 'MgO', 2, '{}', ?::jsonb,"
                        + " ?::jsonb ->> 'decision', 0.01)",
                id,
                prediction,
                prediction);
        Admin.execute(
                "insert into prediction.inquiry_answers (inquiry_id, row_number, name, problem)"
                        + " values (?, 2, 'b.cif', 'It has no cell.')",
                id);
        return id;
    }

    /** A ranking with the prediction request it stands on. */
    public static UUID ranking(UUID campaign) {
        UUID request = UUID.randomUUID();
        UUID model = UUID.randomUUID();
        UUID run = UUID.randomUUID();
        Admin.execute(
                "insert into acquisition.prediction_requests (id, campaign_id, model_id, state, shards, pool_size,"
                        + " requested_at) values (?, ?, ?, 'completed', 1, 10, now())",
                request,
                campaign,
                model);
        Admin.execute(
                "insert into acquisition.active_learning_runs (id, campaign_id, iteration, model_id,"
                        + " prediction_request_id, policy, parameters, seed, pool_size, pool_hash, ranked, rejected,"
                        + " incumbent, picks, created_at) values (?, ?, 1, ?, ?, 'log-ei', '{\"explorationWeight\": 1.0}',"
                        + " 42, 10, 'abc', 10, 0, 0.05, '[\"m-1\"]', now())",
                run,
                campaign,
                model,
                request);
        return run;
    }

    /**
     * Candidates m-1 to m-n with many ties: scores of 997 values, 7 formulas, 3 decisions, every 50th flagged.
     */
    public static void candidates(UUID campaign, UUID run, int n) {
        Admin.execute(
                "insert into acquisition.candidates (id, campaign_id, material_id, formula, elements, atom_count, state,"
                        + " model_id, q10, q50, q90, p_stable, p_metastable, aleatoric, epistemic,"
                        + " total, decision, reasons, version, created_at, updated_at)"
                        + " select gen_random_uuid(), ?, 'm-' || i,"
                        + " (array['LiCoO2', 'LiFePO4', 'LiMn2O4', 'Li2MnO3', 'LiNiO2', 'LiTi2O4', 'LiVO2'])[i % 7 + 1],"
                        + " (array['{Co,Li,O}', '{Fe,Li,O,P}', '{Li,Mn,O}', '{Li,Mn,O}', '{Li,Ni,O}', '{Li,O,Ti}',"
                        + " '{Li,O,V}'])[i % 7 + 1]::text[], 4 + i % 30,"
                        + " case when i % 50 = 0 then 'flagged' else 'ranked' end, gen_random_uuid(),"
                        + " 0.01, (i % 1013) / 1000.0, 0.2, 0.5, 0.6, 0.03, 0.04, (i % 89) / 100.0,"
                        + " (array['KEEP', 'MAYBE', 'KILL'])[i % 3 + 1], '[\"q90 of 0.2 is above 0.1\"]', 1, now(),"
                        + " now() - (i % 1000) * interval '1 second' from generate_series(1, ?) i",
                campaign, n);
        Admin.execute(
                "insert into acquisition.ranking_scores (candidate_id, campaign_id, run_id, rank, score, median, sigma)"
                        + " select id, campaign_id, ?, substr(material_id, 3)::int,"
                        + " -(substr(material_id, 3)::int % 997) / 10.0, q50, total"
                        + " from acquisition.candidates where campaign_id = ?",
                run, campaign);
    }

    /** A comparison that follows the newest ranking; recommended is null when nothing was compared. */
    public static void driftReport(UUID campaign, UUID model, Boolean recommended, String reasons) {
        Admin.execute(
                "insert into acquisition.drift_reports (id, campaign_id, model_id, prediction_request_id, occasion,"
                        + " check_key, pool_size, pool_sampled, results, retrain_recommended, not_compared, reasons, report,"
                        + " created_at) select gen_random_uuid(), ?, ?, r.id, 'pool', gen_random_uuid()::text, 10, 10, 0,"
                        + " ?::boolean, ?, ?::jsonb, '{\"columns\": []}', clock_timestamp()"
                        + " from acquisition.prediction_requests r where r.campaign_id = ? limit 1",
                campaign,
                model,
                recommended,
                recommended == null ? "The model is older than its description." : null,
                reasons,
                campaign);
    }

    public static UUID trainingRun(UUID campaign, String state) {
        UUID run = UUID.randomUUID();
        Admin.execute(
                "insert into training.runs (run_id, request_id, campaign_id, property, reason, validation_results, state,"
                        + " started_at) values (?, gen_random_uuid(), ?, 'eAboveHull', 'first training', 0, ?, now())",
                run,
                campaign,
                state);
        return run;
    }

    /** A model of the run, champion in place of the one before. */
    public static UUID champion(String property, UUID run) {
        UUID model = UUID.randomUUID();
        Admin.execute(
                "insert into training.snapshots (hash, property, object_key, row_count, left_out, origins)"
                        + " values (?, ?, 'snapshots/s', 10, '{}', '{}')",
                "s-" + run,
                property);
        Admin.execute(
                "insert into training.models (model_id, run_id, property, manifest_key, onnx_key, onnx_sha256, weights_key,"
                        + " weights_sha256, snapshot_hash, validation_mae, metrics)"
                        + " values (?, ?, ?, 'm/1', 'o/1', 'a', 'w/1', 'b', ?, 0.031, '{\"spearman\": 0.9}')",
                model,
                run,
                property,
                "s-" + run);
        Admin.execute(
                "update training.model_states set state = 'retired' where property = ? and state = 'champion'",
                property);
        Admin.execute(
                "insert into training.model_states (property, model_id, state) values (?, ?, 'champion')",
                property,
                model);
        return model;
    }

    /** What train-worker writes when a model takes the title from another. */
    public static void crowned(UUID model, UUID previous, String action, String reason) {
        Admin.execute(
                "insert into training.model_history (model_id, property, action, from_state, to_state, actor, reason,"
                        + " other_model_id, figures) values (?, 'eAboveHull', ?, 'challenger', 'champion', 'ada', ?,"
                        + " ?::uuid, '{\"pool\": {\"compared\": 40}}')",
                model,
                action,
                reason,
                previous);
    }

    public static void judged(UUID model, boolean passed) {
        Admin.execute(
                "insert into training.governance_reports (model_id, profile, passed, report) values (?, 'strict', ?,"
                        + " '{\"profile\": \"strict\", \"gates\": [{\"name\": \"parity\", \"status\": \"passed\"}]}')",
                model,
                passed);
        Admin.execute(
                "insert into training.promotions (property, model_id, validation_mae, validation_rows, promoted, reason,"
                        + " not_worse, figures) values ('eAboveHull', ?, 0.03, 20, false, 'worse', false,"
                        + " '{\"pool\": {\"sampled\": 41}}')",
                model);
    }

    /** A run that read 10 rows and rejected 5. */
    public static UUID ingestion() {
        UUID run = UUID.randomUUID();
        Admin.execute(
                "insert into ingest.raw_objects (sha256, object_key, size_bytes) values (?, 'raw/x', 10)", "x" + run);
        Admin.execute(
                "insert into ingest.ingestion_runs (run_id, source, name, format, selection, method, state, rows_read,"
                        + " upserted, rejected, started_at, finished_at) values (?, 'file', 'a.jsonl', 'jsonl', '', 'dft',"
                        + " 'succeeded', 10, 5, 5, now(), now())",
                run);
        Admin.execute(
                "insert into ingest.fetches (run_id, place, purpose, address, state, raw_sha256, rows_read)"
                        + " values (?, 0, 'upload', 'a.jsonl', 'read', ?, 10)",
                run,
                "x" + run);
        return run;
    }

    /** A material whose structure is no crystal. */
    public static void material(String id, UUID run, String structure) {
        material(id, run, structure, "h", "Li", "Li", "{Li}", 1);
    }

    /** A material as ingest-worker writes it: other tests read every row. */
    public static void material(String id, UUID run, Crystal crystal) {
        material(
                id,
                run,
                CrystalJson.write(crystal),
                crystal.structureHash(),
                crystal.formula(),
                crystal.chemicalSystem(),
                "{" + crystal.chemicalSystem().replace('-', ',') + "}",
                crystal.atomCount());
    }

    private static void material(
            String id,
            UUID run,
            String structure,
            String hash,
            String formula,
            String system,
            String elements,
            int atoms) {
        Admin.execute(
                "insert into ingest.materials (material_id, source, structure, structure_hash, formula, chemical_system,"
                        + " elements, atom_count, properties, fetch_id, first_fetch_id, row_number)"
                        + " select ?, 'file', ?::jsonb, ?, ?, ?, ?::text[], ?, '{}', fetch_id, fetch_id, 1"
                        + " from ingest.fetches where run_id = ? on conflict do nothing",
                id,
                structure,
                hash,
                formula,
                system,
                elements,
                atoms,
                run);
    }
}
