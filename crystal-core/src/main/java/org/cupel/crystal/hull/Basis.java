package org.cupel.crystal.hull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Completes the solution of a linear program to a whole facet. At a vertex or an edge of the hull fewer phases have a
 * share than there are elements; phases that touch the same supporting plane fill it up.
 */
final class Basis {

    private static final double TOUCHES_EV = 1e-8;
    private static final double PRESENT = 1e-9;
    private static final double INDEPENDENT = 1e-7;

    private final double[][] rows;
    private final int size;
    private final double[][] eliminated;
    private final int[] columns;
    private int found;

    private Basis(double[][] rows) {
        this.rows = rows;
        this.size = rows.length;
        this.eliminated = new double[size][];
        this.columns = new int[size];
    }

    /** Empty if rounding leaves too few phases on the plane. */
    static Optional<Facet> facet(LinearProgram solution, double[][] rows, double[] cost) {
        Basis basis = new Basis(rows);
        double[] gap = new double[cost.length];
        for (int j = 0; j < cost.length; j++) {
            gap[j] = solution.shares()[j] > PRESENT
                    ? -solution.shares()[j]
                    : reducedCost(j, cost, rows, solution.prices());
        }
        int[] touching = IntStream.range(0, cost.length)
                .filter(j -> gap[j] < TOUCHES_EV)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> gap[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; k < touching.length && basis.found < basis.size; k++) {
            basis.addIfIndependent(touching[k]);
        }
        return basis.found < basis.size ? Optional.empty() : Optional.of(facet(basis.columns, rows, cost));
    }

    static double reducedCost(int column, double[] cost, double[][] rows, double[] prices) {
        double worth = 0;
        for (int i = 0; i < prices.length; i++) {
            worth += prices[i] * rows[i][column];
        }
        return cost[column] - worth;
    }

    private void addIfIndependent(int column) {
        double[] rest = new double[size];
        Arrays.setAll(rest, i -> rows[i][column]);
        for (int k = 0; k < found; k++) {
            int pivot = largest(eliminated[k]);
            double factor = rest[pivot] / eliminated[k][pivot];
            for (int i = 0; i < size; i++) {
                rest[i] -= factor * eliminated[k][i];
            }
            rest[pivot] = 0;
        }
        if (Math.abs(rest[largest(rest)]) > INDEPENDENT) {
            columns[found] = column;
            eliminated[found++] = rest;
        }
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(values[i]) > Math.abs(values[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The facet of these phases, which must be independent. */
    static Facet facet(int[] columns, double[][] rows, double[] cost) {
        int size = columns.length;
        R064Store matrix = R064Store.FACTORY.make(size, size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                matrix.set(i, k, rows[i][columns[k]]);
            }
        }
        LU<Double> decomposition = LU.R064.make(size, size);
        decomposition.decompose(matrix);
        MatrixStore<Double> inverted = decomposition.getInverse();
        double[] inverse = new double[size * size];
        Arrays.setAll(inverse, at -> inverted.doubleValue(at / size, at % size));
        return new Facet(
                columns,
                inverse,
                Arrays.stream(columns).mapToDouble(j -> cost[j]).toArray());
    }
}
