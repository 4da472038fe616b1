package org.cupel.surrogate.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Fixed-sequence tests of thresholds from the strictest on, from several starts that share the error rate. */
final class FixedSequence {

    /** Even steps in log odds, from 0.9991 down to 0.525: fine where decisions are taken, and never both at once. */
    private static final double[] GRID = IntStream.range(0, 70)
            .mapToDouble(i -> 1 / (1 + Math.exp(-(7 - 0.1 * i))))
            .toArray();

    /** Starts are where this many times the fewest possible rows are selected. */
    private static final int[] START_MULTIPLES = {1, 2, 4, 8};

    private final String decision;
    private final RiskLimit limit;
    private final List<Tally> tallies;
    private final boolean withoutAnyCluster;

    FixedSequence(String decision, List<RiskCase> cases, RiskLimit limit, boolean withoutAnyCluster) {
        this.decision = decision;
        this.limit = limit;
        this.withoutAnyCluster = withoutAnyCluster;
        tallies = tallies(cases);
    }

    private static List<Tally> tallies(List<RiskCase> cases) {
        List<Tally> tallies = new ArrayList<>();
        for (double threshold : GRID) {
            tallies.add(Tally.of(cases, threshold));
        }
        return tallies;
    }

    RiskRule rule(IntervalLine line, int rows) {
        List<Integer> starts = starts();
        double confidence = 1 - (1 - limit.confidence()) / Math.max(1, starts.size());
        int last = -1;
        for (int start : starts) {
            int at = start;
            while (at < GRID.length && safe(tallies.get(at), confidence)) {
                last = Math.max(last, at);
                at++;
            }
        }
        return last >= 0 ? enabled(last, confidence, line, rows) : disabled(starts, confidence, line, rows);
    }

    /** Where sequences start depends on how many rows are selected, never on how many of them are wrong. */
    private List<Integer> starts() {
        double confidence = 1 - (1 - limit.confidence()) / START_MULTIPLES.length;
        int needed = BinomialBound.casesNeeded(limit.share(), confidence);
        List<Integer> starts = new ArrayList<>();
        for (int multiple : START_MULTIPLES) {
            IntStream.range(0, GRID.length)
                    .filter(i -> tallies.get(i).fewest(withoutAnyCluster) >= (long) multiple * needed)
                    .limit(1)
                    .filter(i -> !starts.contains(i))
                    .forEach(starts::add);
        }
        return starts;
    }

    private boolean safe(Tally tally, double confidence) {
        return tally.judged(withoutAnyCluster)
                .allMatch(part -> BinomialBound.rulesOut(part.wrong(), part.selected(), limit.share(), confidence));
    }

    private RiskRule enabled(int index, double confidence, IntervalLine line, int rows) {
        Tally tally = tallies.get(index);
        double bound = tally.worstBound(confidence, withoutAnyCluster);
        String reason = String.format(
                Locale.ROOT,
                "%s from a certainty of %.4f: %d of %d were wrong, at most %.2f %% with %.0f %% confidence",
                decision,
                GRID[index],
                tally.wrong(),
                tally.selected(),
                100 * bound,
                100 * limit.confidence());
        return new RiskRule(true, GRID[index], line, limit, rows, tally.selected(), tally.wrong(), bound, reason);
    }

    private RiskRule disabled(List<Integer> starts, double confidence, IntervalLine line, int rows) {
        if (starts.isEmpty()) {
            String reason = String.format(
                    Locale.ROOT,
                    "%s is off: %d rows qualify for it%s, too few to show that at most %.1f %% are wrong. Add labelled rows.",
                    decision,
                    tallies.get(GRID.length - 1).fewest(withoutAnyCluster),
                    withoutAnyCluster ? " with the largest cluster left out" : "",
                    100 * limit.share());
            return new RiskRule(false, 1, line, limit, rows, 0, 0, 1, reason);
        }
        Tally tally = tallies.get(starts.get(0));
        double bound = tally.worstBound(confidence, withoutAnyCluster);
        String reason = String.format(
                Locale.ROOT,
                "%s is off: of %d rows with a certainty from %.4f on, %d were wrong%s; at most %.1f %% could not be shown",
                decision,
                tally.selected(),
                GRID[starts.get(0)],
                tally.wrong(),
                withoutAnyCluster ? ", and each cluster is left out in turn" : "",
                100 * limit.share());
        return new RiskRule(false, 1, line, limit, rows, tally.selected(), tally.wrong(), bound, reason);
    }
}
