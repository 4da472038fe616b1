package org.cupel.gateway.candidate;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One move of a candidate, or a claim or release, which moves nothing. */
@Schema(description = "One move of a candidate, or a claim or release, which leaves state and version as they are.")
public record HistoryEntry(
        long id,
        @Schema(examples = "flag") String action,
        @Schema(examples = "ranked") String fromState,
        @Schema(examples = "flagged") String toState,
        long versionBefore,
        long versionAfter,
        @Schema(examples = "ada") String actor,
        @Schema(nullable = true) String reason,
        Instant movedAt) {}
