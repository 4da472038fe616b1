package org.cupel.gateway.rest;

import java.util.List;
import org.cupel.gateway.campaign.Batch;
import org.cupel.gateway.campaign.Retrain;
import org.cupel.gateway.campaign.Selection;
import org.cupel.gateway.campaign.StoppingTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a new campaign as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "A new campaign. Only the name is required.")
record NewCampaign(
        @Schema(required = true, examples = "li-tm-oxides") String name,

        @Schema(
                enumeration = {"eAboveHull", "formationEnergyPerAtom", "bandGap"},
                defaultValue = "eAboveHull")
        String property,

        @Schema(description = "In the property's unit.", defaultValue = "0.05")
        Double threshold,

        @Schema(
                enumeration = {
                    "log-ei",
                    "ei",
                    "pi",
                    "ucb",
                    "feasibility",
                    "thompson",
                    "straddle",
                    "uncertainty",
                    "greedy",
                    "log-ei-per-cost",
                    "feasibility-per-cost",
                    "random"
                },
                defaultValue = "log-ei")
        String policy,

        @Schema(defaultValue = "1.0") Double explorationWeight,
        @Schema(defaultValue = "20") Integer batchSize,

        @Schema(description = "Most candidates to validate; absent without a limit.", examples = "100")
        Integer budget,

        @Schema(description = "Results after which the model is trained again; batchSize when absent.", examples = "20")
        Integer retrainAfter,

        @Schema(defaultValue = "42") Long seed,

        @Schema(description = "Absent without a limit.", examples = "5")
        Integer maxIterations,

        Selection selection,
        @Schema(examples = "ada") String owner,

        @Schema(description = "Its afterResults is retrainAfter: one of the two is enough.")
        Retrain retrain,

        @Schema(description = "The first rule that holds finishes the campaign.")
        List<StoppingTerms> stopping,

        @Schema(description = "A draft has no effects and can be changed until it is started.", defaultValue = "false")
        Boolean draft,

        @Schema(
                description =
                        "In place of property and threshold: bounds of eAboveHull, formationEnergyPerAtom and bandGap,"
                                + " what materials are made of (no Pb, with Li, only Li, O, n_elements, price, abundance,"
                                + " charge_balanced, pauling_order, not radioactive), minimise or maximise one property. The"
                                + " property that is optimised, or named first, is ranked by; the rest filters the pool by"
                                + " what is known.",
                examples = "energy_above_hull <= 0.05 and price <= 50 and no Pb and no Co and charge_balanced")
        String goal,

        Batch batch,

        @Schema(
                enumeration = {"constant", "inverse-square-root", "no-regret"},
                defaultValue = "constant",
                description =
                        "How explorationWeight changes with rounds, for ucb and straddle; of no-regret it is delta.")
        String explorationSchedule) {}
