package org.cupel.predict.rest;

import org.cupel.predict.model.ModelReference;
import org.cupel.predict.scoring.MaterialScore;

final class PredictionMapper {

    private PredictionMapper() {}

    static PredictionOutput toOutput(ModelReference model, String formula, MaterialScore score) {
        var prediction = score.prediction();
        return new PredictionOutput(
                model.modelId(),
                model.property(),
                formula,
                prediction.quantiles().q10(),
                prediction.quantiles().q50(),
                prediction.quantiles().q90(),
                prediction.pStable(),
                prediction.pMetastable(),
                prediction.uncertainty().aleatoric(),
                prediction.uncertainty().epistemic(),
                prediction.uncertainty().total(),
                score.verdict().decision().name(),
                score.verdict().reasons());
    }
}
