package org.cupel.workbench.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.backtest.Sifted;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;
import org.cupel.surrogate.structure.StructureFeatures;
import org.cupel.surrogate.table.ColumnUse;
import org.cupel.surrogate.table.ColumnUse.Use;
import org.cupel.surrogate.table.Features;
import org.cupel.surrogate.table.UnknownName;

/** Crystals as rows to search in: descriptors of the structure are features, and no property is, unless asked for by name. */
record StructureTable(String file, List<StructureRow> rows) {

    FinishedData data(Goal goal, List<String> wanted) {
        Set<String> known = new TreeSet<>();
        rows.forEach(row -> known.addAll(row.properties().keySet()));
        Map<String, String> columns = new LinkedHashMap<>();
        goal.properties().forEach(property -> columns.put(property, find(property, known)));
        List<StructureRow> complete = rows.stream()
                .filter(row -> row.properties().keySet().containsAll(columns.values()))
                .toList();
        if (complete.isEmpty()) {
            throw new GoalException("No structure of " + file + " has all of " + String.join(", ", columns.values())
                    + ". Leave one of them out of the goal.");
        }
        Sifted sifted = Sifted.of(
                goal, complete.stream().map(row -> row.crystal().composition()).toList(), complete.size());
        List<StructureRow> pool =
                Arrays.stream(sifted.kept()).mapToObj(complete::get).toList();
        double[][] values = columns.values().stream()
                .map(column -> pool.stream()
                        .mapToDouble(row -> row.properties().get(column))
                        .toArray())
                .toArray(double[][]::new);
        Features features = features(pool, known, Set.copyOf(columns.values()), wanted);
        return FinishedData.of(
                sifted, features, new ArrayList<>(columns.keySet()), values, rows.size() - complete.size());
    }

    /** As it is, in other letters' case, or under another name of the same property. */
    private String find(String name, Set<String> known) {
        if (known.contains(name)) {
            return name;
        }
        return known.stream()
                .filter(column -> column.equalsIgnoreCase(name))
                .findFirst()
                .or(() -> MaterialProperty.named(name).flatMap(property -> known.stream()
                        .filter(column -> MaterialProperty.named(column).equals(Optional.of(property)))
                        .findFirst()))
                .orElseThrow(() -> new GoalException(UnknownName.message("property", name, known)));
    }

    private static Features features(
            List<StructureRow> rows, Set<String> known, Set<String> goal, List<String> wanted) {
        double[][] described = IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(i -> StructureFeatures.of(rows.get(i).crystal()))
                .toArray(double[][]::new);
        List<String> names = new ArrayList<>();
        List<ColumnUse> uses = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<String> all = StructureFeatures.names();
        for (int f = 0; f < all.size(); f++) {
            int feature = f;
            if (wanted.isEmpty() || wanted.stream().anyMatch(name -> begins(all.get(feature), name))) {
                add(
                        all.get(f),
                        Arrays.stream(described)
                                .mapToDouble(row -> row[feature])
                                .toArray(),
                        names,
                        columns);
            }
        }
        for (String property : known) {
            boolean asked = wanted.contains(property) && !goal.contains(property);
            uses.add(
                    goal.contains(property)
                            ? new ColumnUse(property, Use.GOAL, "named by the goal")
                            : asked
                                    ? new ColumnUse(property, Use.NUMBER, "asked for")
                                    : new ColumnUse(
                                            property, Use.LEFT_OUT, "a property may be an answer or follow from one"));
            if (asked) {
                add(property, filled(rows, property), names, columns);
            }
        }
        if (names.isEmpty()) {
            throw new GoalException("--features " + String.join(",", wanted) + " leaves nothing to learn from. "
                    + UnknownName.message("feature", wanted.isEmpty() ? "" : wanted.get(0), all));
        }
        double[][] matrix = new double[rows.size()][names.size()];
        for (int c = 0; c < columns.size(); c++) {
            for (int i = 0; i < matrix.length; i++) {
                matrix[i][c] = columns.get(c)[i];
            }
        }
        return new Features(
                names,
                matrix,
                rows.stream().map(row -> row.crystal().composition()).toList(),
                uses);
    }

    /** A group of features is asked for by the beginning of their names: {@code bonds}, {@code ions.bond-strength}. */
    private static boolean begins(String feature, String wanted) {
        return feature.equals(wanted) || feature.startsWith(wanted + ".");
    }

    private static double[] filled(List<StructureRow> rows, String property) {
        double[] known = rows.stream()
                .filter(row -> row.properties().containsKey(property))
                .mapToDouble(row -> row.properties().get(property))
                .sorted()
                .toArray();
        double middle = known.length == 0 ? 0 : known[known.length / 2];
        return rows.stream()
                .mapToDouble(row -> row.properties().getOrDefault(property, middle))
                .toArray();
    }

    private static void add(String name, double[] column, List<String> names, List<double[]> columns) {
        if (Arrays.stream(column).anyMatch(value -> value != column[0])) {
            names.add(name);
            columns.add(column);
        }
    }
}
