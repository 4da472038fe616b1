package org.cupel.predict.rest;

import java.util.Optional;
import org.cupel.predict.model.ModelReference;
import org.cupel.predict.scoring.MaterialScore;
import org.cupel.predict.scoring.Reliance;

final class PredictionMapper {

    private PredictionMapper() {}

    static PredictionOutput toOutput(ModelReference model, String formula, MaterialScore score) {
        var prediction = score.prediction();
        var reliance = Optional.ofNullable(score.reliance());
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
                score.reasons(),
                reliance.map(Reliance::intervalLow).orElse(null),
                reliance.map(Reliance::intervalHigh).orElse(null),
                reliance.map(Reliance::oodScore).orElse(null),
                reliance.map(Reliance::novelty).orElse(null),
                reliance.map(Reliance::calibration).orElse(null));
    }
}
