package org.cupel.acquisition.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Written here by moves only; a ranking writes its rows in bulk. */
@Entity
@Table(name = "candidates")
class CandidateEntity {

    @Id
    UUID id;

    @Column(name = "campaign_id", updatable = false)
    UUID campaignId;

    @Column(name = "material_id", updatable = false)
    String materialId;

    @Column(updatable = false)
    String formula;

    @Column(updatable = false)
    String[] elements;

    @Column(name = "atom_count", updatable = false)
    int atomCount;

    String state;

    @Column(name = "held_from")
    String heldFrom;

    @Formula("(select s.run_id from ranking_scores s where s.candidate_id = id)")
    UUID runId;

    @Column(name = "model_id", updatable = false)
    UUID modelId;

    @Formula("(select s.rank from ranking_scores s where s.candidate_id = id)")
    int rank;

    @Formula("(select s.score from ranking_scores s where s.candidate_id = id)")
    double score;

    @Formula("(select s.others::text from ranking_scores s where s.candidate_id = id)")
    String othersJson;

    @Column(updatable = false)
    double q10;

    @Column(updatable = false)
    double q50;

    @Column(updatable = false)
    double q90;

    @Column(name = "p_stable", updatable = false)
    Double pStable;

    @Column(name = "p_metastable", updatable = false)
    Double pMetastable;

    @Column(updatable = false)
    double aleatoric;

    @Column(updatable = false)
    double epistemic;

    @Column(updatable = false)
    double total;

    @Column(updatable = false)
    String decision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "reasons", updatable = false)
    String reasonsJson;

    @Column(name = "interval_low", updatable = false)
    Double intervalLow;

    @Column(name = "interval_high", updatable = false)
    Double intervalHigh;

    @Column(name = "ood_score", updatable = false)
    Double oodScore;

    @Column(name = "out_of_pool", updatable = false)
    String outOfPool;

    @Column(name = "claimed_by")
    String claimedBy;

    @Column(name = "claimed_at")
    Instant claimedAt;

    long version;

    @Column(name = "updated_at")
    Instant updatedAt;
}
