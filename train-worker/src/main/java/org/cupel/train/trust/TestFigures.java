package org.cupel.train.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.DiscoveryQuality;
import org.cupel.surrogate.metric.PredictionQuality;
import org.cupel.surrogate.metric.ProbabilityQuality;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.figure.CalibrationLine;
import org.cupel.train.figure.CalibrationPlot;
import org.cupel.train.figure.DecisionPlot;
import org.cupel.train.figure.DecisionShares;
import org.cupel.train.figure.DiscoveryPlot;
import org.cupel.train.figure.Figure;
import org.cupel.train.figure.FigureSubject;
import org.cupel.train.figure.ParityPlot;
import org.cupel.train.figure.ParityRows;
import org.cupel.train.figure.Ranking;
import org.cupel.train.figure.ReliabilityPlot;
import org.cupel.train.figure.Words;

/** The test part of a run, calibrated and decided on. */
final class TestFigures {

    private static final String MODEL = "this model";

    private final PropertyTask task;
    private final TrustedRows test;
    private final FigureSubject subject;
    private final ParityRows rows;
    private final double stableBelow;

    TestFigures(PropertyTask task, TrustedRows test) {
        this.task = task;
        this.test = test;
        this.subject = new FigureSubject("test", "test part", task.name(), task.unit());
        this.rows = test.parity();
        // Below this lies nothing, where the property says nothing about stability.
        this.stableBelow = Math.max(-Double.MAX_VALUE, task.thresholds().stableBelow());
    }

    List<Supplier<Figure>> sketches() {
        List<Supplier<Figure>> sketches = new ArrayList<>();
        if (test.truth().length > 0) {
            PredictionQuality quality = test.quality(stableBelow);
            sketches.add(() -> parity(quality));
            sketches.add(() -> calibration(quality));
            if (task.thresholds().exist()) {
                sketches.add(() -> discovery(quality.discovery()));
                sketches.add(this::decisions);
                sketches.add(this::reliability);
            }
        }
        return sketches;
    }

    private Figure parity(PredictionQuality quality) {
        return ParityPlot.of(
                subject,
                rows,
                List.of(
                        "MAE " + Words.number(quality.mae()) + " " + task.unit(),
                        "Spearman " + Words.number(quality.spearman()),
                        "95 % intervals in brackets"));
    }

    private Figure calibration(PredictionQuality quality) {
        return CalibrationPlot.of(
                subject,
                CalibrationLine.of(MODEL, rows, test.sigma()),
                List.of(),
                List.of("miscalibration area " + Words.number(quality.miscalibrationArea())));
    }

    private Figure discovery(DiscoveryQuality quality) {
        return DiscoveryPlot.of(
                subject,
                new Ranking(MODEL, rows.predicted(), stable()),
                List.of(),
                quality.top1Percent(),
                quality.top10Percent());
    }

    private Figure decisions() {
        Decision[] decisions = test.judgements().stream()
                .map(judgement -> judgement.verdict().decision())
                .toArray(Decision[]::new);
        return DecisionPlot.of(
                subject,
                List.of(
                        DecisionShares.of("stable", decisions, stable(), true),
                        DecisionShares.of("unstable", decisions, stable(), false)),
                test.decisions(stableBelow),
                stableBelow);
    }

    private Figure reliability() {
        ProbabilityQuality quality = test.probabilities(stableBelow);
        return ReliabilityPlot.of(
                subject,
                quality.bins(),
                List.of("calibration error " + Words.number(quality.calibrationError()) + "; by chance alone "
                        + Words.number(quality.byChance())));
    }

    private boolean[] stable() {
        boolean[] stable = new boolean[test.truth().length];
        for (int i = 0; i < stable.length; i++) {
            stable[i] = test.truth()[i] < stableBelow;
        }
        return stable;
    }
}
