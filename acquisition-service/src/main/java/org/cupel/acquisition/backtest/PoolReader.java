package org.cupel.acquisition.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cupel.acquisition.campaign.PropertyNames;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.surrogate.backtest.report.Pool;
import org.cupel.surrogate.backtest.report.TablePool;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.TableException;

/** Reads what is searched; known values are written down first, so that going on later searches the same. */
@ApplicationScoped
public class PoolReader {

    private final TableStore store;
    private final FinishedTables tables;
    private final KnownValues known;
    private final BacktestSettings settings;
    private final Clock clock;

    PoolReader(TableStore store, FinishedTables tables, KnownValues known, BacktestSettings settings, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.known = known;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when it does not hold what the goal asks for */
    Pool read(BacktestOrder order, FinishedTable table) {
        return TablePool.of(table.name(), table.sha256(), store.read(table), goal(order), order.features());
    }

    /** With the names that the columns have. */
    static Goal goal(BacktestOrder order) {
        Goal goal = Goal.parse(order.goal());
        return order.table() == null ? PropertyNames.ours(goal) : goal;
    }

    FinishedTable table(StoredBacktest backtest) {
        return backtest.tableSha256() == null
                ? written(goal(backtest.order()).properties())
                : tables.find(backtest.tableSha256()).orElseThrow();
    }

    private FinishedTable written(List<String> properties) {
        List<KnownValues.Row> rows = known.of(properties).stream()
                .filter(row -> isFormula(row.formula()))
                .toList();
        if (rows.isEmpty() || rows.size() > settings.maxRows()) {
            throw new TableException(
                    rows.size() + " materials have a known value of " + String.join(" and ", properties)
                            + ". A back-test searches 1 to " + settings.maxRows()
                            + ": ingest some, or upload a table of those that matter.");
        }
        var text = new StringBuilder("formula," + String.join(",", properties) + "\n");
        for (KnownValues.Row row : rows) {
            text.append(row.formula());
            for (double value : row.values()) {
                text.append(',').append(value);
            }
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var columns = new ArrayList<>(List.of("formula"));
        columns.addAll(properties);
        return new FinishedTable(
                store.put(bytes).sha256(),
                OrderCheck.KNOWN_VALUES,
                bytes.length,
                rows.size(),
                columns,
                List.of(),
                clock.instant());
    }

    /** A material that cannot be described must not keep the others from being searched. */
    private static boolean isFormula(String text) {
        try {
            return !Composition.parse(text).elements().isEmpty();
        } catch (CrystalException noFormula) {
            return false;
        }
    }
}
