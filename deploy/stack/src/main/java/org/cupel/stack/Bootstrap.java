package org.cupel.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The administrator's script of cupel-schema, with our passwords in it. */
final class Bootstrap {
    private static final String SCRIPT = "/db/bootstrap/bootstrap.sql";

    private Bootstrap() {}

    static void run(Connection connection, Secrets secrets) throws IOException, SQLException {
        String sql = script();
        for (String role : DatabaseRoles.ALL) {
            sql = sql.replace("${password." + role + "}", secrets.database(role));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Bootstrap.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IOException("No " + SCRIPT + " on the class path. Maybe cupel-schema is missing from it.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
