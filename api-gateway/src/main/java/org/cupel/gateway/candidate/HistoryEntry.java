package org.cupel.gateway.candidate;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One move of a candidate. */
@Schema(description = "One move of a candidate.")
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
