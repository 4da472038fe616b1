package org.cupel.surrogate.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Coverage and width of intervals: of all cases, of every group, and of the worst group.
 *
 * <p>A group below the minimum size is reported but cannot be the worst: of eight groups of five cases with a true
 * coverage of 90 %, one shows 60 % or less half of the time. Even among larger groups the worst is the lowest of several draws, so look at
 * its interval.
 *
 * @param nominal the coverage that the intervals promise
 * @param minimumToDecide smallest group that can be the worst
 * @param all every case; its name is "all"
 * @param groups in ascending order of their names
 */
public record CoverageReport(double nominal, int minimumToDecide, GroupCoverage all, List<GroupCoverage> groups) {

    /** With 30 cases at a true 90 %, fewer than 80 % are held in about one draw of forty. */
    public static final int MINIMUM_TO_DECIDE = 30;

    public CoverageReport {
        groups = List.copyOf(groups);
    }

    /**
     * @param columns with intervals; without, every number is undefined
     * @param bootstrap for the widths of all cases; within a group its seed alone is used
     */
    public static CoverageReport of(PredictionColumns columns, int minimumToDecide, Bootstrap bootstrap) {
        if (!columns.hasIntervals()) {
            var nothing = new GroupCoverage("all", Rate.of(0, 0), Estimate.NONE, Estimate.NONE, 0, false);
            return new CoverageReport(columns.nominal(), minimumToDecide, nothing, List.of());
        }
        Intervals intervals = Intervals.of(columns.low(), columns.high(), columns.truth());
        List<GroupCoverage> groups = new ArrayList<>();
        Groups.cases(columns.groups()).forEach((name, cases) -> {
            boolean decides = cases.length >= minimumToDecide;
            Bootstrap within = Bootstrap.ofCases(bootstrap.seed());
            groups.add(GroupCoverage.of(name, intervals.select(cases), decides, within));
        });
        GroupCoverage all = GroupCoverage.of("all", intervals, true, bootstrap);
        return new CoverageReport(columns.nominal(), minimumToDecide, all, groups);
    }

    /** The group with the lowest coverage among those that are large enough; of equals the larger, then by name. */
    public Optional<GroupCoverage> worst() {
        return groups.stream()
                .filter(GroupCoverage::decides)
                .min(Comparator.<GroupCoverage>comparingDouble(g -> g.coverage().value())
                        .thenComparing(Comparator.comparingInt(GroupCoverage::n).reversed()));
    }

    /** The worst group's coverage; a rate of no cases when no group is large enough. */
    public Rate worstCoverage() {
        return worst().map(GroupCoverage::coverage).orElse(Rate.of(0, 0));
    }
}
