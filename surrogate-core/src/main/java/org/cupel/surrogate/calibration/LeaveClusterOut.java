package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Leave-cluster-out cross-conformal prediction: each row was predicted by a model that had seen nothing of its cluster,
 * so the residuals are those of unseen families.
 *
 * <p>{@code clusters-equal} weighs clusters alike, so that none dominates, a cluster in two regimes being two (the pooled distribution functions of Dunn et
 * al.); {@code clusters-floor} takes the widest of the margin that all rows ask for, the margin of equal clusters and
 * that which each cluster asks for to miss no more than {@code floorRatio} times the target. For an unseen cluster,
 * K clusters carry a distribution-free guarantee of at most K/(K+1); the calibration's notes say when that is less than
 * the target.
 *
 * @param floorRatio miscoverage allowed in one cluster, as a multiple of the target's; 0 for no floor
 * @see <a href="https://arxiv.org/abs/1809.07441">Dunn, Wasserman and Ramdas 2018, two-layer hierarchical models</a>
 */
public record LeaveClusterOut(Yardstick yardstick, Sides sides, double floorRatio) implements CalibrationMethod {

    /** Clusters with fewer rows count as one: a single row must not weigh as much as a family. */
    static final int SMALLEST_CLUSTER = 20;

    private static final double DEFAULT_FLOOR_RATIO = 2;

    public LeaveClusterOut {
        if (!(floorRatio == 0 || floorRatio >= 1)) {
            throw new IllegalArgumentException(
                    "A floor ratio of " + floorRatio
                            + ". Give 0 for no floor, or at least 1: how many times the target's miscoverage one cluster may have.");
        }
    }

    public static LeaveClusterOut equalClusters(Yardstick yardstick, Sides sides) {
        return new LeaveClusterOut(yardstick, sides, 0);
    }

    /** With a floor of 80 % in every cluster for intervals of 90 %. */
    public static LeaveClusterOut floored(Yardstick yardstick, Sides sides) {
        return new LeaveClusterOut(yardstick, sides, DEFAULT_FLOOR_RATIO);
    }

    @Override
    public String kind() {
        return (floorRatio == 0 ? "clusters-equal-" : "clusters-floor-") + yardstick.word(sides);
    }

    @Override
    public Calibration fit(CalibrationRows rows, Target target) {
        Yardstick.Learnt learnt = yardstick.learn(rows, target);
        Frame frame = learnt.frame();
        var clusters = learnt.rest().groups(SMALLEST_CLUSTER).values();
        var group = SplitConformal.group(
                Margin.UNLIMITED, learnt.rest().size(), target, sides, frame, score -> rule(clusters, score));
        return new Calibration(
                kind(),
                target,
                frame,
                sides,
                List.of(group),
                notes(rows.byCluster().size(), target));
    }

    private MarginRule rule(Collection<List<CalibrationRow>> clusters, ToDoubleFunction<CalibrationRow> score) {
        if (clusters.isEmpty()) {
            return miscoverage -> Margin.UNLIMITED;
        }
        MarginRule equal = MarginRule.equalClusters(clusters, score);
        if (floorRatio == 0) {
            return equal;
        }
        MarginRule pooled =
                MarginRule.pooled(clusters.stream().flatMap(List::stream).toList(), score);
        MarginRule widest = MarginRule.widest(clusters, score);
        return miscoverage -> Margin.larger(
                Margin.larger(pooled.at(miscoverage), equal.at(miscoverage)),
                widest.at(Math.min(1, floorRatio * miscoverage)));
    }

    private static List<String> notes(int clusters, Target target) {
        List<String> notes = new ArrayList<>();
        if (clusters < ExactQuantile.scoresNeeded(target.miscoverage())) {
            notes.add(clusters + " clusters carry a distribution-free guarantee for an unseen one of at most "
                    + clusters + "/" + (clusters + 1)
                    + "; beyond that, coverage is what was measured with each held out.");
        }
        return notes;
    }
}
