package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 as the OpenAPI document shows it. */
@Schema(
        name = "Problem",
        description = "RFC 9457 problem details; further members depend on the type.",
        additionalProperties = Schema.True.class)
record ProblemSchema(
        @Schema(examples = "urn:cupel:problem:unknown-campaign")
        String type,

        @Schema(examples = "Not Found") String title,
        @Schema(examples = "404") int status,

        @Schema(examples = "No campaign has the id '7'. List them with GET /api/v1/campaigns.")
        String detail,

        @Schema(examples = "/api/v1/campaigns/7") String instance) {}
