package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.loop.OtherModels;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class OtherModelsQuery implements OtherModels {

    private static final String READABLE = "select to_regclass('training.model_list') is not null";
    private static final String CHAMPIONS =
            "select property, model_id from training.model_list where champion and property = any(?)";
    private static final String ASKED =
            "select distinct property, model_id from prediction_shards where request_id = ?";

    private final Transactions transactions;

    OtherModelsQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Nobody reigns as well before its owner has created the view: a service that starts first must not fail on it. */
    @Override
    public Map<Property, UUID> champions(List<Property> properties) {
        return transactions.sql(connection -> {
            try (var readable = connection.prepareStatement(READABLE)) {
                ResultSet row = readable.executeQuery();
                row.next();
                if (!row.getBoolean(1)) {
                    return Map.of();
                }
            }
            Object[] names = properties.stream().map(Property::wireName).toArray();
            try (var statement = connection.prepareStatement(CHAMPIONS)) {
                statement.setArray(1, connection.createArrayOf("text", names));
                return models(statement);
            }
        });
    }

    @Override
    public Map<Property, UUID> asked(UUID requestId) {
        return transactions.sql(connection -> asked(connection, requestId));
    }

    static Map<Property, UUID> asked(Connection connection, UUID requestId) throws SQLException {
        try (var statement = connection.prepareStatement(ASKED)) {
            statement.setObject(1, requestId);
            return models(statement);
        }
    }

    private static Map<Property, UUID> models(PreparedStatement statement) throws SQLException {
        ResultSet rows = statement.executeQuery();
        Map<Property, UUID> models = new EnumMap<>(Property.class);
        while (rows.next()) {
            models.put(Property.named(rows.getString(1)).orElseThrow(), rows.getObject(2, UUID.class));
        }
        return models;
    }
}
