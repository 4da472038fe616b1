package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Read here, written in batches by {@link MaterialRepository}. */
@Entity
@IdClass(RejectedRowKey.class)
@Table(name = "quarantine")
public class RejectedRowEntity extends PanacheEntityBase {

    @Id
    @Column(name = "fetch_id")
    long fetchId;

    @Column(name = "run_id")
    UUID runId;

    @Id
    @Column(name = "row_number")
    int rowNumber;

    @Column(name = "row_ref")
    String rowRef;

    String reason;

    String excerpt;

    String state;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;
}
