package org.cupel.train.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cupel.schema.event.ModelProbed;
import org.cupel.schema.event.ModelTrained;
import org.cupel.train.governance.ProbeAnswer;
import org.cupel.train.governance.ProbeStore;

@ApplicationScoped
class ProbeRepository implements ProbeStore {

    private final Rows rows;

    ProbeRepository(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void asked(ModelTrained event) {
        rows.update(
                "insert into probes (model_id, object_key, sha256) values (?, ?, ?)",
                event.modelId(),
                event.probeKey(),
                event.probeSha256());
    }

    @Override
    public boolean answered(ModelProbed answer) {
        return rows.update("""
                        update probes set structures = ?, max_difference = ?::float8, failure = ?,
                          answered_at = clock_timestamp() where model_id = ? and answered_at is null""", answer.structures(), answer.maxDifference(), answer.failure(), answer.modelId()) == 1;
    }

    @Override
    public ProbeAnswer answer(UUID modelId) {
        return rows.first(
                        "select structures, max_difference, failure from probes where model_id = ? and answered_at is not null",
                        row -> new ProbeAnswer(row.getInt(1), row.getObject(2, Double.class), row.getString(3)),
                        modelId)
                .orElseThrow(() ->
                        new IllegalStateException("Model " + modelId + " was not probed. Wait for predict-worker."));
    }

    @Override
    public Optional<ModelTrained> open(UUID requestId) {
        return rows.first(
                """
                select m.model_id, m.run_id, m.property, p.object_key, p.sha256
                from runs r join models m on m.run_id = r.run_id join probes p on p.model_id = m.model_id
                where r.request_id = ? and p.answered_at is null""",
                row -> new ModelTrained(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                requestId);
    }
}
