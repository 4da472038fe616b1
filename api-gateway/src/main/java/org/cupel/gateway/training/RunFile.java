package org.cupel.gateway.training;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a training run, as MLflow keeps it. */
@Schema(description = "A file of a training run, as MLflow keeps it.")
public record RunFile(
        @Schema(examples = "figures/parity.svg", description = "Below the run.")
        String path,

        long bytes) {}
