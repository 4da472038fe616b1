package org.cupel.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.run.MaterialStore.RowOrigins;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.MaterialsIngested;

/** The effects of one batch: materials, quarantine, the counts of run and fetch and the event stand or fall together. */
@ApplicationScoped
class BatchWriter {

    /** As many as an event may name. */
    private static final int EVENT_IDS = 500;

    private final MaterialStore materials;
    private final RunLedger runs;
    private final FetchLedger fetches;
    private final RejectedRows rejected;
    private final Outbox outbox;

    BatchWriter(MaterialStore materials, RunLedger runs, FetchLedger fetches, RejectedRows rejected, Outbox outbox) {
        this.materials = materials;
        this.runs = runs;
        this.fetches = fetches;
        this.rejected = rejected;
        this.outbox = outbox;
    }

    void write(RowOrigins origins, RowBatch batch) {
        List<MaterialStore.Change> changes = materials.upsert(origins, batch.accepted());
        int references = materials.references(origins, batch.references());
        List<String> withdrawn = materials.withdraw(origins, batch.withdrawn());
        materials.quarantine(origins, batch.rejected());
        if (origins.releases() != null) {
            rejected.taken(
                    origins.releases(),
                    batch.accepted().stream()
                            .map(ReadOutcome.Accepted::rowNumber)
                            .toList());
        }
        runs.advance(origins.runId(), batch.counts(new RowBatch.Effects(changes.size(), references, withdrawn.size())));
        fetches.advance(origins.fetchId(), batch.size());
        for (int from = 0; from < changes.size(); from += EVENT_IDS) {
            publish(origins, changes.subList(from, Math.min(from + EVENT_IDS, changes.size())));
        }
    }

    private void publish(RowOrigins origins, List<MaterialStore.Change> changes) {
        outbox.publish(new MaterialsIngested(
                origins.runId(),
                origins.profile().name(),
                changes.stream().map(MaterialStore.Change::materialId).toList(),
                (int) changes.stream().filter(MaterialStore.Change::labelled).count()));
    }
}
