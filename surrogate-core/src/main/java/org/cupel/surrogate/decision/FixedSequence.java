package org.cupel.surrogate.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Fixed-sequence tests of thresholds from the strictest on, from two starts that share the error rate. */
final class FixedSequence {

    private final String decision;
    private final RiskLimit limit;
    private final Thresholds thresholds;
    private final boolean withoutAnyCluster;

    FixedSequence(String decision, List<RiskCase> cases, RiskLimit limit, boolean withoutAnyCluster) {
        this.decision = decision;
        this.limit = limit;
        this.withoutAnyCluster = withoutAnyCluster;
        thresholds = Thresholds.of(cases);
    }

    RiskRule rule(IntervalLine line, int rows) {
        List<SequenceStart> starts = SequenceStart.of(thresholds, limit, withoutAnyCluster);
        if (starts.isEmpty()) {
            return tooFew(line, rows);
        }
        SequenceStart loosest = new SequenceStart(-1, limit.confidence());
        for (SequenceStart start : starts) {
            SequenceStart end = lastSafe(start);
            loosest = end.index() > loosest.index() ? end : loosest;
        }
        return loosest.index() < 0 ? disabled(starts.get(0), line, rows) : enabled(loosest, line, rows);
    }

    /** The end of the sequence; index −1 when its first test fails. */
    private SequenceStart lastSafe(SequenceStart start) {
        int at = start.index();
        while (at < thresholds.size()
                && thresholds.tally(at).safe(limit.share(), start.confidence(), withoutAnyCluster)) {
            at++;
        }
        return new SequenceStart(at == start.index() ? -1 : at - 1, start.confidence());
    }

    private RiskRule enabled(SequenceStart last, IntervalLine line, int rows) {
        RegimeTally worst = worst(last);
        double bound = worst.bound(last.confidence(), withoutAnyCluster);
        String reason = String.format(
                Locale.ROOT,
                "%s from a certainty of %.4f: %d of %d were wrong%s, at most %.2f %% with %s %% confidence",
                decision,
                thresholds.certainty(last.index()),
                worst.all().wrong(),
                worst.all().selected(),
                where(worst),
                100 * bound,
                BigDecimal.valueOf(100 * limit.confidence())
                        .stripTrailingZeros()
                        .toPlainString());
        return rule(true, thresholds.certainty(last.index()), line, rows, worst, bound, reason);
    }

    private RiskRule disabled(SequenceStart first, IntervalLine line, int rows) {
        RegimeTally worst = worst(first);
        String reason = String.format(
                Locale.ROOT,
                "%s is off: of %d rows with a certainty from %.4f on, %d were wrong%s%s; at most %.1f %% could not be shown",
                decision,
                worst.all().selected(),
                thresholds.certainty(first.index()),
                worst.all().wrong(),
                where(worst),
                withoutAnyCluster ? ", and each cluster is left out in turn" : "",
                100 * limit.share());
        return rule(false, 1, line, rows, worst, worst.bound(first.confidence(), withoutAnyCluster), reason);
    }

    private RiskRule tooFew(IntervalLine line, int rows) {
        String reason = String.format(
                Locale.ROOT,
                "%s is off: %d rows qualify for it%s, too few to show that at most %.1f %% are wrong. Add labelled rows.",
                decision,
                thresholds.tally(thresholds.size() - 1).fewest(withoutAnyCluster),
                withoutAnyCluster ? " with the largest cluster left out" : "",
                100 * limit.share());
        return new RiskRule(false, 1, line, limit, rows, 0, 0, 1, reason);
    }

    private RegimeTally worst(SequenceStart at) {
        return thresholds.tally(at.index()).worst(at.confidence(), withoutAnyCluster);
    }

    private String where(RegimeTally worst) {
        return thresholds.tally(0).regimes().size() > 1 ? " with the " + worst.regime() + " held out" : "";
    }

    private RiskRule rule(
            boolean enabled,
            double certainty,
            IntervalLine line,
            int rows,
            RegimeTally worst,
            double bound,
            String reason) {
        int selected = worst.all().selected();
        return new RiskRule(
                enabled, certainty, line, limit, rows, selected, worst.all().wrong(), bound, reason);
    }
}
