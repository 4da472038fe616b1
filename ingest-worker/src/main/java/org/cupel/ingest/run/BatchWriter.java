package org.cupel.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.MaterialsIngested;

/** The effects of one batch: materials, rejected rows, the run's counts and the event stand or fall together. */
@ApplicationScoped
class BatchWriter {

    private final MaterialStore materials;
    private final RunLedger runs;
    private final Outbox outbox;

    BatchWriter(MaterialStore materials, RunLedger runs, Outbox outbox) {
        this.materials = materials;
        this.runs = runs;
        this.outbox = outbox;
    }

    void write(IngestionRun run, RowBatch batch) {
        MaterialStore.Upserted upserted = materials.upsert(run, batch.accepted());
        materials.reject(run, batch.rejected());
        runs.advance(run.runId(), batch.counts(upserted.materialIds().size()));
        if (!upserted.materialIds().isEmpty()) {
            outbox.publish(
                    new MaterialsIngested(run.runId(), run.source(), upserted.materialIds(), upserted.labelled()));
        }
    }
}
