package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@DynamicUpdate
@Table(name = "ingestion_runs")
public class IngestionRunEntity extends PanacheEntityBase {

    @Id
    @Column(name = "run_id")
    UUID runId;

    String source;

    String name;

    String format;

    String selection;

    String method;

    String cause;

    String licence;

    String citation;

    @Column(name = "base_url")
    String baseUrl;

    Instant since;

    Instant reached;

    int announced;

    int fetched;

    int stored;

    @Column(name = "not_modified")
    int notModified;

    int retried;

    long bytes;

    String[] warnings;

    String state;

    @Column(name = "rows_read")
    int rowsRead;

    int upserted;

    int unchanged;

    int deselected;

    int rejected;

    int withdrawn;

    @Column(name = "reference_rows")
    int referenceRows;

    String error;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;
}
