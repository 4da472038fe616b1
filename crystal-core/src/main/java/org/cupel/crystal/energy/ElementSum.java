package org.cupel.crystal.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Least absolute deviations of targets from a sum over elements, atomic fraction times a number for each, by iteratively
 * reweighted least squares: Schlossmacher, J. Am. Stat. Assoc. 68, 857 (1973), doi:10.1080/01621459.1973.10481436.
 */
final class ElementSum {

    private static final int MOST_ITERATIONS = 500;
    private static final double SETTLED_EV = 1e-7;

    private final List<Element> elements;
    private final int[][] columns;
    private final double[][] fractions;
    private final double[] targets;
    private final RobustFit settings;

    /**
     * @param values one number in eV/atom per element that occurs
     * @param rows in which each element occurs
     * @param iterations until the numbers stood still to 1e-7 eV/atom
     * @param settled false if they never did
     */
    record Solution(
            Map<Element, Double> values,
            Map<Element, Integer> rows,
            double meanAbsoluteResidualEv,
            int iterations,
            boolean settled) {}

    private ElementSum(List<Composition> compositions, double[] targets, RobustFit settings) {
        this.settings = settings;
        this.targets = targets;
        EnumMap<Element, Integer> index = new EnumMap<>(Element.class);
        compositions.forEach(composition -> composition.elements().forEach(element -> index.put(element, 0)));
        this.elements = new ArrayList<>(index.keySet());
        elements.forEach(element -> index.put(element, elements.indexOf(element)));
        this.columns = new int[targets.length][];
        this.fractions = new double[targets.length][];
        for (int k = 0; k < targets.length; k++) {
            Composition composition = compositions.get(k);
            double atoms = composition.atoms();
            columns[k] = composition.elements().stream().mapToInt(index::get).toArray();
            fractions[k] = composition.amounts().values().stream()
                    .mapToDouble(amount -> amount / atoms)
                    .toArray();
        }
    }

    /** @throws CrystalException without rows or with a target that is not finite */
    static Solution fit(List<Composition> compositions, double[] targets, RobustFit settings) {
        if (targets.length == 0) {
            throw new CrystalException("No rows to fit elements to. Give at least one with both energies.");
        }
        for (int k = 0; k < targets.length; k++) {
            if (!Double.isFinite(targets[k])) {
                throw new CrystalException(
                        "Row " + k + " (" + compositions.get(k).reducedFormula() + ") asks for " + targets[k]
                                + " eV/atom. Leave it out.");
            }
        }
        return new ElementSum(compositions, targets, settings).solve();
    }

    private Solution solve() {
        double[] weights = new double[targets.length];
        Arrays.fill(weights, 1);
        double[] values = weighted(weights);
        int iteration = 0;
        boolean settled = false;
        while (!settled && iteration < MOST_ITERATIONS) {
            for (int k = 0; k < weights.length; k++) {
                weights[k] = 1 / Math.max(Math.abs(residual(k, values)), settings.smallEv());
            }
            double[] next = weighted(weights);
            settled = largestChange(values, next) < SETTLED_EV;
            values = next;
            iteration++;
        }
        return solution(values, iteration, settled);
    }

    private double residual(int row, double[] values) {
        double sum = 0;
        for (int k = 0; k < columns[row].length; k++) {
            sum += fractions[row][k] * values[columns[row][k]];
        }
        return targets[row] - sum;
    }

    private static double largestChange(double[] before, double[] after) {
        double largest = 0;
        for (int k = 0; k < before.length; k++) {
            largest = Math.max(largest, Math.abs(after[k] - before[k]));
        }
        return largest;
    }

    private double[] weighted(double[] weights) {
        int size = elements.size();
        double[][] normal = new double[size][size];
        double[] right = new double[size];
        for (int row = 0; row < weights.length; row++) {
            for (int i = 0; i < columns[row].length; i++) {
                double factor = weights[row] * fractions[row][i];
                right[columns[row][i]] += factor * targets[row];
                for (int j = 0; j < columns[row].length; j++) {
                    normal[columns[row][i]][columns[row][j]] += factor * fractions[row][j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            normal[i][i] += settings.ridge();
        }
        Cholesky<Double> decomposition = Cholesky.R064.make(size, size);
        decomposition.decompose(R064Store.FACTORY.rows(normal));
        MatrixStore<Double> solution = decomposition.getSolution(R064Store.FACTORY.column(right));
        double[] values = new double[size];
        Arrays.setAll(values, solution::doubleValue);
        return values;
    }

    private Solution solution(double[] values, int iterations, boolean settled) {
        Map<Element, Double> byElement = new EnumMap<>(Element.class);
        Map<Element, Integer> rows = new EnumMap<>(Element.class);
        for (int k = 0; k < values.length; k++) {
            byElement.put(elements.get(k), values[k]);
        }
        double sum = 0;
        for (int row = 0; row < targets.length; row++) {
            sum += Math.abs(residual(row, values));
            for (int column : columns[row]) {
                rows.merge(elements.get(column), 1, Integer::sum);
            }
        }
        return new Solution(byElement, rows, sum / targets.length, iterations, settled);
    }
}
