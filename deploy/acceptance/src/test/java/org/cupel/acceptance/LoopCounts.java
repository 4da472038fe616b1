package org.cupel.acceptance;

import java.util.List;

/**
 * What a loop leaves behind, as far as it does not depend on which candidates the model preferred.
 *
 * @param snapshotRows size of each training snapshot, smallest first
 * @param predictions number of predictions of each model, most first
 * @param candidateMoves number of moves by action
 */
record LoopCounts(
        int materials,
        List<String> ingestions,
        int results,
        int testedMaterials,
        List<String> trainingRequests,
        int models,
        List<String> snapshotRows,
        List<String> predictions,
        int rankings,
        int candidates,
        int decided,
        List<String> candidateMoves,
        int failedJobs) {

    static LoopCounts of(Cupel cupel) {
        return new LoopCounts(
                cupel.number("select count(*) from ingest.materials"),
                cupel.rows("select name || ' ' || state || ' ' || upserted from ingest.ingestion_runs order by 1"),
                cupel.number("select count(*) from acquisition.validation_results"),
                cupel.number("select count(distinct material_id) from acquisition.validation_results"),
                cupel.rows("select state || ' ' || count(*) from acquisition.training_requests group by state"),
                cupel.number("select count(*) from training.models"),
                cupel.rows("select row_count from training.snapshots order by 1"),
                cupel.rows("select count(*) from prediction.predictions group by model_id order by 1 desc"),
                // How many results one correction takes together depends on when they come.
                cupel.number("select count(*) from acquisition.active_learning_runs"
                        + " where parameters -> 'correction' is null"),
                cupel.number("select count(*) from acquisition.candidates"),
                cupel.number("select count(*) from acquisition.candidates where state in ('validated', 'rejected')"),
                cupel.rows("select action || ' ' || count(*) from acquisition.candidate_history"
                        + " where action <> 'rank' group by action order by 1"),
                cupel.number("select (select count(*) from ingest.jobs where state = 'failed')"
                        + " + (select count(*) from training.jobs where state = 'failed')"
                        + " + (select count(*) from prediction.jobs where state = 'failed')"));
    }
}
