package org.cupel.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.client.StackSession;
import org.cupel.launcher.client.StackStarter;
import org.cupel.launcher.state.StateFolder;
import org.cupel.launcher.supervisor.SuperviseOptions;
import org.cupel.stack.CupelHome;
import org.cupel.stack.Secrets;

/** A whole stack in a folder of its own, with a look into its database. */
final class Cupel implements AutoCloseable {

    private final StackSession session;
    private final Connection database;

    private Cupel(StackSession session, Connection database) {
        this.session = session;
        this.database = database;
    }

    static Cupel up(Path folder) throws IOException, InterruptedException {
        StateFolder state = new StateFolder(folder);
        StackSession session =
                new StackStarter(CupelHome.find(), state).start(SuperviseOptions.STANDARD, true, s -> {});
        return new Cupel(session, connect(session.client(), state));
    }

    private static Connection connect(StackClient client, StateFolder state) throws IOException {
        int port = client.parts().stream()
                .filter(part -> part.name().equals("postgres"))
                .findFirst()
                .orElseThrow()
                .port();
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/cupel",
                    "postgres",
                    Secrets.of(state.root()).databaseAdmin());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    StackClient client() {
        return session.client();
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
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    int number(String sql) {
        return Integer.parseInt(rows(sql).get(0));
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            session.release();
        }
    }
}
