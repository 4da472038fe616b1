package org.cupel.train.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.DecisionQuality;
import org.cupel.surrogate.metric.PredictionColumns;
import org.cupel.surrogate.metric.PredictionQuality;
import org.cupel.surrogate.metric.ProbabilityQuality;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.trust.Judgement;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.train.figure.ParityRows;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.Opinions;

/**
 * Labelled rows as whoever predicts judges them; those without a finite answer are left out here and counted elsewhere.
 *
 * @param judgements [n]
 * @param truth [n], in the property's unit
 * @param materials [n], reduced formulas, whose polymorphs err alike
 * @param coverage that the intervals promise
 */
public record TrustedRows(List<Judgement> judgements, double[] truth, List<String> materials, double coverage) {

    private static final long SEED = 1;

    public static TrustedRows of(TrustModel trust, Ensemble ensemble, LabelledGraphs data, int[] rows) {
        List<EnsemblePrediction> opinions = Opinions.of(ensemble, data, rows);
        List<Judgement> judgements = new ArrayList<>();
        List<Double> truth = new ArrayList<>();
        List<String> materials = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (opinions.get(i) != null) {
                Crystal crystal = data.crystals().get(rows[i]);
                judgements.add(trust.judge(opinions.get(i), SupportFeatures.of(crystal), crystal.composition()));
                truth.add(data.targets()[rows[i]]);
                materials.add(crystal.composition().reducedFormula());
            }
        }
        return new TrustedRows(
                judgements,
                truth.stream().mapToDouble(Double::doubleValue).toArray(),
                materials,
                1 - trust.parameters().calibration().target().miscoverage());
    }

    public PredictionQuality quality(double stableBelow) {
        PredictionColumns columns = PredictionColumns.of(
                        truth, column(judgement -> judgement.quantiles().q50()))
                .withIntervals(
                        column(judgement -> judgement.interval().low()),
                        column(judgement -> judgement.interval().high()),
                        coverage)
                .withSigma(sigma());
        return PredictionQuality.of(columns, stableBelow, bootstrap());
    }

    /** For figures. */
    ParityRows parity() {
        return new ParityRows(
                truth,
                column(judgement -> judgement.quantiles().q50()),
                column(judgement -> judgement.interval().low()),
                column(judgement -> judgement.interval().high()),
                coverage);
    }

    /** [n] calibrated standard deviations, in the property's unit. */
    double[] sigma() {
        return column(judgement -> judgement.uncertainty().total());
    }

    public DecisionQuality decisions(double stableBelow) {
        Decision[] decisions = judgements.stream()
                .map(judgement -> judgement.verdict().decision())
                .toArray(Decision[]::new);
        return DecisionQuality.of(decisions, truth, stableBelow);
    }

    public ProbabilityQuality probabilities(double stableBelow) {
        boolean[] stable = new boolean[truth.length];
        for (int i = 0; i < stable.length; i++) {
            stable[i] = truth[i] < stableBelow;
        }
        return ProbabilityQuality.of(column(Judgement::pStable), stable, ProbabilityQuality.BINS, bootstrap());
    }

    private Bootstrap bootstrap() {
        return Bootstrap.ofGroups(materials, SEED);
    }

    private double[] column(ToDoubleFunction<Judgement> value) {
        return judgements.stream().mapToDouble(value).toArray();
    }
}
