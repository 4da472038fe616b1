package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cupel.surrogate.decision.Decision;
import org.cupel.train.figure.CalibrationLine;
import org.cupel.train.figure.CalibrationPlot;
import org.cupel.train.figure.CoveragePlot;
import org.cupel.train.figure.DecisionPlot;
import org.cupel.train.figure.DecisionShares;
import org.cupel.train.figure.DiscoveryPlot;
import org.cupel.train.figure.Figure;
import org.cupel.train.figure.FigureSubject;
import org.cupel.train.figure.GroupShare;
import org.cupel.train.figure.ParityPlot;
import org.cupel.train.figure.ParityRows;
import org.cupel.train.figure.Ranking;
import org.cupel.train.figure.ReliabilityPlot;
import org.cupel.train.figure.Words;

/** A split as figures, with baselines beside the model where there is room for them. */
final class SplitFigures {

    private static final String MODEL = "Cupel";
    private static final String UNIT = "eV/atom";
    private static final double FLOOR = 0.8;
    private static final double LEAST_SIGMA_EV = 1e-6;
    private static final int CALIBRATIONS_BESIDE = 2;
    private static final int RANKINGS_BESIDE = 5;

    private final SplitReport split;
    private final double stableBelow;
    private final FigureSubject subject;
    private final ParityRows rows;

    private SplitFigures(SplitReport split, double stableBelow) {
        this.split = split;
        this.stableBelow = stableBelow;
        this.subject = new FigureSubject(split.name(), named(split), "energy above hull", UNIT);
        this.rows = rows(split.model());
    }

    static List<Figure> of(SplitReport split, double stableBelow) {
        SplitFigures figures = new SplitFigures(split, stableBelow);
        return List.of(
                figures.parity(),
                figures.calibration(),
                figures.coverage(),
                figures.discovery(),
                figures.decisions(),
                figures.reliability());
    }

    /** As people say it. */
    static String named(SplitReport split) {
        if (split.name().equals("hold-out")) {
            return "hold-out file";
        }
        return switch (split.kind()) {
            case LOCO -> "families held out in turn";
            case RANDOM -> "random split";
            case COMPOSITION -> "split by composition";
            case YEAR -> "split by year";
        };
    }

    private Figure parity() {
        ModelReport model = split.model();
        return ParityPlot.of(
                subject,
                rows,
                List.of(
                        "MAE " + Words.number(model.prediction().mae()) + " " + UNIT,
                        "Spearman " + Words.number(model.prediction().spearman()),
                        "95 % intervals in brackets"));
    }

    private Figure calibration() {
        List<CalibrationLine> beside = split.baselines().entrySet().stream()
                .limit(CALIBRATIONS_BESIDE)
                .map(baseline -> line(baseline.getKey(), baseline.getValue()))
                .toList();
        return CalibrationPlot.of(
                subject,
                line(MODEL, split.model()),
                beside,
                List.of("miscalibration area "
                        + Words.number(split.model().prediction().miscalibrationArea())));
    }

    private Figure coverage() {
        return CoveragePlot.of(
                subject,
                groups(MODEL, split.model()),
                split.baselines().entrySet().stream()
                        .limit(1)
                        .map(baseline -> groups(baseline.getKey(), baseline.getValue()))
                        .toList(),
                split.model().prediction().coverage().nominal(),
                FLOOR,
                List.of("all rows "
                        + Words.percent(
                                split.model().prediction().coverage().all().coverage())));
    }

    private Figure discovery() {
        Ranking model = ranking(MODEL, split.model());
        List<Ranking> beside = new ArrayList<>();
        split.baselines().forEach((name, baseline) -> {
            Ranking ranking = ranking(name, baseline);
            if (beside.size() < RANKINGS_BESIDE && tellsMore(ranking, model)) {
                beside.add(ranking);
            }
        });
        return DiscoveryPlot.of(
                subject,
                model,
                beside,
                split.model().prediction().discovery().top1Percent(),
                split.model().prediction().discovery().top10Percent());
    }

    /** Not the model's own order, nor none at all. */
    private static boolean tellsMore(Ranking ranking, Ranking model) {
        boolean constant = Arrays.stream(ranking.predicted()).distinct().count() < 2;
        return !constant && !Arrays.equals(ranking.predicted(), model.predicted());
    }

    private Figure decisions() {
        List<DecisionShares> shares = new ArrayList<>(shares(MODEL, split.model()));
        split.baselines().entrySet().stream()
                .limit(1)
                .forEach(baseline -> shares.addAll(shares(baseline.getKey(), baseline.getValue())));
        return DecisionPlot.of(subject, shares, split.model().decision(), stableBelow);
    }

    private Figure reliability() {
        return ReliabilityPlot.of(
                subject,
                split.model().probability().bins(),
                List.of("calibration error "
                        + Words.number(split.model().probability().calibrationError())
                        + "; by chance alone "
                        + Words.number(split.model().probability().byChance())));
    }

    private static CalibrationLine line(String name, ModelReport model) {
        return CalibrationLine.of(name, rows(model), column(model, row -> Math.max(LEAST_SIGMA_EV, row.sigma())));
    }

    private static CoveragePlot.Groups groups(String name, ModelReport model) {
        return new CoveragePlot.Groups(
                name,
                model.prediction().coverage().groups().stream()
                        .map(GroupShare::of)
                        .toList());
    }

    private Ranking ranking(String name, ModelReport model) {
        return new Ranking(name, column(model, JudgedRow::point), stable(model));
    }

    private List<DecisionShares> shares(String name, ModelReport model) {
        Decision[] decisions =
                model.rows().stream().map(row -> row.verdict().decision()).toArray(Decision[]::new);
        boolean[] stable = stable(model);
        String shortName = name.split(":")[0];
        return List.of(
                DecisionShares.of(shortName + ", stable", decisions, stable, true),
                DecisionShares.of(shortName + ", unstable", decisions, stable, false));
    }

    private boolean[] stable(ModelReport model) {
        boolean[] stable = new boolean[model.rows().size()];
        for (int i = 0; i < stable.length; i++) {
            stable[i] = model.rows().get(i).truth() < stableBelow;
        }
        return stable;
    }

    private static ParityRows rows(ModelReport model) {
        return new ParityRows(
                column(model, JudgedRow::truth),
                column(model, JudgedRow::point),
                column(model, row -> row.interval().low()),
                column(model, row -> row.interval().high()),
                model.prediction().coverage().nominal());
    }

    private static double[] column(ModelReport model, ToDoubleFunction<JudgedRow> value) {
        return model.rows().stream().mapToDouble(value).toArray();
    }
}
