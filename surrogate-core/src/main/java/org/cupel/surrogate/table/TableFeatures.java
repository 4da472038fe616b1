package org.cupel.surrogate.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.surrogate.composition.CompositionFeatures;
import org.cupel.surrogate.composition.ElectronCount;
import org.cupel.surrogate.table.ColumnUse.Use;

/**
 * Turns columns into features: numbers as they are, an element's place and size, the descriptors of
 * {@link CompositionFeatures} for each formula and for all elements and formulas of the row together.
 */
public final class TableFeatures {

    private final Table table;
    private final List<ColumnUse> uses;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private TableFeatures(Table table, List<ColumnUse> uses) {
        this.table = table;
        this.uses = uses;
    }

    /**
     * @param goal columns that the goal names: never features
     * @param wanted the only columns that may be features; empty for all that are fit
     * @throws TableException when nothing is left to learn from
     */
    public static Features of(Table table, Set<Integer> goal, Set<Integer> wanted) {
        return new TableFeatures(table, new ColumnRoles(table, goal, wanted).decide()).make();
    }

    private Features make() {
        for (int c = 0; c < uses.size(); c++) {
            switch (uses.get(c).use()) {
                case NUMBER -> add(uses.get(c).column(), filled(table.numbers(c)));
                case CATEGORY -> categories(c);
                case ELEMENT -> elements(c);
                case FORMULA -> formulas(uses.get(c).column(), compositions(c));
                default -> {}
            }
        }
        differences(indices(Use.ELEMENT));
        List<Composition> whole = whole();
        if (!whole.isEmpty()) {
            if (indices(Use.ELEMENT).size() + indices(Use.FORMULA).size() > 1) {
                formulas("all", whole);
            }
            Map<Composition, double[]> known = new HashMap<>();
            rows("all", ChargeBalance.NAMES, row -> known.computeIfAbsent(whole.get(row), ChargeBalance::of));
            Map<Composition, double[]> counted = new HashMap<>();
            rows("all", ElectronCount.names(), row -> counted.computeIfAbsent(whole.get(row), ElectronCount::of));
        }
        if (names.isEmpty()) {
            throw new TableException("No column is left to learn from: " + uses
                    + ". Give a table with numbers, elements or formulas beside those of the goal.");
        }
        return new Features(names, transposed(), whole, uses, Sites.of(table, uses, names));
    }

    private List<Integer> indices(Use use) {
        return IntStream.range(0, uses.size())
                .filter(c -> uses.get(c).use() == use)
                .boxed()
                .toList();
    }

    private void categories(int column) {
        List<String> cells = table.column(column);
        for (String category : new TreeSet<>(cells)) {
            add(
                    uses.get(column).column() + "=" + category,
                    cells.stream()
                            .mapToDouble(cell -> cell.equals(category) ? 1 : 0)
                            .toArray());
        }
    }

    private void elements(int column) {
        rows(uses.get(column).column(), SiteFeatures.NAMES, row -> SiteFeatures.of(element(row, column)));
    }

    /** Sites of one structure act through what sets them apart. */
    private void differences(List<Integer> sites) {
        for (int first : sites) {
            for (int second : sites) {
                if (first < second) {
                    String name =
                            uses.get(first).column() + "-" + uses.get(second).column();
                    rows(name, SiteFeatures.NAMES, row -> {
                        double[] values = SiteFeatures.of(element(row, first));
                        double[] others = SiteFeatures.of(element(row, second));
                        Arrays.setAll(values, k -> values[k] - others[k]);
                        return values;
                    });
                }
            }
        }
    }

    private Element element(int row, int column) {
        return Element.ofSymbol(table.rows().get(row).get(column));
    }

    private void formulas(String name, List<Composition> compositions) {
        Map<Composition, double[]> known = new HashMap<>();
        rows(
                name,
                CompositionFeatures.names(),
                row -> known.computeIfAbsent(compositions.get(row), CompositionFeatures::of));
    }

    private List<Composition> compositions(int column) {
        Map<String, Composition> known = new HashMap<>();
        return table.column(column).stream()
                .map(cell -> known.computeIfAbsent(cell, Composition::parse))
                .toList();
    }

    private List<Composition> whole() {
        List<Integer> parts = IntStream.range(0, uses.size())
                .filter(c -> uses.get(c).use() == Use.ELEMENT || uses.get(c).use() == Use.FORMULA)
                .boxed()
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        List<List<Composition>> columnsOfParts =
                parts.stream().map(this::compositions).toList();
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> sum(columnsOfParts, row))
                .toList();
    }

    private static Composition sum(List<List<Composition>> parts, int row) {
        Map<Element, Double> amounts = new HashMap<>();
        for (List<Composition> part : parts) {
            part.get(row).amounts().forEach((element, amount) -> amounts.merge(element, amount, Double::sum));
        }
        return Composition.of(amounts);
    }

    private void rows(String prefix, List<String> suffixes, IntFunction<double[]> row) {
        double[][] block = new double[suffixes.size()][table.rows().size()];
        for (int i = 0; i < table.rows().size(); i++) {
            double[] values = row.apply(i);
            for (int k = 0; k < values.length; k++) {
                block[k][i] = values[k];
            }
        }
        for (int k = 0; k < block.length; k++) {
            add(prefix + "." + suffixes.get(k), block[k]);
        }
    }

    private void add(String name, double[] column) {
        if (Arrays.stream(column).anyMatch(value -> value != column[0])) {
            names.add(name);
            columns.add(column);
        }
    }

    /** Missing numbers become the median of the others. */
    private static double[] filled(double[] column) {
        double[] known = Arrays.stream(column).filter(Double::isFinite).sorted().toArray();
        double median = known.length == 0 ? 0 : known[known.length / 2];
        return Arrays.stream(column)
                .map(value -> Double.isFinite(value) ? value : median)
                .toArray();
    }

    private double[][] transposed() {
        double[][] rows = new double[table.rows().size()][columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            for (int i = 0; i < rows.length; i++) {
                rows[i][c] = columns.get(c)[i];
            }
        }
        return rows;
    }
}
