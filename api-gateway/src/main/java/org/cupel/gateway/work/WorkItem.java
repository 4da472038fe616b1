package org.cupel.gateway.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A candidate in validation: something for a laboratory to do.
 *
 * @param rank null when the newest ranking does not hold it
 * @param since when it was handed to a lab; a hold in between changes nothing
 * @param days whole days since then
 */
@Schema(description = "A candidate in validation: something for a laboratory to do.")
public record WorkItem(
        UUID candidateId,
        UUID campaignId,
        @Schema(examples = "Li-TM oxides") String campaign,
        @Schema(examples = "eAboveHull") String property,

        @Schema(description = "Of the property.", examples = "eV/atom")
        String unit,

        @Schema(examples = "mp-1") String materialId,
        @Schema(examples = "LiCoO2") String formula,
        @Schema(examples = "[\"Co\", \"Li\", \"O\"]") List<String> elements,
        int atomCount,

        @Schema(
                examples = "KEEP",
                enumeration = {"KEEP", "MAYBE", "KILL"})
        String decision,

        @Schema(nullable = true) Integer rank,

        @Schema(description = "To be named by a move.") long version,

        @Schema(description = "When it was handed to a lab; a hold in between changes nothing.")
        Instant since,

        @Schema(description = "Whole days since then.") int days,

        @Schema(nullable = true, description = "Who works on it.", examples = "grace")
        String claimedBy,

        @Schema(nullable = true) Instant claimedAt) {}
