package org.cupel.gateway.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook that an admin asks for. */
@Schema(description = "Whom to tell, and what.")
public record NewWebhook(
        @Schema(
                required = true,
                maxLength = 2000,
                examples = "https://lab.example/cupel",
                description = "An https address.")
        String url,

        @Schema(
                required = true,
                examples = "[\"candidate.flagged\"]",
                description =
                        "Some of candidate.flagged, candidate.sent_to_validation, candidate.validated,"
                                + " candidate.rejected, candidate.withdrawn, candidates.ranked, result.recorded, model.promoted.")
        List<String> eventTypes,

        @Schema(nullable = true, description = "Null for every campaign.")
        String campaignId) {}
