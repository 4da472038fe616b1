package org.cupel.workbench.backtest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.CsvTable;
import org.cupel.surrogate.table.Table;
import org.cupel.workbench.fetch.Sha256;

/** A plain table, gzip or not. */
record TableFile(Path path) implements FinishedFile {

    private static final int GZIP = 0x1f8b;

    @Override
    public Pool read(Goal goal, List<String> features) throws IOException {
        String name = path.getFileName().toString();
        Table table;
        try (Reader text = new InputStreamReader(plain(), StandardCharsets.UTF_8)) {
            table = CsvTable.read(name, text);
        }
        FinishedData data = FinishedData.of(table, goal, features);
        return new Pool(name, "table", Sha256.of(path), table.rows().size(), data, List.of());
    }

    private InputStream plain() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
        bytes.mark(2);
        int first = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return first == GZIP ? new GZIPInputStream(bytes) : bytes;
    }
}
