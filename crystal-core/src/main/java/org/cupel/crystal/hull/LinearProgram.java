package org.cupel.crystal.hull;

import java.util.Arrays;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Minimise cost · x with rows · x = target and x ≥ 0, by ojAlgo.
 *
 * @param shares [columns], the x found
 * @param prices [rows], the dual solution: no column costs less than its rows at these prices, up to rounding
 */
record LinearProgram(double[] shares, double[] prices) {

    /**
     * @param rows [rows][columns]
     * @throws IllegalStateException if the library finds no optimum, which a hull with its references always has
     */
    static LinearProgram solve(double[] cost, double[][] rows, double[] target) {
        LinearSolver solver = LinearSolver.newBuilder()
                .objective(R064Store.FACTORY.column(cost))
                .lower(0)
                .equalities(matrix(rows), R064Store.FACTORY.column(target))
                .build();
        Optimisation.Result result = solver.solve();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("The linear program of " + rows.length + " elements and " + cost.length
                    + " phases ended as " + result.getState() + " at composition " + Arrays.toString(target)
                    + ". Check that all energies are in eV/atom.");
        }
        double[] shares = new double[cost.length];
        Arrays.setAll(shares, k -> Math.max(0, result.doubleValue(k)));
        double[] prices = new double[rows.length];
        result.getMultipliers().ifPresent(dual -> Arrays.setAll(prices, k -> -dual.doubleValue(k)));
        return new LinearProgram(shares, prices);
    }

    private static R064Store matrix(double[][] rows) {
        R064Store matrix = R064Store.FACTORY.make(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                matrix.set(i, j, rows[i][j]);
            }
        }
        return matrix;
    }
}
