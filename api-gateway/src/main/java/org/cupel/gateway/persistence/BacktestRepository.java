package org.cupel.gateway.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.backtest.Backtest;
import org.cupel.gateway.backtest.Backtests;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Back-tests through the views of acquisition-service. */
@ApplicationScoped
class BacktestRepository implements Backtests {

    private static final Order NEWEST = new Order(
            "-createdAt",
            new Column("createdAt", "created_at", ColumnType.TIME),
            new Column("id", "id", ColumnType.ID),
            true);

    private final Database database;

    BacktestRepository(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Backtest> page(PageRequest request) {
        return new ViewQuery("acquisition.back_test_list")
                .page(database, NEWEST, request, BacktestRepository::backtest);
    }

    @Override
    public Optional<Backtest> find(UUID id) {
        return database.find(
                "select * from acquisition.back_test_list where id = ?", List.of(id), BacktestRepository::backtest);
    }

    @Override
    public Optional<JsonNode> report(UUID id) {
        return database.find(
                "select report from acquisition.back_test_report_list where id = ?",
                List.of(id),
                row -> row.json("report"));
    }

    @Override
    public Optional<String> curve(UUID id) {
        return database.find(
                "select curve from acquisition.back_test_report_list where id = ?",
                List.of(id),
                row -> row.text("curve"));
    }

    private static Backtest backtest(Columns row) throws SQLException {
        return new Backtest(
                row.id("id"),
                row.text("goal"),
                row.text("source"),
                row.text("table_sha256"),
                row.id("campaign_id"),
                row.json("ordered"),
                row.text("state"),
                row.integer("done"),
                row.integer("total"),
                row.text("error"),
                row.instant("created_at"),
                row.instant("started_at"),
                row.instant("ended_at"));
    }
}
