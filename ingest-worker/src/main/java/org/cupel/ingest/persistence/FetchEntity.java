package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@DynamicUpdate
@Table(name = "fetches")
public class FetchEntity extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "fetch_id")
    Long fetchId;

    @Column(name = "run_id")
    UUID runId;

    int place;

    String purpose;

    String address;

    String state;

    Integer status;

    String etag;

    @Column(name = "last_modified")
    String lastModified;

    @Column(name = "requested_at")
    Instant requestedAt;

    int retries;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "raw_sha256")
    RawObjectEntity raw;

    @Column(name = "not_modified")
    boolean notModified;

    @Column(name = "rows_read")
    int rowsRead;

    String reader;

    @Column(name = "reader_version")
    Integer readerVersion;

    String error;

    Long releases;
}
