package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.run.RejectedRows;

@ApplicationScoped
class RejectedRowRepository implements PanacheRepositoryBase<RejectedRowEntity, RejectedRowKey>, RejectedRows {

    private static final String REASONS = """
            select regexp_replace(reason, '("[^"]*"|''[^'']*''|-?[0-9][0-9.eE+-]*)', '…', 'g') as kind, count(*)
            from quarantine where run_id = :run group by kind order by count(*) desc, kind limit :limit""";

    @Override
    public List<ReadOutcome.Rejected> of(UUID runId, int limit) {
        return find("runId", Sort.by("fetchId").and("rowNumber"), runId).page(0, limit).stream()
                .map(row -> new ReadOutcome.Rejected(row.rowNumber, row.rowRef, row.reason, row.excerpt))
                .toList();
    }

    @Override
    public List<ReasonCount> reasons(UUID runId, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(REASONS, Object[].class)
                .setParameter("run", runId)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ReasonCount((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }
}
