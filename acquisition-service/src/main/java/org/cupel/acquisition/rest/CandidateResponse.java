package org.cupel.acquisition.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.validation.Contradiction;

/** A candidate with the evidence of the ranking that last touched it. */
public record CandidateResponse(
        UUID id,
        UUID campaignId,
        String materialId,
        String formula,
        List<String> elements,
        int atomCount,
        String state,
        String heldFrom,
        long version,
        List<String> allowedMoves,
        UUID runId,
        UUID modelId,
        int rank,
        double score,
        double q10,
        double q50,
        double q90,
        @JsonProperty("pStable") Double pStable,
        @JsonProperty("pMetastable") Double pMetastable,
        double aleatoric,
        double epistemic,
        double total,
        String decision,
        @JsonRawValue String reasons,
        Double intervalLow,
        Double intervalHigh,
        Double oodScore,
        String outOfPool,
        Instant updatedAt,
        List<Contradiction> contradictions,
        @JsonRawValue String otherProperties,
        String claimedBy,
        Instant claimedAt) {}
