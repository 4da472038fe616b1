package org.cupel.train.figure;

import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.renderer.PaintScale;

/** Colours for counts of rows, in steps of 1-2-5, half or whole decades, few enough for a legend. */
final class DensityLevels implements PaintScale {

    private static final int MOST = 7;

    private final List<Integer> from;

    private DensityLevels(List<Integer> from) {
        this.from = from;
    }

    static DensityLevels upTo(int most) {
        List<Integer> fine = steps(most, 1, 2, 5);
        List<Integer> half = steps(most, 1, 3);
        return new DensityLevels(fine.size() <= MOST ? fine : half.size() <= MOST ? half : steps(most, 1));
    }

    private static List<Integer> steps(int most, int... within) {
        List<Integer> steps = new ArrayList<>();
        for (long decade = 1; decade <= most; decade *= 10) {
            for (int step : within) {
                if (step * decade <= most) {
                    steps.add((int) (step * decade));
                }
            }
        }
        return steps;
    }

    void addTo(Legend legend) {
        for (int i = 0; i < from.size(); i++) {
            legend.box(label(i), Palette.density(i, from.size()));
        }
    }

    private String label(int level) {
        int low = from.get(level);
        String rows = level == 0 ? " rows per cell" : "";
        if (level == from.size() - 1) {
            return Words.count(low) + " or more" + rows;
        }
        int high = from.get(level + 1) - 1;
        return (low == high ? Words.count(low) : Words.count(low) + " to " + Words.count(high)) + rows;
    }

    @Override
    public double getLowerBound() {
        return 1;
    }

    @Override
    public double getUpperBound() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Paint getPaint(double count) {
        int level = 0;
        while (level + 1 < from.size() && from.get(level + 1) <= count) {
            level++;
        }
        return Palette.density(level, from.size());
    }
}
