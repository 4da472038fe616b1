package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.run.RejectedRows;

@ApplicationScoped
class RejectedRowRepository implements PanacheRepositoryBase<RejectedRowEntity, RejectedRowKey>, RejectedRows {

    @Override
    public List<ReadOutcome.Rejected> of(UUID runId, int limit) {
        return find("runId", Sort.by("fetchId").and("rowNumber"), runId).page(0, limit).stream()
                .map(row -> new ReadOutcome.Rejected(row.rowNumber, row.rowRef, row.reason, row.excerpt))
                .toList();
    }

    @Override
    public int release(UUID runId, List<String> refs, String actor) {
        String change = "state = 'released', decidedBy = ?1, decidedAt = ?2 where runId = ?3 and state = 'held'";
        return refs.isEmpty()
                ? update(change, actor, Instant.now(), runId)
                : update(change + " and rowRef in ?4", actor, Instant.now(), runId, refs);
    }

    @Override
    public Set<Integer> released(long fetchId) {
        return find("fetchId = ?1 and state <> 'held'", fetchId).stream()
                .map(row -> row.rowNumber)
                .collect(Collectors.toSet());
    }

    @Override
    public void taken(long fetchId, Collection<Integer> rowNumbers) {
        if (!rowNumbers.isEmpty()) {
            update("state = 'taken' where fetchId = ?1 and rowNumber in ?2", fetchId, rowNumbers);
        }
    }
}
