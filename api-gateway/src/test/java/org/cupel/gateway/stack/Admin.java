package org.cupel.gateway.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts rows where only their owners may. */
public final class Admin {

    private Admin() {}

    public static int execute(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("cupel.db.url", String.class),
                config.getValue("cupel.testkit.admin", String.class),
                config.getOptionalValue("cupel.testkit.admin-password", String.class)
                        .orElse(""));
    }
}
