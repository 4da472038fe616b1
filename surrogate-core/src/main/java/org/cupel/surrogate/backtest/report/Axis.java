package org.cupel.surrogate.backtest.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers from 0 to a maximum on a line of pixels.
 *
 * @param from pixel of 0
 * @param to pixel of the maximum
 */
record Axis(double maximum, double from, double to) {

    private static final int MOST_TICKS = 8;

    double at(double value) {
        return from + (to - from) * value / maximum;
    }

    /** Whole numbers at 1, 2 or 5 times a power of ten from each other. */
    List<Integer> ticks() {
        int step = 1;
        for (int k = 0; maximum / step > MOST_TICKS; k++) {
            step = k % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        List<Integer> ticks = new ArrayList<>();
        for (int tick = 0; tick <= maximum; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
