package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.ingest.run.IngestionRequest;
import org.cupel.ingest.run.IngestionRun;
import org.cupel.ingest.run.RunCounts;
import org.cupel.ingest.run.RunLedger;
import org.cupel.ingest.run.RunState;
import org.cupel.platform.objectstore.StoredObject;

@ApplicationScoped
class IngestionRunRepository implements PanacheRepositoryBase<IngestionRunEntity, UUID>, RunLedger {

    private static final String MANIFEST = """
            insert into raw_objects (sha256, object_key, size_bytes) values (:sha256, :key, :size)
            on conflict (sha256) do nothing""";

    @Override
    public void open(UUID runId, IngestionRequest request, StoredObject raw) {
        getEntityManager()
                .createNativeQuery(MANIFEST)
                .setParameter("sha256", raw.sha256())
                .setParameter("key", raw.key())
                .setParameter("size", raw.sizeBytes())
                .executeUpdate();
        IngestionRunEntity row = new IngestionRunEntity();
        row.runId = runId;
        row.source = request.source();
        row.name = request.name();
        row.format = RunMapper.stored(request.format());
        row.selection = request.selection();
        row.method = request.method();
        row.raw = getEntityManager().getReference(RawObjectEntity.class, raw.sha256());
        row.state = RunMapper.stored(RunState.QUEUED);
        row.createdAt = Instant.now();
        persist(row);
    }

    @Override
    public Optional<IngestionRun> find(UUID runId) {
        return findByIdOptional(runId).map(RunMapper::toRun);
    }

    @Override
    public List<IngestionRun> newest(int limit) {
        return findAll(Sort.descending("createdAt")).page(0, limit).stream()
                .map(RunMapper::toRun)
                .toList();
    }

    @Override
    public void start(UUID runId) {
        IngestionRunEntity row = locked(runId);
        row.state = RunMapper.stored(RunState.RUNNING);
        row.startedAt = row.startedAt == null ? Instant.now() : row.startedAt;
    }

    @Override
    public void advance(UUID runId, RunCounts batch) {
        IngestionRunEntity row = locked(runId);
        row.rowsRead += batch.rowsRead();
        row.upserted += batch.upserted();
        row.unchanged += batch.unchanged();
        row.deselected += batch.deselected();
        row.rejected += batch.rejected();
    }

    @Override
    public void succeed(UUID runId) {
        IngestionRunEntity row = locked(runId);
        row.state = RunMapper.stored(RunState.SUCCEEDED);
        row.finishedAt = Instant.now();
    }

    @Override
    public void fail(UUID runId, String error) {
        IngestionRunEntity row = locked(runId);
        row.state = RunMapper.stored(RunState.FAILED);
        row.error = error;
        row.finishedAt = Instant.now();
    }

    private IngestionRunEntity locked(UUID runId) {
        IngestionRunEntity row = findById(runId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("There is no ingestion run " + runId + ". Maybe its row was deleted.");
        }
        return row;
    }
}
