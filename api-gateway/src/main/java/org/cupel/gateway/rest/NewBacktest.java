package org.cupel.gateway.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a new back-test as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "A new back-test: of an uploaded table, or of the values that are known of materials.")
record NewBacktest(
        @Schema(
                description =
                        "In words, over columns of the table or known properties; that of the campaign when absent.",
                examples = "heat <= 0.2 and gap between 1.5 and 3 and price <= 50")
        String goal,

        @Schema(description = "Without it the one that Cupel recommends. Of several, the report says which to take.")
        List<String> policies,

        @Schema(description = "Searches per policy, each from other random rows.", defaultValue = "20")
        Integer seeds,

        @Schema(description = "The first seed.", defaultValue = "1")
        Long seedFrom,

        @Schema(description = "Results per decision.", defaultValue = "10")
        Integer batch,

        @Schema(description = "Random results before the first decision, at most 50.", defaultValue = "50")
        Integer initial,

        @Schema(description = "Most results per search; the whole pool when absent, but at most 2,000.")
        Integer budget,

        @Schema(description = "Share of the hits after which a search ends.", defaultValue = "1")
        Double stopAt,

        @Schema(description = "The only columns to learn from; all that are no answers when absent.")
        List<String> features,

        @Schema(description = "Whether random and greedy choice are played beside.", defaultValue = "true")
        Boolean baselines,

        @Schema(description = "SHA-256 of an uploaded table; the values known of materials when absent.")
        String table,

        @Schema(description = "Whose goal and batch size are taken where none are given.")
        UUID campaignId) {}
