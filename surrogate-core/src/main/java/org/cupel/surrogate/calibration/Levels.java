package org.cupel.surrogate.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The miscoverages at which margins are kept: close enough together to read a distribution from. */
final class Levels {

    private static final double[] GRID = {
        0.002, 0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9
    };

    private Levels() {}

    /** Ascending, with that of the target. */
    static double[] of(Target target) {
        return DoubleStream.concat(DoubleStream.of(GRID), DoubleStream.of(target.miscoverage()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** One rule for both sides, or a rule each at half the miscoverage. */
    static List<LevelMargins> margins(Target target, Sides sides, MarginRule low, MarginRule high) {
        double share = sides == Sides.TOGETHER ? 1 : 0.5;
        List<LevelMargins> margins = new ArrayList<>();
        for (double miscoverage : of(target)) {
            margins.add(new LevelMargins(miscoverage, low.at(share * miscoverage), high.at(share * miscoverage)));
        }
        return margins;
    }
}
