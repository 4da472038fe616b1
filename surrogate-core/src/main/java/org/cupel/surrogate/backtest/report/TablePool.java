package org.cupel.surrogate.backtest.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.ReadTable;
import org.cupel.surrogate.table.Table;

/** Makes a pool of a plain table; rows whose results are no numbers are left out and told. */
public final class TablePool {

    private TablePool() {}

    /**
     * @param name of the file
     * @param sha256 of its bytes
     * @param features the only columns to learn from; empty for all that are fit
     * @throws IllegalArgumentException when it does not hold what the goal asks for
     */
    public static Pool of(String name, String sha256, ReadTable read, Goal goal, List<String> features) {
        Map<Integer, String> bad = bad(read, goal);
        Table table = without(read, bad);
        bad.putAll(read.refused());
        return new Pool(name, "table", sha256, read.rows(), FinishedData.of(table, goal, features), Refusals.told(bad));
    }

    /** What is wrong with rows, by their number from 1; a column without any number is wrong as a whole. */
    private static Map<Integer, String> bad(ReadTable read, Goal goal) {
        Table table = read.table();
        Map<Integer, String> bad = new TreeMap<>();
        for (String property : goal.properties()) {
            int column = table.find(property);
            List<Integer> unreadable = table.unreadable(column);
            if (unreadable.size() == table.rows().size()) {
                table.numbers(column);
            }
            for (int row : unreadable) {
                bad.put(
                        read.numbers().get(row),
                        table.names().get(column) + " is \""
                                + table.rows().get(row).get(column) + "\", which is no number");
            }
        }
        return bad;
    }

    private static Table without(ReadTable read, Map<Integer, String> bad) {
        Table table = read.table();
        return bad.isEmpty()
                ? table
                : new Table(
                        table.names(),
                        IntStream.range(0, table.rows().size())
                                .filter(row -> !bad.containsKey(read.numbers().get(row)))
                                .mapToObj(table.rows()::get)
                                .toList());
    }
}
