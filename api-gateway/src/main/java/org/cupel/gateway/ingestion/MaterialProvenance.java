package org.cupel.gateway.ingestion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a material comes from, as its owner tells it. */
@Schema(description = "Where the structure and every value of a material come from.")
public record MaterialProvenance(
        String materialId,
        String formula,
        String structureHash,
        @Schema(nullable = true) Instant withdrawnAt,
        @Schema(nullable = true) String withdrawnBecause,
        Origin structure,
        List<Value> values,

        @Schema(description = "Materials of other sources with this structure; their values are theirs.")
        List<SameStructure> sameStructure) {

    /** Another material with the same structure. */
    @Schema(name = "SameStructure", description = "Another material with the same structure.")
    public record SameStructure(
            String otherId,
            String otherSource,

            @Schema(description = "Displacement in units of the cube root of the volume per atom.")
            double rms,

            double largest,
            String tolerance,
            Instant linkedAt) {}

    /** Down to the bytes. */
    @Schema(name = "MaterialOrigin", description = "Where something comes from, down to the stored bytes.")
    public record Origin(
            String source,
            String licence,
            String citation,
            UUID runId,
            String cause,
            Instant runStartedAt,
            long fetchId,

            @Schema(description = "Address that was asked, or the name of the file that was sent.")
            String address,

            Instant requestedAt,
            String rawSha256,
            String rawKey,
            long rawSizeBytes,

            @Schema(description = "Place in the bytes, from 1.")
            int row,

            @Schema(nullable = true) String reader,
            int readerVersion) {}

    /** A value and where it comes from. */
    @Schema(name = "ValueOrigin", description = "A value and where it comes from.")
    public record Value(
            String property,
            double value,
            String unit,
            String method,
            String functional,
            String corrections,
            Origin origin) {}
}
