package org.cupel.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    private Path folder;

    @Test
    void keepsItsDataOverAKillAndAStop() throws Exception {
        Secrets secrets = Secrets.of(folder);
        try (RunningPart running = start(postgres(secrets))) {
            execute(running, secrets, "create table ingest.kept (id int)");
            execute(running, secrets, "insert into ingest.kept values (1)");
            running.identity().signal(StopSignal.KILL);
            assertThat(running.awaitEnd(Duration.ofSeconds(30))).isTrue();
        }
        try (RunningPart running = start(postgres(secrets))) {
            execute(running, secrets, "insert into ingest.kept values (2)");
        }
        try (RunningPart running = start(postgres(secrets));
                Connection connection = connect(running, secrets);
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from ingest.kept")) {
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isEqualTo(2);
        }
    }

    private Postgres postgres(Secrets secrets) throws Exception {
        return new Postgres(folder.resolve("postgres"), FreePorts.next(), secrets);
    }

    private RunningPart start(Postgres postgres) throws Exception {
        RunningPart running = RunningPart.start(postgres, folder.resolve("postgres.log"));
        running.awaitReady();
        return running;
    }

    private static Connection connect(RunningPart running, Secrets secrets) throws SQLException {
        Postgres postgres = (Postgres) running.part();
        return DriverManager.getConnection(postgres.jdbcUrl(), "cupel_ingest", secrets.database("cupel_ingest"));
    }

    private static void execute(RunningPart running, Secrets secrets, String sql) throws SQLException {
        try (Connection connection = connect(running, secrets);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
