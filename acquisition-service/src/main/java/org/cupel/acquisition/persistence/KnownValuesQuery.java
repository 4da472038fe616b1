package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.acquisition.backtest.KnownValues;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class KnownValuesQuery implements KnownValues {

    // Measured values outrank ingested ones, as in training.
    private static final String KNOWN = """
            select s.material_id, s.formula, k.property, k.value
            from (
              select distinct on (material_id, property) material_id, property, value
              from (
                select material_id, property, value, 1 as place from validated_labels where property = any(?)
                union all
                select material_id, property, value, 2 from ingest.material_labels
                where property = any(?) and value is not null) each_value
              order by material_id, property, place, value) k
            join ingest.material_structures s on s.material_id = k.material_id
            where not s.withdrawn and k.value > '-Infinity' and k.value < 'Infinity'
            order by s.material_id
            """;

    private final Transactions transactions;

    KnownValuesQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Row> of(List<String> properties) {
        return transactions.sqlInNew(connection -> {
            try (var statement = connection.prepareStatement(KNOWN)) {
                var names = connection.createArrayOf("text", properties.toArray());
                statement.setArray(1, names);
                statement.setArray(2, names);
                return complete(statement.executeQuery(), properties);
            }
        });
    }

    private static List<Row> complete(ResultSet rows, List<String> properties) throws SQLException {
        List<Row> complete = new ArrayList<>();
        String material = null;
        String formula = null;
        double[] values = unknown(properties.size());
        while (rows.next()) {
            if (!rows.getString(1).equals(material)) {
                add(formula, values, complete);
                material = rows.getString(1);
                formula = rows.getString(2);
                values = unknown(properties.size());
            }
            values[properties.indexOf(rows.getString(3))] = rows.getDouble(4);
        }
        add(formula, values, complete);
        return complete;
    }

    private static void add(String formula, double[] values, List<Row> complete) {
        if (formula != null && Arrays.stream(values).allMatch(Double::isFinite)) {
            complete.add(new Row(formula, values));
        }
    }

    private static double[] unknown(int properties) {
        double[] values = new double[properties];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
