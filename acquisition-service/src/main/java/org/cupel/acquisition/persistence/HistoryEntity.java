package org.cupel.acquisition.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "candidate_history")
class HistoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "candidate_id")
    UUID candidateId;

    @Column(name = "campaign_id")
    UUID campaignId;

    String action;

    @Column(name = "from_state")
    String fromState;

    @Column(name = "to_state")
    String toState;

    @Column(name = "version_before")
    long versionBefore;

    @Column(name = "version_after")
    long versionAfter;

    String actor;
    String reason;

    @Column(name = "moved_at")
    Instant movedAt;
}
