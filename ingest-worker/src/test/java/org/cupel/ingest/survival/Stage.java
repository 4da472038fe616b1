package org.cupel.ingest.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cupel.stack.CupelService;
import org.cupel.stack.LocalStack;

/** PostgreSQL, Kafka and S3 for packaged workers, and a look into what they leave there. */
final class Stage implements AutoCloseable {

    private final Path folder;
    private final LocalStack stack;
    private final Connection database;

    private Stage(Path folder, LocalStack stack, Connection database) {
        this.folder = folder;
        this.stack = stack;
        this.database = database;
    }

    static Stage set(Path folder) throws IOException, SQLException {
        LocalStack stack = LocalStack.start(Files.createDirectories(folder.resolve("stack")));
        System.setProperty("cupel.kafka.bootstrap", stack.kafkaBootstrapServers());
        Connection database = DriverManager.getConnection(
                stack.jdbcUrl() + "?currentSchema=ingest", stack.databaseAdminUser(), stack.databaseAdminPassword());
        return new Stage(folder, stack, database);
    }

    Worker worker(String name, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(stack.environment(CupelService.INGEST_WORKER));
        return new Worker(folder, name, environment, settings);
    }

    LocalStack stack() {
        return stack;
    }

    /** The only column of every row. */
    synchronized List<String> rows(String sql) {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    long number(String sql) {
        return Long.parseLong(rows(sql).get(0));
    }

    /** Bodies in S3, whether the manifest knows of them or not. */
    long bodies() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("stack/s3"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .count();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
        stack.close();
    }
}
