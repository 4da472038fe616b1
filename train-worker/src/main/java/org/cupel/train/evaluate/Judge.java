package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.stability.OnTheHull;
import org.cupel.surrogate.support.LeaveOut;
import org.cupel.surrogate.support.SupportRow;
import org.cupel.surrogate.trust.Judgement;
import org.cupel.surrogate.trust.LearntTrust;
import org.cupel.surrogate.trust.TrustLearner;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustRow;

/** Learns trust from what was predicted of training rows, as a training run does, and judges the test by it. */
final class Judge {

    private final EvaluationData data;
    private final float[][] features;
    private final int[] clusters;
    private final double stableBelow;

    Judge(EvaluationData data, float[][] features, int[] clusters, double stableBelow) {
        this.data = data;
        this.features = features;
        this.clusters = clusters;
        this.stableBelow = stableBelow;
    }

    JudgedFold judge(Partition partition, FoldRun.Outcome outcome, Judging judging) {
        LearntTrust learnt = new TrustLearner(judging.settings(stableBelow))
                .learn(references(partition), tried(partition, outcome.calibration()), Map.of());
        OnTheHull onTheHull = OnTheHull.fit(cases(outcome.calibration()));
        List<JudgedRow> judged = new ArrayList<>();
        Predicted test = outcome.test();
        for (int i = 0; i < test.rows().length; i++) {
            EnsemblePrediction prediction = test.predictions().get(i);
            double point =
                    onTheHull.of(test.throughHull()[i], prediction.quantiles().q50());
            judged.add(row(test.rows()[i], prediction, point, learnt.model()));
        }
        return new JudgedFold(partition.fold().name(), judged, onTheHull, learnt.model(), learnt.report());
    }

    /** NaN of what was predicted without any hull. */
    private static double throughHull(Predicted predicted, int i) {
        return Double.isNaN(predicted.formationEnergyPerAtomEv()[i])
                ? Double.NaN
                : predicted.throughHull()[i];
    }

    private List<OnTheHull.Case> cases(Predicted tried) {
        return IntStream.range(0, tried.rows().length)
                .mapToObj(i -> new OnTheHull.Case(
                        throughHull(tried, i),
                        tried.predictions().get(i).quantiles().q50(),
                        data.candidates().get(tried.rows()[i]).eAboveHull()))
                .toList();
    }

    private List<SupportRow> references(Partition partition) {
        String[] parts = partition.partOf(data.candidates().size());
        return IntStream.of(partition.fold().train())
                .mapToObj(i ->
                        new SupportRow(features[i], data.candidates().get(i).composition(), family(i), parts[i]))
                .toList();
    }

    /** Rows count as new families only where whole families were held out. */
    private List<TrustRow> tried(Partition partition, Predicted tried) {
        String[] parts = partition.partOf(data.candidates().size());
        List<TrustRow> rows = new ArrayList<>();
        for (int i = 0; i < tried.rows().length; i++) {
            int row = tried.rows()[i];
            rows.add(new TrustRow(
                    tried.predictions().get(i),
                    features[row],
                    data.candidates().get(row).composition(),
                    data.candidates().get(row).eAboveHull(),
                    family(row),
                    parts[row],
                    partition.byFamily() ? LeaveOut.CLUSTER : LeaveOut.ROW));
        }
        return rows;
    }

    private JudgedRow row(int row, EnsemblePrediction prediction, double point, TrustModel trust) {
        EvaluationRow candidate = data.candidates().get(row);
        Judgement judgement = trust.judge(prediction, features[row], candidate.composition());
        return new JudgedRow(
                row,
                family(row),
                candidate.eAboveHull(),
                point,
                judgement.interval(),
                judgement.uncertainty().total(),
                judgement.pStable(),
                judgement.support().score(),
                judgement.verdict());
    }

    private String family(int row) {
        return "family-" + clusters[row];
    }
}
