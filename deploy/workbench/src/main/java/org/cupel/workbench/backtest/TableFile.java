package org.cupel.workbench.backtest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.CsvTable;
import org.cupel.surrogate.table.Table;
import org.cupel.workbench.fetch.Sha256;

/** A plain table, gzip or not. */
record TableFile(Path path) implements FinishedFile {

    @Override
    public Pool read(Goal goal, List<String> features) throws IOException {
        String name = path.getFileName().toString();
        Table table;
        try (Reader text = new InputStreamReader(Unpacked.open(path), StandardCharsets.UTF_8)) {
            table = CsvTable.read(name, text);
        }
        FinishedData data = FinishedData.of(table, goal, features);
        return new Pool(name, "table", Sha256.of(path), table.rows().size(), data, List.of());
    }
}
