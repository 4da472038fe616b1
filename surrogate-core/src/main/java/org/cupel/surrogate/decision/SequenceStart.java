package org.cupel.surrogate.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where a sequence of tests starts, and with which confidence it tests.
 *
 * <p>Starts depend on how many rows each threshold selects, never on how many of them are wrong: one where the
 * probabilities, taken at their word with a reserve, promise the most power; one, in case that they are wrong, where some
 * multiple of the fewest possible rows is selected.
 *
 * @param index of the threshold
 */
record SequenceStart(int index, double confidence) {

    /** Of the error rate, for the sequence that trusts the probabilities. */
    private static final double PROMISING_PART = 0.7;

    /** Of the fewest rows with which a limit can be shown, for the sequence that does not. */
    private static final int PLAIN_MULTIPLE = 4;

    /** Probabilities promise too little risk more often than too much. */
    private static final double RESERVE = 1.5;

    static List<SequenceStart> of(Thresholds thresholds, RiskLimit limit, boolean withoutAnyCluster) {
        int[] fewest = IntStream.range(0, thresholds.size())
                .map(i -> thresholds.tally(i).fewest(withoutAnyCluster))
                .toArray();
        List<SequenceStart> starts = new ArrayList<>();
        double promising = confidence(limit, PROMISING_PART);
        mostPromising(thresholds, fewest, limit, promising)
                .ifPresent(index -> starts.add(new SequenceStart(index, promising)));
        double plain = confidence(limit, 1 - PROMISING_PART);
        int needed = PLAIN_MULTIPLE * BinomialBound.casesNeeded(limit.share(), plain);
        IntStream.range(0, fewest.length)
                .filter(i -> fewest[i] >= needed)
                .findFirst()
                .ifPresent(index -> starts.add(new SequenceStart(index, plain)));
        return starts;
    }

    /** That leaves a sequence its part of the error rate. */
    private static double confidence(RiskLimit limit, double part) {
        return 1 - part * (1 - limit.confidence());
    }

    private static OptionalInt mostPromising(Thresholds thresholds, int[] fewest, RiskLimit limit, double confidence) {
        double[] risks = thresholds.promisedRisks();
        int best = -1;
        double most = 0;
        for (int i = 0; i < fewest.length; i++) {
            double risk = Math.min(1, RESERVE * risks[i]);
            double power = BinomialBound.power(fewest[i], risk, limit.share(), confidence);
            if (power > most) {
                most = power;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
