package org.cupel.ingest;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The views as another service reads them: under its own role. */
@Singleton
class Materials {

    private static final String ROLE = "cupel_training";

    @ConfigProperty(name = "cupel.db.url")
    String url;

    @ConfigProperty(name = "cupel.testkit.admin")
    String admin;

    @ConfigProperty(name = "cupel.testkit.admin-password")
    String password;

    record Structure(
            String formula,
            String chemicalSystem,
            List<String> elements,
            int atomCount,
            String json,
            String structureHash) {}

    record Label(String property, double value, String unit, String method) {}

    Structure structureSeenByTraining(String materialId) {
        return query("select * from ingest.material_structures where material_id = ?", materialId, row -> {
                    Array elements = row.getArray("elements");
                    return new Structure(
                            row.getString("formula"),
                            row.getString("chemical_system"),
                            List.of((String[]) elements.getArray()),
                            row.getInt("atom_count"),
                            row.getString("structure"),
                            row.getString("structure_hash"));
                })
                .get(0);
    }

    List<Label> labelsSeenByTraining(String materialId) {
        return query(
                "select * from ingest.material_labels where material_id = ?",
                materialId,
                row -> new Label(
                        row.getString("property"),
                        row.getDouble("value"),
                        row.getString("unit"),
                        row.getString("method")));
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, String parameter, Row<T> reader) {
        try (Connection connection = DriverManager.getConnection(url, admin, password)) {
            connection.createStatement().execute("set role " + ROLE);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, parameter);
                List<T> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(reader.read(row));
                    }
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new AssertionError(ROLE + " cannot read: " + failure.getMessage(), failure);
        }
    }
}
