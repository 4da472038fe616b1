package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.ingestion.Ingestion;
import org.cupel.gateway.ingestion.Ingestions;
import org.cupel.gateway.ingestion.QuarantineReason;
import org.cupel.gateway.ingestion.RejectedRow;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Ingestion runs through the views of ingest-worker. */
@ApplicationScoped
class IngestionRepository implements Ingestions {

    private static final Order NEWEST = new Order(
            "-createdAt",
            new Column("createdAt", "created_at", ColumnType.TIME),
            new Column("runId", "run_id", ColumnType.ID),
            true);
    private static final Order BY_ROW = new Order(
            "rowNumber",
            new Column("position", "position", ColumnType.INTEGER),
            new Column("rowRef", "coalesce(row_ref, '')", ColumnType.TEXT),
            false);

    private final Database database;

    IngestionRepository(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Ingestion> page(PageRequest request) {
        return new ViewQuery("ingest.run_list").page(database, NEWEST, request, IngestionMapper::ingestion);
    }

    @Override
    public Optional<Ingestion> find(UUID runId) {
        return database.find(
                "select * from ingest.run_list where run_id = ?", List.of(runId), IngestionMapper::ingestion);
    }

    @Override
    public Slice<RejectedRow> rejected(UUID runId, PageRequest request) {
        return new ViewQuery("ingest.rejected_row_list")
                .where("run_id = ?", runId)
                .page(database, BY_ROW, request, IngestionRepository::rejected);
    }

    @Override
    public List<QuarantineReason> reasons(UUID runId) {
        return database.list(
                "select reason, row_count from ingest.quarantine_reasons where run_id = ? order by row_count desc, reason",
                List.of(runId),
                row -> new QuarantineReason(row.text("reason"), row.integer("row_count")));
    }

    private static RejectedRow rejected(Columns row) throws SQLException {
        return new RejectedRow(
                row.bigint("fetch_id"),
                row.integer("row_number"),
                row.text("row_ref"),
                row.text("reason"),
                row.text("excerpt"),
                row.text("state"));
    }
}
