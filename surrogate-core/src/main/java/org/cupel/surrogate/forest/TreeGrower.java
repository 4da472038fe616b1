package org.cupel.surrogate.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Grows one tree over columns that stay as they are; an order of row numbers is partitioned in place. */
final class TreeGrower {

    private final double[][] columns;
    private final double[][] targets;
    private final ForestSettings settings;
    private final SplittableRandom random;
    private final int[] order;
    private final int[] features;
    private final int tried;
    private int[] feature = new int[64];
    private float[] cut = new float[64];
    private int[] left = new int[64];
    private final List<int[]> leaves = new ArrayList<>();
    private int nodes;

    TreeGrower(double[][] columns, double[][] targets, ForestSettings settings, SplittableRandom random) {
        this.columns = columns;
        this.targets = targets;
        this.settings = settings;
        this.random = random;
        order = range(targets[0].length);
        features = range(columns.length);
        tried = Math.max(1, (int) Math.round(settings.featureShare() * features.length));
    }

    Tree grow() {
        nodes = 1;
        grow(0, 0, order.length);
        return new Tree(
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(cut, nodes),
                Arrays.copyOf(left, nodes),
                leaves.toArray(int[][]::new));
    }

    private void grow(int node, int from, int to) {
        Split best = to - from < 2 * settings.minimumLeaf() || constant(from, to) ? null : best(from, to);
        if (best == null) {
            feature[node] = Tree.LEAF;
            cut[node] = (float) mean(from, to);
            left[node] = leaves.size();
            leaves.add(Arrays.copyOfRange(order, from, to));
            return;
        }
        int children = nodes;
        nodes += 2;
        ensure(nodes);
        feature[node] = best.feature;
        cut[node] = best.cut;
        left[node] = children;
        int middle = partition(best, from, to);
        grow(children, from, middle);
        grow(children + 1, middle, to);
    }

    /** Looks at features in random order until enough of those that vary here have been tried. */
    private Split best(int from, int to) {
        Split best = null;
        int counted = 0;
        for (int k = 0; k < features.length && counted < tried; k++) {
            int swap = k + random.nextInt(features.length - k);
            int chosen = features[swap];
            features[swap] = features[k];
            features[k] = chosen;
            Split split = atRandom(chosen, from, to);
            if (split != null) {
                counted++;
                best = best == null || split.gain > best.gain ? split : best;
            }
        }
        return best;
    }

    private Split atRandom(int chosen, int from, int to) {
        double[] column = columns[chosen];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = column[order[i]];
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        float at = (float) (low + (high - low) * random.nextDouble());
        if (!(at > low) || at > high) {
            at = (float) high;
        }
        return low < high && at > low && at <= high ? gain(chosen, at, from, to) : null;
    }

    /** The between-group sum of squares of all targets, up to a constant of the node. */
    private Split gain(int chosen, float at, int from, int to) {
        double[] column = columns[chosen];
        int count = 0;
        for (int i = from; i < to; i++) {
            count += column[order[i]] < at ? 1 : 0;
        }
        int other = to - from - count;
        if (count < settings.minimumLeaf() || other < settings.minimumLeaf()) {
            return null;
        }
        double gain = 0;
        for (double[] values : targets) {
            double sum = 0;
            double all = 0;
            for (int i = from; i < to; i++) {
                double value = values[order[i]];
                all += value;
                sum += column[order[i]] < at ? value : 0;
            }
            double rest = all - sum;
            gain += sum * sum / count + rest * rest / other;
        }
        return new Split(chosen, at, gain);
    }

    private int partition(Split split, int from, int to) {
        int middle = from;
        for (int i = from; i < to; i++) {
            int row = order[i];
            if (columns[split.feature][row] < split.cut) {
                order[i] = order[middle];
                order[middle++] = row;
            }
        }
        return middle;
    }

    private boolean constant(int from, int to) {
        for (double[] values : targets) {
            for (int i = from + 1; i < to; i++) {
                if (values[order[i]] != values[order[from]]) {
                    return false;
                }
            }
        }
        return true;
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += targets[0][order[i]];
        }
        return sum / (to - from);
    }

    private void ensure(int size) {
        if (size > feature.length) {
            feature = Arrays.copyOf(feature, 2 * size);
            cut = Arrays.copyOf(cut, 2 * size);
            left = Arrays.copyOf(left, 2 * size);
        }
    }

    private static int[] range(int size) {
        int[] range = new int[size];
        Arrays.setAll(range, i -> i);
        return range;
    }

    private record Split(int feature, float cut, double gain) {}
}
