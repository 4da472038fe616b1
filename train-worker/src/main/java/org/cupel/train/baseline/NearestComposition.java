package org.cupel.train.baseline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * Says the target of the nearest composition: that which shares the largest part of its atoms, Σ min(x, y) over atomic
 * fractions. Several equally near ones are averaged; when none shares an element, all are.
 */
final class NearestComposition implements Baseline {

    private static final double SAME = 1e-9;

    @Override
    public String name() {
        return "nearest composition";
    }

    @Override
    public Fitted fit(List<Composition> compositions, double[] targets) {
        Index index = new Index(compositions, targets.clone());
        return asked -> asked.stream().mapToDouble(index::answer).toArray();
    }

    /** Rows by element, so that only rows that share one are looked at. */
    private static final class Index {

        private final Map<Element, List<Integer>> rows = new EnumMap<>(Element.class);
        private final List<Composition> compositions;
        private final double[] targets;

        Index(List<Composition> compositions, double[] targets) {
            this.compositions = List.copyOf(compositions);
            this.targets = targets;
            for (int row = 0; row < compositions.size(); row++) {
                for (Element element : compositions.get(row).elements()) {
                    rows.computeIfAbsent(element, any -> new ArrayList<>()).add(row);
                }
            }
        }

        double answer(Composition asked) {
            double[] shared = new double[targets.length];
            for (Element element : asked.elements()) {
                double fraction = asked.fraction(element);
                for (int row : rows.getOrDefault(element, List.of())) {
                    shared[row] += Math.min(fraction, compositions.get(row).fraction(element));
                }
            }
            double most = 0;
            for (double value : shared) {
                most = Math.max(most, value);
            }
            return mean(shared, most);
        }

        private double mean(double[] shared, double most) {
            double sum = 0;
            int count = 0;
            for (int row = 0; row < shared.length; row++) {
                if (shared[row] >= most - SAME) {
                    sum += targets[row];
                    count++;
                }
            }
            return sum / count;
        }
    }
}
