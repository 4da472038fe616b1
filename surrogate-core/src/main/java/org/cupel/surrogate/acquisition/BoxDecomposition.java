package org.cupel.surrogate.acquisition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts what no point of a front dominates, below the reference, into boxes that do not overlap: k + 1 of them for k points
 * and two objectives, at most 2k + 1 for three.
 *
 * <p>For three objectives a plane sweeps along the third. Upright strips in the first two are open while the plane moves,
 * and become boxes where a new point cuts them.
 *
 * @see <a href="https://doi.org/10.1007/s10898-019-00798-7">Yang et al. 2019</a>
 */
final class BoxDecomposition {

    private static final double BELOW_ALL = Double.NEGATIVE_INFINITY;

    /** Open in the third objective from {@code since} on; unbounded below in the second. */
    private record Strip(double low, double high, double top, double since) {}

    private final List<Box> boxes = new ArrayList<>();
    private List<Strip> open = new ArrayList<>();

    private BoxDecomposition() {}

    static List<Box> of(ParetoFront front) {
        var sweep = new BoxDecomposition();
        double[] reference = front.reference();
        sweep.open.add(new Strip(BELOW_ALL, reference[0], reference[1], BELOW_ALL));
        if (reference.length == 2) {
            front.points().forEach(point -> sweep.cut(point[0], point[1], BELOW_ALL));
            return sweep.open.stream().map(BoxDecomposition::flat).toList();
        }
        front.points().stream()
                .sorted(Comparator.comparingDouble(point -> point[2]))
                .forEach(point -> sweep.cut(point[0], point[1], point[2]));
        sweep.open.forEach(strip -> sweep.close(strip, reference[2]));
        return sweep.boxes;
    }

    private void cut(double x, double y, double z) {
        var next = new ArrayList<Strip>();
        double end = x;
        boolean placed = false;
        for (Strip strip : open) {
            if (strip.high() <= x) {
                next.add(strip);
            } else if (strip.top() > y) {
                close(strip, z);
                if (strip.low() < x) {
                    next.add(new Strip(strip.low(), x, strip.top(), z));
                }
                end = strip.high();
            } else {
                placed = place(next, placed, x, end, y, z);
                next.add(strip);
            }
        }
        place(next, placed, x, end, y, z);
        open = next;
    }

    private static boolean place(List<Strip> next, boolean placed, double x, double end, double y, double z) {
        if (!placed && end > x) {
            next.add(new Strip(x, end, y, z));
        }
        return true;
    }

    private void close(Strip strip, double z) {
        if (strip.since() < z) {
            boxes.add(new Box(
                    new double[] {strip.low(), BELOW_ALL, strip.since()}, new double[] {strip.high(), strip.top(), z}));
        }
    }

    private static Box flat(Strip strip) {
        return new Box(new double[] {strip.low(), BELOW_ALL}, new double[] {strip.high(), strip.top()});
    }
}
