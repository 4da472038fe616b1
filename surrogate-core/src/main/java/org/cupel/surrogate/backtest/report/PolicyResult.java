package org.cupel.surrogate.backtest.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.backtest.CurvePoint;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.PolicyReport;

/**
 * What a policy did, as the result file tells it.
 *
 * @param evaluationsToHalf to half of the hits, rounded up
 * @param evaluationsToShare to the share of the hits after which searches end
 * @param secondsPerDecision median over seeds of the mean time of a decision
 * @param budget most evaluations of a search
 * @param unfinished searches that ended before all, half or the share of the hits
 * @param shareOfPool median evaluations over rows of the pool
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PolicyResult(
        Band evaluationsToAll,
        Band evaluationsToHalf,
        Band evaluationsToShare,
        int seeds,
        int pool,
        int hits,
        double baseRate,
        double secondsPerDecision,
        int budget,
        Counts unfinished,
        Shares shareOfPool,
        Milestones accelerationFactor,
        Milestones enhancementFactor,
        List<Milestone> evaluationsTo,
        List<Point> discoveryCurve,
        List<Search> searches) {

    /** As many points as a screen shows. */
    private static final int MOST_POINTS = 400;

    public record Counts(int all, int half, int share) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Shares(Double toAll, Double toHalf, Double toShare) {}

    public record Milestones(Versus toHalf, Versus toAll, Versus toShare) {}

    /** @param hits the 1st, 2nd, … */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Milestone(int hits, Double median, Double q25, Double q75) {}

    /** @param enhancement median hits over those by chance */
    public record Point(int evaluations, Band found, double byChance, double enhancement) {}

    /** @param foundAt evaluations at which the 1st, 2nd, … hit was found */
    public record Search(long seed, int evaluations, int[] foundAt, double secondsPerDecision) {}

    public static PolicyResult of(PolicyReport report, List<Discovery> greedy, Setup setup, int pool, int hits) {
        int half = (hits + 1) / 2;
        int share = setup.plan().enough(hits);
        var searches = report.searches();
        var factors = new Factors(searches, greedy, pool, hits);
        Band toAll = Band.of(report.evaluationsToAll());
        Band toHalf = Band.of(report.evaluationsToHalf());
        Band toShare = Band.of(report.evaluationsTo().get(share - 1));
        return new PolicyResult(
                toAll,
                toHalf,
                toShare,
                searches.size(),
                pool,
                hits,
                (double) hits / pool,
                report.secondsPerDecision().median(),
                setup.plan(report.policy(), pool).budget(),
                new Counts(unfinished(searches, hits), unfinished(searches, half), unfinished(searches, share)),
                new Shares(part(toAll, pool), part(toHalf, pool), part(toShare, pool)),
                new Milestones(factors.acceleration(half), factors.acceleration(hits), factors.acceleration(share)),
                new Milestones(factors.enhancement(half), factors.enhancement(hits), factors.enhancement(share)),
                milestones(report),
                points(report.curve(), setup.plan().budget()),
                searches.stream()
                        .map(search -> new Search(
                                search.seed(), search.order().length, search.foundAt(), search.secondsPerDecision()))
                        .toList());
    }

    private static int unfinished(List<Discovery> searches, int found) {
        return (int) searches.stream()
                .filter(search -> search.foundAt().length < found)
                .count();
    }

    private static Double part(Band band, int pool) {
        return band.median() == null ? null : band.median() / pool;
    }

    private static List<Milestone> milestones(PolicyReport report) {
        return IntStream.range(0, report.evaluationsTo().size())
                .mapToObj(k -> {
                    Band band = Band.of(report.evaluationsTo().get(k));
                    return new Milestone(k + 1, band.median(), band.q25(), band.q75());
                })
                .toList();
    }

    /** Each point up to the budget, and beyond it, where only random choice goes, as many again. */
    private static List<Point> points(List<CurvePoint> curve, int budget) {
        List<CurvePoint> within =
                curve.stream().filter(point -> point.evaluations() <= budget).toList();
        List<Point> points = new ArrayList<>(thinned(within));
        points.addAll(thinned(curve.subList(within.size(), curve.size())));
        return points;
    }

    private static List<Point> thinned(List<CurvePoint> curve) {
        int stride = Math.max(1, (curve.size() + MOST_POINTS - 1) / MOST_POINTS);
        return IntStream.range(0, curve.size())
                .filter(i -> i % stride == 0 || i == curve.size() - 1)
                .mapToObj(curve::get)
                .map(point ->
                        new Point(point.evaluations(), Band.of(point.found()), point.byChance(), point.enhancement()))
                .toList();
    }
}
