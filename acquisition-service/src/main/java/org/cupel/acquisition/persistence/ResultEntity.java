package org.cupel.acquisition.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "validation_results")
class ResultEntity {

    @Id
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "candidate_id")
    UUID candidateId;

    @Column(name = "material_id")
    String materialId;

    String property;

    @Column(name = "value")
    Double measuredValue;

    String unit;
    Double uncertainty;

    @Column(name = "reported_value")
    Double reportedValue;

    @Column(name = "reported_unit")
    String reportedUnit;

    @Column(name = "reported_uncertainty")
    Double reportedUncertainty;

    String kind;
    String method;
    String actor;
    String note;
    String outcome;

    @Column(name = "candidate_version")
    long candidateVersion;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    @Column(name = "request_hash")
    String requestHash;

    @Column(name = "recorded_at")
    Instant recordedAt;

    boolean additional;
    String reason;
    UUID corrects;

    @Column(name = "corrected_by")
    UUID correctedBy;

    @Column(name = "claimed_by")
    String claimedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    String attachments;
}
