package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cupel.ingest.run.IngestionRequest;
import org.cupel.ingest.run.IngestionRun;
import org.cupel.ingest.run.RunCounts;
import org.cupel.ingest.run.RunLedger;
import org.cupel.ingest.run.RunState;
import org.cupel.ingest.run.Traffic;
import org.cupel.ingest.source.SourceProfile;

@ApplicationScoped
class IngestionRunRepository implements PanacheRepositoryBase<IngestionRunEntity, UUID>, RunLedger {

    private static final String UNDER_WAY =
            "source = ?1 and cause not in ('upload', 'release') and state in ('queued', 'running')";
    private static final String UNDOUBTFUL =
            "source = ?1 and baseUrl = ?2 and cause in ('schedule', 'manual') and state = 'succeeded'"
                    + " and reached is not null and array_length(warnings) = 0";

    @Override
    public void open(UUID runId, IngestionRequest request, SourceProfile profile) {
        IngestionRunEntity row = new IngestionRunEntity();
        row.runId = runId;
        row.source = request.source();
        row.name = request.name();
        row.format = request.format() == null ? null : RunMapper.stored(request.format());
        row.selection = request.selection();
        row.method = request.method();
        row.cause = RunMapper.stored(request.cause());
        row.baseUrl = request.baseUrl();
        row.since = request.since();
        row.licence = profile.licence();
        row.citation = profile.citation();
        row.warnings = new String[0];
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
    public List<IngestionRun> newestOf(String source, int limit) {
        return find("source", Sort.descending("createdAt"), source).page(0, limit).stream()
                .map(RunMapper::toRun)
                .toList();
    }

    @Override
    public void claim(String source) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(:source))")
                .setParameter("source", "run " + source)
                .getResultList();
    }

    @Override
    public Optional<Instant> watermark(String source, String baseUrl) {
        return find(UNDOUBTFUL, Sort.descending("createdAt"), source, baseUrl)
                .firstResultOptional()
                .map(row -> row.reached);
    }

    @Override
    public Optional<UUID> underWay(String source) {
        return find(UNDER_WAY, source).firstResultOptional().map(row -> row.runId);
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
        row.withdrawn += batch.withdrawn();
        row.referenceRows += batch.references();
    }

    @Override
    public void moved(UUID runId, Traffic traffic) {
        IngestionRunEntity row = locked(runId);
        row.fetched += traffic.fetched();
        row.stored += traffic.stored();
        row.notModified += traffic.notModified();
        row.retried += traffic.retried();
        row.bytes += traffic.bytes();
    }

    @Override
    public void learned(UUID runId, int announced, Instant reached, List<String> warnings) {
        IngestionRunEntity row = locked(runId);
        row.announced = announced == 0 ? row.announced : announced;
        row.reached = reached == null || row.reached != null && row.reached.isAfter(reached) ? row.reached : reached;
        row.warnings = Stream.concat(Stream.of(row.warnings), warnings.stream())
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public void succeed(UUID runId) {
        end(runId, RunState.SUCCEEDED, null);
    }

    @Override
    public void fail(UUID runId, String error) {
        end(runId, RunState.FAILED, error);
    }

    @Override
    public void skip(UUID runId, String reason) {
        end(runId, RunState.SKIPPED, reason);
    }

    private void end(UUID runId, RunState state, String error) {
        IngestionRunEntity row = locked(runId);
        row.state = RunMapper.stored(state);
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
