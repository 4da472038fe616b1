package org.cupel.predict.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.predict.model.ModelReference;

/**
 * What is told of a structure that need not be ingested; quantiles, uncertainties and the interval in the property's unit.
 *
 * @param intervalLow lower end of the calibrated 90 % interval, null when unlimited or not calibrated
 * @param intervalHigh its upper end
 * @param oodScore how far from the training data, 0 to 1, null when nobody says
 * @param novelty the same without an upper end
 * @param calibration its kind, null when there is none
 */
public record StructureJudgement(
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
        List<Object> reasons,
        Double intervalLow,
        Double intervalHigh,
        Double oodScore,
        Double novelty,
        String calibration) {

    public static StructureJudgement of(ModelReference model, String formula, MaterialScore score) {
        var prediction = score.prediction();
        var reliance = Optional.ofNullable(score.reliance());
        return new StructureJudgement(
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
