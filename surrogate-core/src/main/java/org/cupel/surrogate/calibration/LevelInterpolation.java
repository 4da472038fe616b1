package org.cupel.surrogate.calibration;

import java.util.List;

/** Intervals between the levels that are kept. */
record LevelInterpolation(List<LevelInterval> levels) {

    Interval at(double miscoverage) {
        if (miscoverage < levels.get(0).miscoverage()) {
            return Interval.UNLIMITED;
        }
        int above = 0;
        while (above < levels.size() && levels.get(above).miscoverage() < miscoverage) {
            above++;
        }
        if (above == levels.size()) {
            return levels.get(above - 1).interval();
        }
        LevelInterval narrow = levels.get(above);
        return narrow.miscoverage() == miscoverage
                ? narrow.interval()
                : between(levels.get(above - 1), narrow, miscoverage);
    }

    /** Straight in the normal distribution's quantiles, which is exact for normal errors. */
    private static Interval between(LevelInterval wide, LevelInterval narrow, double miscoverage) {
        double from = Probit.of(wide.miscoverage() / 2);
        double share = (Probit.of(miscoverage / 2) - from) / (Probit.of(narrow.miscoverage() / 2) - from);
        return new Interval(
                mix(wide.interval().low(), narrow.interval().low(), share),
                mix(wide.interval().high(), narrow.interval().high(), share));
    }

    private static double mix(double wide, double narrow, double share) {
        return Double.isInfinite(wide) ? wide : wide + share * (narrow - wide);
    }
}
