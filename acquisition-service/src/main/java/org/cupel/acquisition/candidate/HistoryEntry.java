package org.cupel.acquisition.candidate;

import java.time.Instant;
import java.util.UUID;

/** One move of one candidate, never changed afterwards. */
public record HistoryEntry(
        UUID candidateId,
        UUID campaignId,
        CandidateAction action,
        CandidateState from,
        CandidateState to,
        long versionBefore,
        long versionAfter,
        String actor,
        String reason,
        Instant at) {}
