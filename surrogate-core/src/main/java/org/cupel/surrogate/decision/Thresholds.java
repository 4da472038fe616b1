package org.cupel.surrogate.decision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A fixed grid of thresholds on certainty, and what each selects.
 *
 * @param tallies from the strictest threshold on
 */
record Thresholds(List<Tally> tallies) {

    /** Even steps in log odds, from 0.9991 down to 0.525: fine where decisions are taken, and never both at once. */
    private static final double[] GRID = IntStream.range(0, 70)
            .mapToDouble(i -> 1 / (1 + Math.exp(-(7 - 0.1 * i))))
            .toArray();

    static Thresholds of(List<RiskCase> cases) {
        Set<String> regimes = cases.stream().map(RiskCase::regime).collect(Collectors.toCollection(TreeSet::new));
        return new Thresholds(IntStream.range(0, GRID.length)
                .mapToObj(i -> Tally.of(cases, GRID[i], regimes))
                .toList());
    }

    int size() {
        return GRID.length;
    }

    double certainty(int index) {
        return GRID[index];
    }

    Tally tally(int index) {
        return tallies.get(index);
    }

    /** For each threshold, the share that would be wrong by the grid cells that the selected rows fall into. */
    double[] promisedRisks() {
        double[] risks = new double[GRID.length];
        double wrong = 0;
        int before = 0;
        double above = 1;
        for (int i = 0; i < GRID.length; i++) {
            int selected = tallies.get(i).selected();
            wrong += (selected - before) * (1 - 0.5 * (above + GRID[i]));
            risks[i] = selected == 0 ? 1 : wrong / selected;
            before = selected;
            above = GRID[i];
        }
        return risks;
    }
}
