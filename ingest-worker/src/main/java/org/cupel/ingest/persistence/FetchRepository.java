package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cupel.ingest.run.FetchLedger;
import org.cupel.ingest.run.PastAnswer;
import org.cupel.ingest.run.RepeatedCursorException;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.FetchState;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.Reply;
import org.cupel.platform.objectstore.StoredObject;

@ApplicationScoped
class FetchRepository implements PanacheRepositoryBase<FetchEntity, Long>, FetchLedger {

    private static final String MANIFEST = """
            insert into raw_objects (sha256, object_key, size_bytes) values (:sha256, :key, :size)
            on conflict (sha256) do nothing""";
    private static final String PAST = """
            select f.* from fetches f join ingestion_runs r using (run_id)
            where f.address = :address and r.source = :source and f.fetch_id < :before and f.raw_sha256 is not null
            order by f.fetch_id desc limit 1""";
    private static final String REPLAY = """
            insert into fetches (run_id, place, purpose, address, state, status, etag, last_modified, requested_at, raw_sha256)
            select :run, (row_number() over (order by last.fetch_id)) - 1, last.purpose, last.address, 'stored',
              last.status, last.etag, last.last_modified, last.requested_at, last.raw_sha256
            from (
              select distinct on (f.address) f.* from fetches f join ingestion_runs r using (run_id)
              where r.source = :source and f.raw_sha256 is not null
              order by f.address, f.fetch_id desc
            ) last""";

    private static final String RELEASE = """
            insert into fetches (run_id, place, purpose, address, state, status, requested_at, raw_sha256, releases)
            select :run, (row_number() over (order by f.fetch_id)) - 1, f.purpose, f.address, 'stored', f.status,
              f.requested_at, f.raw_sha256, f.fetch_id
            from fetches f
            where exists (select from quarantine q where q.fetch_id = f.fetch_id and q.state = 'released'
              and q.run_id = :from)""";

    /** Places are given without gaps, so the last one tells; a run of many pages is asked at each of them. */
    @Override
    public int count(UUID runId) {
        return find("runId", Sort.descending("place"), runId)
                .firstResultOptional()
                .map(last -> last.place + 1)
                .orElse(0);
    }

    @Override
    public void plan(UUID runId, List<PlannedFetch> planned) {
        if (planned.isEmpty()) {
            return;
        }
        Set<String> addresses = known(runId, planned);
        int place = count(runId);
        for (PlannedFetch fetch : planned) {
            if (addresses.add(fetch.address())) {
                persist(planned(runId, place++, fetch));
            } else if (fetch.once()) {
                throw new RepeatedCursorException(fetch.address());
            }
        }
    }

    private Set<String> known(UUID runId, List<PlannedFetch> planned) {
        List<String> asked = planned.stream().map(PlannedFetch::address).toList();
        return find("runId = ?1 and address in ?2", runId, asked).stream()
                .map(row -> row.address)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static FetchEntity planned(UUID runId, int place, PlannedFetch fetch) {
        FetchEntity row = new FetchEntity();
        row.runId = runId;
        row.place = place;
        row.purpose = fetch.purpose();
        row.address = fetch.address();
        row.state = RunMapper.stored(FetchState.PLANNED);
        return row;
    }

    @Override
    public void uploaded(UUID runId, String name, StoredObject raw) {
        FetchEntity row = planned(runId, 0, PlannedFetch.of("upload", name));
        row.state = RunMapper.stored(FetchState.STORED);
        row.requestedAt = Instant.now();
        row.raw = manifest(raw);
        persist(row);
    }

    private RawObjectEntity manifest(StoredObject raw) {
        getEntityManager()
                .createNativeQuery(MANIFEST)
                .setParameter("sha256", raw.sha256())
                .setParameter("key", raw.key())
                .setParameter("size", raw.sizeBytes())
                .executeUpdate();
        return getEntityManager().getReference(RawObjectEntity.class, raw.sha256());
    }

    @Override
    public String uploadOf(UUID runId) {
        return find("runId = ?1 and place = 0", runId)
                .firstResultOptional()
                .map(row -> row.raw.sha256)
                .orElse("");
    }

    @Override
    public int replay(UUID runId, String source) {
        return getEntityManager()
                .createNativeQuery(REPLAY)
                .setParameter("run", runId)
                .setParameter("source", source)
                .executeUpdate();
    }

    @Override
    public int release(UUID runId, UUID from) {
        return getEntityManager()
                .createNativeQuery(RELEASE)
                .setParameter("run", runId)
                .setParameter("from", from)
                .executeUpdate();
    }

    @Override
    public List<Fetch> open(UUID runId, int limit) {
        return find("runId = ?1 and state in ('planned', 'stored')", Sort.by("place"), runId).page(0, limit).stream()
                .map(FetchRepository::toFetch)
                .toList();
    }

    private static Fetch toFetch(FetchEntity row) {
        return new Fetch(
                row.fetchId,
                row.runId,
                row.place,
                row.purpose,
                row.address,
                FetchState.valueOf(row.state.toUpperCase(Locale.ROOT)),
                row.requestedAt,
                row.raw == null ? null : row.raw.sha256,
                row.raw == null ? null : row.raw.objectKey,
                row.rowsRead,
                row.releases);
    }

    @Override
    public Optional<PastAnswer> past(String source, Fetch fetch) {
        List<?> found = getEntityManager()
                .createNativeQuery(PAST, FetchEntity.class)
                .setParameter("address", fetch.address())
                .setParameter("source", source)
                .setParameter("before", fetch.fetchId())
                .getResultList();
        return found.stream().map(FetchEntity.class::cast).findFirst().map(FetchRepository::toPast);
    }

    private static PastAnswer toPast(FetchEntity row) {
        boolean read = row.state.equals(RunMapper.stored(FetchState.READ));
        return new PastAnswer(
                row.raw.sha256,
                row.raw.objectKey,
                row.etag,
                row.lastModified,
                read ? row.reader : null,
                row.readerVersion == null ? 0 : row.readerVersion);
    }

    @Override
    public void stored(long fetchId, Reply reply, StoredObject raw) {
        FetchEntity row = answered(fetchId, reply);
        row.raw = manifest(raw);
        row.etag = reply.etag();
        row.lastModified = reply.lastModified();
    }

    @Override
    public void notModified(long fetchId, Reply reply, PastAnswer past) {
        FetchEntity row = answered(fetchId, reply);
        row.raw = getEntityManager().getReference(RawObjectEntity.class, past.rawSha256());
        row.notModified = true;
        row.etag = past.etag();
        row.lastModified = past.lastModified();
    }

    private FetchEntity answered(long fetchId, Reply reply) {
        FetchEntity row = locked(fetchId);
        row.state = RunMapper.stored(FetchState.STORED);
        row.status = reply.status();
        row.requestedAt = reply.requestedAt();
        row.retries = reply.retries();
        return row;
    }

    @Override
    public void advance(long fetchId, int rows) {
        locked(fetchId).rowsRead += rows;
    }

    @Override
    public void read(long fetchId, String reader, int version) {
        FetchEntity row = locked(fetchId);
        row.state = RunMapper.stored(FetchState.READ);
        row.reader = reader;
        row.readerVersion = version;
    }

    @Override
    public void failed(long fetchId, String error) {
        FetchEntity row = locked(fetchId);
        row.state = RunMapper.stored(FetchState.FAILED);
        row.error = error;
    }

    @Override
    public List<String> failures(UUID runId) {
        return find("runId = ?1 and state = 'failed'", Sort.by("place"), runId).stream()
                .map(row -> row.error)
                .toList();
    }

    private FetchEntity locked(long fetchId) {
        FetchEntity row = findById(fetchId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("There is no fetch " + fetchId + ". Maybe its row was deleted.");
        }
        return row;
    }
}
