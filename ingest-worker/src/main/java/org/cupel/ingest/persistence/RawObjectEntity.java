package org.cupel.ingest.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Manifest row of raw bytes; written by SQL because the same bytes may arrive twice at once. */
@Entity
@Table(name = "raw_objects")
public class RawObjectEntity extends PanacheEntityBase {

    @Id
    @Column(name = "sha256")
    String sha256;

    @Column(name = "object_key")
    String objectKey;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "created_at", insertable = false, updatable = false)
    Instant createdAt;
}
