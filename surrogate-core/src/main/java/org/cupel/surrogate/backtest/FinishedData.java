package org.cupel.surrogate.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;
import org.cupel.surrogate.goal.Measure;
import org.cupel.surrogate.table.Features;
import org.cupel.surrogate.table.Table;
import org.cupel.surrogate.table.TableFeatures;

/**
 * A data set whose results are all known, and what a search in it is for.
 *
 * @param goal what is searched for, with its properties' full names
 * @param features of every row that has all properties of the goal
 * @param properties the goal's properties, in its order
 * @param values [properties][n] results, unknown to a policy before it asks for a row
 * @param hit [n] whether a row is what is searched for
 * @param leftOut rows of the table without a result for each property
 * @param ruledOut rows with results that their composition keeps out of the pool
 */
public record FinishedData(
        Goal goal,
        Features features,
        List<String> properties,
        double[][] values,
        boolean[] hit,
        int leftOut,
        List<RuledOut> ruledOut) {

    /** Of a pool that is everything. */
    public FinishedData(
            Goal goal, Features features, List<String> properties, double[][] values, boolean[] hit, int leftOut) {
        this(goal, features, properties, values, hit, leftOut, List.of());
    }

    /**
     * @param wanted the only columns that may be features; empty for all that are fit
     * @throws GoalException when no row, or every row, is what the goal asks for
     */
    public static FinishedData of(Table table, Goal goal, List<String> wanted) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        goal.properties().forEach(property -> columns.put(property, table.find(property)));
        Set<Integer> chosen = new TreeSet<>(wanted.stream().map(table::find).toList());
        double[][] all = columns.values().stream().map(table::numbers).toArray(double[][]::new);
        int[] complete = IntStream.range(0, table.rows().size())
                .filter(i -> Arrays.stream(all).allMatch(column -> Double.isFinite(column[i])))
                .toArray();
        requireOwnNames(table, goal);
        Table kept = rows(table, complete);
        Set<Integer> asked = Set.copyOf(columns.values());
        Features features = TableFeatures.of(kept, asked, chosen);
        Sifted sifted = Sifted.of(goal, features.compositions(), complete.length);
        if (!sifted.ruledOut().isEmpty()) {
            features = TableFeatures.of(rows(kept, sifted.kept()), asked, chosen);
        }
        double[][] values = Arrays.stream(all)
                .map(column -> Arrays.stream(sifted.kept())
                        .mapToDouble(i -> column[complete[i]])
                        .toArray())
                .toArray(double[][]::new);
        int leftOut = table.rows().size() - complete.length;
        return of(sifted, features, new ArrayList<>(columns.keySet()), values, leftOut);
    }

    private static Table rows(Table table, int[] rows) {
        return rows.length == table.rows().size()
                ? table
                : new Table(
                        table.names(),
                        Arrays.stream(rows).mapToObj(table.rows()::get).toList());
    }

    /** A word that means the composition may be the name of a column: then it has to be said which. */
    private static void requireOwnNames(Table table, Goal goal) {
        for (String name : table.names()) {
            Measure.named(name)
                    .filter(measure -> measure != Measure.ELEMENTS && goal.measures(measure))
                    .ifPresent(measure -> {
                        throw new GoalException("The goal \"" + goal.text() + "\" may mean the column " + name
                                + " or what is known of elements. Write \"" + name
                                + "\" in double quotes for the column, or rename it.");
                    });
        }
    }

    /** Of features made elsewhere, such as from structures. */
    public static FinishedData of(
            Goal goal, Features features, List<String> properties, double[][] values, int leftOut) {
        return of(new Sifted(goal, new int[0], List.of()), features, properties, values, leftOut);
    }

    /**
     * Of features made elsewhere, for the rows that are left.
     *
     * @param sifted its goal is searched for
     */
    public static FinishedData of(
            Sifted sifted, Features features, List<String> properties, double[][] values, int leftOut) {
        Goal goal = sifted.goal();
        boolean[] hit = hits(goal, features.compositions(), properties, values, features.rows().length);
        int found = count(hit);
        if (found == 0 || found == hit.length) {
            throw new GoalException("The goal \"" + goal.text() + "\" holds for " + found + " of " + hit.length
                    + " rows, so there is nothing to search" + Holding.each(goal, properties, values)
                    + ". Change its bounds.");
        }
        return new FinishedData(goal, features, properties, values, hit, leftOut, sifted.ruledOut());
    }

    public int size() {
        return hit.length;
    }

    public int hits() {
        return count(hit);
    }

    /** The chance that a random row is a hit. */
    public double baseRate() {
        return (double) hits() / size();
    }

    private static boolean[] hits(
            Goal goal, List<Composition> compositions, List<String> properties, double[][] values, int rows) {
        boolean[] hit = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            hit[i] = holds(goal.condition(), compositions, properties, values, i);
        }
        goal.optimised().ifPresent(objective -> {
            double[] values0 = values[properties.indexOf(objective.property())];
            double[] order = IntStream.range(0, rows)
                    .filter(i -> hit[i])
                    .mapToDouble(i -> objective.sign() * values0[i])
                    .sorted()
                    .toArray();
            double cut = order.length == 0
                    ? Double.NaN
                    : order[Math.min(order.length, objective.target().of(rows)) - 1];
            for (int i = 0; i < rows; i++) {
                hit[i] = hit[i] && objective.sign() * values0[i] <= cut;
            }
        });
        return hit;
    }

    private static boolean holds(
            Condition condition, List<Composition> compositions, List<String> properties, double[][] values, int row) {
        if (condition instanceof Condition.Within within) {
            double value = values[properties.indexOf(within.property())][row];
            return value >= within.low() && value <= within.high();
        }
        if (condition instanceof Condition.OfComposition ofComposition) {
            return Elements.holds(ofComposition, compositions, row);
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().allMatch(part -> holds(part, compositions, properties, values, row));
        }
        return ((Condition.AnyOf) condition)
                .conditions().stream().anyMatch(part -> holds(part, compositions, properties, values, row));
    }

    private static int count(boolean[] hit) {
        int count = 0;
        for (boolean one : hit) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
