package org.cupel.surrogate.forest;

import java.util.SplittableRandom;

/**
 * Extremely randomised regression trees: every tree sees all rows, cut points are drawn at random and the best of a few
 * is taken. The spread between the trees is an uncertainty.
 *
 * @see <a href="https://doi.org/10.1007/s10994-006-6226-1">Geurts, Ernst and Wehenkel 2006</a>
 */
public final class ExtraTrees {

    private final Tree[] trees;
    private final int width;

    private ExtraTrees(Tree[] trees, int width) {
        this.trees = trees;
        this.width = width;
    }

    /**
     * Learns from finite features and values; O(trees × rows × features per split × depth).
     *
     * @param rows [n][d] features
     * @param values [n] what is learnt
     */
    public static ExtraTrees fit(double[][] rows, double[] values, ForestSettings settings, long seed) {
        requireSound(rows, values);
        return new ExtraTrees(grown(rows, new double[][] {values}, settings, seed), rows[0].length);
    }

    static Tree[] grown(double[][] rows, double[][] targets, ForestSettings settings, long seed) {
        var random = new SplittableRandom(seed);
        double[][] columns = transposed(rows);
        var trees = new Tree[settings.trees()];
        for (int t = 0; t < trees.length; t++) {
            trees[t] = new TreeGrower(columns, targets, settings, random.split()).grow();
        }
        return trees;
    }

    /**
     * What each tree says of each row.
     *
     * @return [trees][rows]
     */
    public float[][] draws(double[][] rows) {
        var draws = new float[trees.length][rows.length];
        for (int t = 0; t < trees.length; t++) {
            for (int i = 0; i < rows.length; i++) {
                draws[t][i] = trees[t].value(rows[i]);
            }
        }
        return draws;
    }

    /** What tree t says of one row; O(depth). */
    public float draw(int tree, double[] row) {
        return trees[tree].value(row);
    }

    public int size() {
        return trees.length;
    }

    public int width() {
        return width;
    }

    private static double[][] transposed(double[][] rows) {
        var columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = rows[i][c];
            }
        }
        return columns;
    }

    static void requireSound(double[][] rows, double[] values) {
        if (rows.length == 0 || rows.length != values.length) {
            throw new IllegalArgumentException(rows.length + " rows and " + values.length
                    + " values. Give one value per row, and at least one row.");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "The value of row " + i + " is " + values[i] + ". Leave rows without a finite value out.");
            }
        }
    }
}
