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

    @Override
    public List<ReadOutcome.Rejected> of(UUID runId, int limit) {
        return find("runId", Sort.by("rowNumber"), runId).page(0, limit).stream()
                .map(row -> new ReadOutcome.Rejected(row.rowNumber, row.rowRef, row.reason, row.excerpt))
                .toList();
    }
}
