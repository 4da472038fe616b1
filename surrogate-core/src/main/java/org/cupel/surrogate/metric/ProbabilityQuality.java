package org.cupel.surrogate.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Whether probabilities mean what they say.
 *
 * @param baseRate share that happened
 * @param brier mean squared difference of probability and outcome (Brier 1950)
 * @param calibrationError the expected calibration error (ECE): mean over cases of |predicted − observed| of their bin,
 *     bins of equal count (Naeini et al. 2015, doi:10.1609/aaai.v29i1.9602)
 * @param byChance the mean calibration error that perfectly calibrated probabilities like these would show on as many
 *     cases: on few cases it is far from 0
 * @param byChance95 what such probabilities would exceed in one draw of twenty
 * @param bins the reliability curve, probabilities ascending
 */
public record ProbabilityQuality(
        Rate baseRate,
        Estimate brier,
        Estimate calibrationError,
        double byChance,
        double byChance95,
        List<ReliabilityBin> bins) {

    public static final int BINS = 10;

    private static final int DRAWS = 500;

    public ProbabilityQuality {
        bins = List.copyOf(bins);
    }

    /**
     * @param probability [n] within 0 and 1
     * @param truth [n] whether it happened
     * @param bins how many to aim for; fewer when probabilities repeat
     */
    public static ProbabilityQuality of(double[] probability, boolean[] truth, int bins, Bootstrap bootstrap) {
        Columns.requireSameLength("probabilities", probability.length, "truths", truth.length);
        Columns.requireProbability(probability);
        int n = truth.length;
        var equal = new EqualCountBins(probability, bins);
        double[] chance = byChance(probability, equal, new SplittableRandom(bootstrap.seed()));
        var once = new int[n];
        Arrays.fill(once, 1);
        return new ProbabilityQuality(
                rate(truth),
                bootstrap.estimate(n, brier(probability, truth)),
                bootstrap.estimate(n, times -> error(equal.of(truth, times), times)),
                n == 0 ? Double.NaN : Arrays.stream(chance).average().orElseThrow(),
                n == 0 ? Double.NaN : Percentile.ofSorted(chance, 0.95),
                equal.of(truth, once).stream().map(equal::reliability).toList());
    }

    public int n() {
        return baseRate.n();
    }

    public Map<String, Estimate> measurements() {
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("brier", brier);
        all.put("calibration_error", calibrationError);
        all.put("calibration_error_by_chance", Estimate.exact(n(), byChance));
        return all;
    }

    private static Rate rate(boolean[] truth) {
        int hits = 0;
        for (boolean one : truth) {
            hits += one ? 1 : 0;
        }
        return Rate.of(hits, truth.length);
    }

    private static Resampled brier(double[] probability, boolean[] truth) {
        var squares = new double[truth.length];
        Arrays.setAll(squares, i -> Math.pow(probability[i] - (truth[i] ? 1 : 0), 2));
        return times -> Weighted.mean(squares, times);
    }

    private static double error(List<EqualCountBins.Bin> bins, int[] times) {
        return bins.stream().mapToDouble(EqualCountBins.Bin::excess).sum() / Weighted.count(times);
    }

    /** Ascending. */
    private static double[] byChance(double[] probability, EqualCountBins bins, SplittableRandom random) {
        var once = new int[probability.length];
        Arrays.fill(once, 1);
        var outcome = new boolean[probability.length];
        var errors = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < outcome.length; i++) {
                outcome[i] = random.nextDouble() < probability[i];
            }
            errors[draw] = error(bins.of(outcome, once), once);
        }
        Arrays.sort(errors);
        return errors;
    }
}
