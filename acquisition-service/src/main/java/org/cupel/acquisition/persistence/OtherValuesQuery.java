package org.cupel.acquisition.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.ranking.OtherValue;
import org.cupel.acquisition.ranking.OtherValue.Source;
import org.cupel.acquisition.ranking.RankingJob;

/** What is known or predicted of a property beside the one that a pool is ranked by. */
final class OtherValuesQuery {

    // Measured values outrank ingested ones, as in training; NaN sorts above infinity in PostgreSQL.
    private static final String VALUES = """
            select m.material_id, coalesce(v.value, l.value) as known, p.q50, p.total
            from (select unnest(material_ids) as material_id from prediction_shards where request_id = ? and model_id = ?) m
            left join (select material_id, q50, total from prediction.prediction_list
              where model_id = ? and property = ? and q50 > '-Infinity' and q50 < 'Infinity'
                and total >= 0 and total < 'Infinity') p on p.material_id = m.material_id
            left join (select material_id, value from validated_labels
              where property = ? and value > '-Infinity' and value < 'Infinity') v on v.material_id = m.material_id
            left join (select material_id, value from ingest.material_labels
              where property = ? and value > '-Infinity' and value < 'Infinity') l on l.material_id = m.material_id
            where v.value is not null or l.value is not null or p.q50 is not null
            """;
    private static final String FAILURE =
            "select max(failure) from prediction_shards where request_id = ? and property = ?";

    private OtherValuesQuery() {}

    /**
     * @param modelId that was asked, null when nobody was
     * @return by material; one of which nothing is known or predicted is left out
     */
    static Map<String, OtherValue> of(Connection connection, RankingJob job, Property property, UUID modelId)
            throws SQLException {
        try (var statement = connection.prepareStatement(VALUES)) {
            statement.setObject(1, job.predictionRequestId());
            statement.setObject(2, job.modelId());
            statement.setObject(3, modelId, Types.OTHER);
            statement.setString(4, property.wireName());
            statement.setString(5, property.wireName());
            statement.setString(6, property.wireName());
            ResultSet rows = statement.executeQuery();
            Map<String, OtherValue> values = new HashMap<>();
            while (rows.next()) {
                values.put(rows.getString("material_id"), value(rows, property));
            }
            return values;
        }
    }

    private static OtherValue value(ResultSet row, Property property) throws SQLException {
        Double known = row.getObject("known", Double.class);
        return known != null
                ? new OtherValue(property, known, 0, Source.KNOWN)
                : new OtherValue(property, row.getDouble("q50"), row.getDouble("total"), Source.MODEL);
    }

    /** Why shards of the property could not be predicted, null when all could. */
    static String failure(Connection connection, RankingJob job, Property property) throws SQLException {
        try (var statement = connection.prepareStatement(FAILURE)) {
            statement.setObject(1, job.predictionRequestId());
            statement.setString(2, property.wireName());
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
