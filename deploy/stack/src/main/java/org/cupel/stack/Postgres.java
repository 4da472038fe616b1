package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A PostgreSQL server of our own with the database {@code cupel}, its roles and schemas. */
public final class Postgres implements Part {
    private static final String ADMIN = "postgres";
    private static final String DATABASE = "cupel";
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private final Secrets secrets;
    private final PostgresUser user = PostgresUser.choose();
    private final Path home;

    /** @param folder holds the data folder; made when missing */
    public Postgres(Path folder, int port, Secrets secrets) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.secrets = secrets;
        this.home = PostgresBinaries.home();
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    /** For every role; a service adds its own {@code currentSchema}. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String adminUser() {
        return ADMIN;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        Path data = data();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(data);
        }
        forgetReusedPid(data);
    }

    /** Into a sibling, then renamed: a kill in between leaves no half-made database. */
    private void initialise(Path data) throws IOException {
        Path fresh = folder.resolve("data.new");
        Folders.delete(fresh);
        Folders.delete(data);
        Files.createDirectory(fresh);
        Path password = folder.resolve("password.new");
        Files.writeString(password, secrets.databaseAdmin());
        user.give(folder);
        Path log = folder.resolve("initdb.log");
        List<String> initdb = List.of(
                program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + ADMIN,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        try {
            Spawner.run(new Command(user.wrap(initdb), Map.of(), StopSignal.TERM), log, INITDB_LIMIT);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data);
    }

    /** After a reboot the id in a left-over lock file may belong to anyone; PostgreSQL would then refuse to start. */
    private static void forgetReusedPid(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).trim());
        boolean stillPostgres = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (!stillPostgres) {
            Files.delete(lock);
        }
    }

    @Override
    public Command command() {
        List<String> postgres = List.of(
                program("postgres"),
                "-D",
                data().toString(),
                "-p",
                Integer.toString(port),
                "--listen_addresses=127.0.0.1",
                "--unix_socket_directories=",
                "--shared_buffers=64MB",
                "--max_connections=120",
                "--max_wal_size=256MB",
                "--max_parallel_workers=2",
                "--timezone=UTC",
                "--log_timezone=UTC");
        return new Command(user.wrap(postgres), Map.of("LC_ALL", "C"), StopSignal.INT);
    }

    @Override
    public boolean ready() {
        if (!Probe.accepts(port)) {
            return false;
        }
        try (Connection connection = connect(ADMIN)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("28")) {
                throw new StackException(
                        "PostgreSQL refuses the password that " + folder.getParent()
                                + " holds for it. Maybe its data belongs to another state folder: " + data(),
                        e);
            }
            return false;
        }
    }

    @Override
    public void furnish() throws IOException {
        try {
            makeDatabase();
            try (Connection connection = connect(DATABASE)) {
                Bootstrap.run(connection, secrets);
            }
        } catch (SQLException e) {
            throw new IOException("Could not make the roles and schemas of " + jdbcUrl(), e);
        }
    }

    private void makeDatabase() throws SQLException {
        try (Connection connection = connect(ADMIN);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", ADMIN);
        properties.setProperty("password", secrets.databaseAdmin());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
