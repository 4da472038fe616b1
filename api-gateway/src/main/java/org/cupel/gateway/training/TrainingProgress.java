package org.cupel.gateway.training;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a training is.
 *
 * @param members of the ensemble that began
 * @param epoch newest epoch of any member
 * @param epochsDone epochs of all members together
 * @param validationMae lowest so far of any member, in the property's unit
 */
@Schema(description = "How far a training is.")
public record TrainingProgress(
        @Schema(description = "Members of the ensemble that began.", examples = "3")
        int members,

        @Schema(description = "Newest epoch of any member.", examples = "17")
        int epoch,

        @Schema(description = "Epochs of all members together.", examples = "81")
        int epochsDone,

        @Schema(description = "Lowest so far of any member, in the property's unit.", examples = "0.041")
        double validationMae) {}
