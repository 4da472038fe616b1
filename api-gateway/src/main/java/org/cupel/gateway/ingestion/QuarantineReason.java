package org.cupel.gateway.ingestion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of fault and how many rows have it. */
@Schema(description = "A kind of fault and how many rows have it.")
public record QuarantineReason(
        @Schema(
                examples = "The cell has … atoms, more than the … allowed.",
                description =
                        "Figures and quoted texts are left out, so that rows with the same fault are counted together.")
        String reason,

        int rows) {}
