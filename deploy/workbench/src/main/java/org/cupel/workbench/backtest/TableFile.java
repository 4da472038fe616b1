package org.cupel.workbench.backtest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cupel.surrogate.backtest.report.Pool;
import org.cupel.surrogate.backtest.report.TablePool;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.CsvTable;
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
        try (Reader text = new InputStreamReader(Unpacked.open(path), StandardCharsets.UTF_8)) {
            return TablePool.of(name, Sha256.of(path), CsvTable.readMost(name, text), goal, features);
        }
    }
}
