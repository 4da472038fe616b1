package org.cupel.predict.rest;

import java.util.List;
import java.util.UUID;
import org.cupel.surrogate.decision.RuleOutcome;

/** A prediction; quantiles and uncertainties in the property's unit. */
public record PredictionOutput(
        UUID modelId,
        String property,
        String formula,
        double q10,
        double q50,
        double q90,
        double pStable,
        double pMetastable,
        double aleatoric,
        double epistemic,
        double total,
        String decision,
        List<RuleOutcome> reasons) {}
