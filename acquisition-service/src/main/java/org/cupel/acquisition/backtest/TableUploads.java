package org.cupel.acquisition.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.platform.problem.ProblemException;
import org.cupel.surrogate.backtest.report.Refusals;
import org.cupel.surrogate.table.ReadTable;
import org.cupel.surrogate.table.TableException;

/** Takes tables in, after looking at them. */
@ApplicationScoped
public class TableUploads {

    private static final int LONGEST_NAME = 200;
    private static final int UNPROCESSABLE = 422;

    private final TableStore store;
    private final FinishedTables tables;
    private final BacktestSettings settings;
    private final Clock clock;

    TableUploads(TableStore store, FinishedTables tables, BacktestSettings settings, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException 413 when it is too large, 422 when it is no table */
    public FinishedTable take(String name, InputStream content) throws IOException {
        String called = name == null || name.isBlank() ? "table.csv" : name.strip();
        if (called.length() > LONGEST_NAME) {
            throw refused("name has " + called.length() + " characters. Send at most " + LONGEST_NAME + ".");
        }
        byte[] bytes = content.readNBytes(Math.toIntExact(settings.maxTableBytes()) + 1);
        if (bytes.length > settings.maxTableBytes()) {
            throw new ProblemException(
                    413,
                    "table-too-large",
                    "The table has more than " + settings.maxTableBytes()
                            + " bytes. Leave rows or columns out, send it as gzip, or use ./cupel backtest.");
        }
        ReadTable read = looked(called, bytes);
        StoredObject stored = store.put(bytes);
        tables.add(new FinishedTable(
                stored.sha256(),
                called,
                bytes.length,
                read.rows(),
                read.table().names(),
                Refusals.told(read.refused()),
                clock.instant()));
        return tables.find(stored.sha256()).orElseThrow();
    }

    private ReadTable looked(String name, byte[] bytes) {
        try {
            ReadTable read = store.read(name, bytes);
            if (read.rows() > settings.maxRows()) {
                throw refused("The table has " + read.rows() + " rows, the most is " + settings.maxRows()
                        + ". Leave some out, or use ./cupel backtest.");
            }
            return read;
        } catch (TableException noTable) {
            throw refused(noTable.getMessage());
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(UNPROCESSABLE, "invalid-table", detail);
    }
}
