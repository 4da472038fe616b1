package org.cupel.gateway.backtest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A back-test with what it found. */
@Schema(description = "A back-test with what it found.")
public record BacktestDetail(
        @JsonUnwrapped Backtest backtest,

        @Schema(
                nullable = true,
                implementation = Object.class,
                description =
                        "As ./cupel backtest --json writes it (docs/back-tests.md); with several policies its tournament"
                                + " says which to take. Null until it is finished.")
        JsonNode report) {}
