package org.cupel.gateway.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result with whom it is about. */
@Schema(
        description =
                "What a lab or a calculation found out, and about whom: candidateId, or materialId and campaignId.")
record NewResultRow(
        @Schema(examples = "0b8f4d3e-6a52-4b0e-9c55-5ea1ac1f3b5d")
        String candidateId,

        @Schema(examples = "mp-1") String materialId,
        String campaignId,

        @Schema(description = "Compared with the candidate's, to notice a row that slipped.", examples = "LiCoO2")
        String formula,

        @JsonUnwrapped NewResult result) {}
