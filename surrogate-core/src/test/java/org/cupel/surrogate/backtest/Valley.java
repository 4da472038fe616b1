package org.cupel.surrogate.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.Table;

/** A table of ours with a valley in three features, a fourth that does nothing, and two results. */
final class Valley {

    private Valley() {}

    static Table table(int rows, long seed) {
        var random = new SplittableRandom(seed);
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double c = random.nextDouble();
            double depth = Math.pow(a - 0.3, 2) + Math.pow(b - 0.6, 2) + 0.5 * Math.pow(c - 0.2, 2);
            double gap = 4 * a + Math.sin(3 * b);
            cells.add(List.of(text(a), text(b), text(c), text(random.nextDouble()), text(depth), text(gap)));
        }
        return new Table(List.of("a", "b", "c", "idle", "depth", "gap"), cells);
    }

    static FinishedData data(int rows, long seed, String goal) {
        return FinishedData.of(table(rows, seed), Goal.parse(goal), List.of());
    }

    private static String text(double value) {
        return Double.toString(value);
    }
}
