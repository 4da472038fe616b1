package org.cupel.workbench.backtest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.CsvTable;
import org.cupel.surrogate.table.Table;
import org.cupel.workbench.fetch.Sha256;

/** A plain table, gzip or not. */
record TableFile(Path path) implements FinishedFile {

    private static final String STRUCTURES = "(?i).*\\.(jsonl|ndjson|json|cif|zip|extxyz|xyz|vasp|traj)(\\.gz|\\.xz)?";

    @Override
    public Pool read(Goal goal, List<String> features) throws IOException {
        String name = path.getFileName().toString();
        if (name.matches(STRUCTURES)) {
            throw new IllegalArgumentException(
                    name + " looks like structures, not like a table. Give it as --structures.");
        }
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(
                    path + " is a folder. Give a file of it, or --structures for a folder of crystals.");
        }
        Table table;
        try (Reader text = new InputStreamReader(Unpacked.open(path), StandardCharsets.UTF_8)) {
            table = CsvTable.read(name, text);
        }
        Map<Integer, String> bad = bad(table, goal);
        FinishedData data = FinishedData.of(without(table, bad.keySet()), goal, features);
        return new Pool(name, "table", Sha256.of(path), table.rows().size(), data, Refusals.told(bad));
    }

    /** What is wrong with rows, by their number from 1; a column without any number is wrong as a whole. */
    private static Map<Integer, String> bad(Table table, Goal goal) {
        Map<Integer, String> bad = new TreeMap<>();
        for (String property : goal.properties()) {
            int column = table.find(property);
            List<Integer> unreadable = table.unreadable(column);
            if (unreadable.size() == table.rows().size()) {
                table.numbers(column);
            }
            for (int row : unreadable) {
                bad.put(
                        row + 1,
                        table.names().get(column) + " is \""
                                + table.rows().get(row).get(column) + "\", which is no number");
            }
        }
        return bad;
    }

    private static Table without(Table table, Set<Integer> numbers) {
        return numbers.isEmpty()
                ? table
                : new Table(
                        table.names(),
                        IntStream.range(0, table.rows().size())
                                .filter(row -> !numbers.contains(row + 1))
                                .mapToObj(table.rows()::get)
                                .toList());
    }
}
