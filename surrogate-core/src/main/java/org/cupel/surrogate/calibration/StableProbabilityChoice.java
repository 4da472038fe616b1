package org.cupel.surrogate.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where the probability of being stable is taken from, by measurement: the heads, the calibrated distribution or both,
 * whichever has the least log loss with each cluster held out in turn.
 *
 * @param table one row per kind
 * @param chosen kind that was taken
 * @param probability of that kind, learnt from all rows
 * @param heldOut for each row, in order, the probability that rows of other clusters gave it
 */
public record StableProbabilityChoice(
        List<ProbabilityReport> table, String chosen, StableProbability probability, List<Double> heldOut) {

    private static final double[] PRIOR = {0, 1, 0};

    public StableProbabilityChoice {
        table = List.copyOf(table);
        heldOut = List.copyOf(heldOut);
    }

    /**
     * @param method that calibrates the rows
     * @param stableBelow threshold in the property's unit
     */
    public static StableProbabilityChoice of(
            CalibrationMethod method, CalibrationRows rows, Target target, double stableBelow) {
        return new Opinions(method, rows, target, stableBelow).choose();
    }

    /** Both opinions of every row, the distribution's from calibrations that have not seen the row's cluster. */
    private static final class Opinions {

        private final CalibrationRows rows;
        private final double stableBelow;
        private final int[] folds;
        private final double[] byDistribution;
        private final double[] byHeads;
        private final boolean[] stable;

        Opinions(CalibrationMethod method, CalibrationRows rows, Target target, double stableBelow) {
            this.rows = rows;
            this.stableBelow = stableBelow;
            folds = CrossFit.folds(rows);
            List<Calibration> calibrations = CrossFit.calibrations(method, rows, target);
            StableProbability plain = StableProbability.ofDistribution(stableBelow);
            byDistribution =
                    each(i -> plain.of(calibrations.get(i), rows.rows().get(i).prediction()));
            byHeads = each(i -> rows.rows().get(i).prediction().pStable());
            stable = new boolean[rows.size()];
            for (int i = 0; i < stable.length; i++) {
                stable[i] = rows.rows().get(i).truth() < stableBelow;
            }
        }

        StableProbabilityChoice choose() {
            List<Option> options = List.of(
                    new Option("distribution", StableProbability.ofDistribution(stableBelow), byDistribution),
                    new Option("heads", StableProbability.ofHeads(stableBelow), byHeads),
                    new Option("both", fit(-1), heldOut()));
            List<ProbabilityReport> table = options.stream()
                    .map(option -> ProbabilityReport.of(option.kind(), option.heldOut(), stable))
                    .toList();
            ProbabilityReport best = rows.size() == 0
                    ? table.get(0)
                    : table.stream()
                            .min(Comparator.comparingDouble(ProbabilityReport::logLoss))
                            .orElseThrow();
            Option taken = options.get(table.indexOf(best));
            return new StableProbabilityChoice(
                    table,
                    taken.kind(),
                    taken.probability(),
                    IntStream.range(0, rows.size())
                            .mapToObj(i -> taken.heldOut()[i])
                            .toList());
        }

        private double[] heldOut() {
            int folds = IntStream.of(this.folds).max().orElse(-1) + 1;
            List<StableProbability> byFold =
                    IntStream.range(0, folds).mapToObj(this::fit).toList();
            return each(i -> byFold.get(this.folds[i]).of(byDistribution[i], byHeads[i]));
        }

        private StableProbability fit(int withoutFold) {
            int[] used = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != withoutFold)
                    .toArray();
            double[][] inputs = new double[used.length][];
            boolean[] outcomes = new boolean[used.length];
            for (int row = 0; row < used.length; row++) {
                int i = used[row];
                inputs[row] = new double[] {
                    1, StableProbability.logOdds(byDistribution[i]), StableProbability.logOdds(byHeads[i])
                };
                outcomes[row] = stable[i];
            }
            double[] fitted = RidgeLogistic.fit(inputs, outcomes, PRIOR);
            return fitted[1] >= 0 && fitted[2] >= 0
                    ? new StableProbability(stableBelow, fitted[0], fitted[1], fitted[2])
                    : StableProbability.ofDistribution(stableBelow);
        }

        private double[] each(IntToDoubleFunction value) {
            return IntStream.range(0, rows.size()).mapToDouble(value).toArray();
        }
    }

    private record Option(String kind, StableProbability probability, double[] heldOut) {}
}
