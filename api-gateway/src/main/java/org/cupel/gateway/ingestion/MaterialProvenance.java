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
            @Schema(examples = "formationEnergyPerAtom") String property,
            double value,
            @Schema(examples = "eV/atom") String unit,
            @Schema(examples = "dft") String method,

            @Schema(examples = "GGA/GGA+U", description = "Empty where nobody told.")
            String functional,

            @Schema(examples = "MP2020", description = "Empty where nobody told.")
            String corrections,

            Origin origin) {}
}
