package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cupel.surrogate.prediction.EnsemblePrediction;
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
        List<JudgedRow> judged = new ArrayList<>();
        Predicted test = outcome.test();
        for (int i = 0; i < test.rows().length; i++) {
            judged.add(row(test.rows()[i], test.predictions().get(i), learnt.model()));
        }
        return new JudgedFold(partition.fold().name(), judged, learnt.model(), learnt.report());
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

    private JudgedRow row(int row, EnsemblePrediction prediction, TrustModel trust) {
        EvaluationRow candidate = data.candidates().get(row);
        Judgement judgement = trust.judge(prediction, features[row], candidate.composition());
        return new JudgedRow(
                row,
                family(row),
                candidate.eAboveHull(),
                Math.max(0, prediction.quantiles().q50()),
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
