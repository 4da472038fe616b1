package org.cupel.acquisition.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.acquisition.ranking.OtherCoverage.Prior;

/**
 * What a value may be that nobody knows or predicts: the spread of known values of the campaign's selection, or of all materials
 * where the selection has too few.
 */
final class PriorQuery {

    private static final int ENOUGH = 20;

    // The middle 68 % as one deviation to either side: a few values far off do not widen it.
    private static final String SPREAD = """
            select count(*)::int as n, percentile_cont(array[0.16, 0.5, 0.84]) within group (order by k.value) as q
            from (
              select material_id, value from validated_labels where property = ?
              union all
              select l.material_id, l.value from ingest.material_labels l where l.property = ?
                and not exists (select from validated_labels v
                  where v.property = l.property and v.material_id = l.material_id)
            ) k
            join ingest.material_structures s on s.material_id = k.material_id
            where k.value > '-Infinity' and k.value < 'Infinity' and not s.withdrawn
              and s.elements @> ? and not s.elements && ? and s.atom_count <= coalesce(?, s.atom_count)
            """;

    private PriorQuery() {}

    static Prior of(Connection connection, Campaign campaign, Property property) throws SQLException {
        Prior selected = spread(connection, campaign.definition().selection(), property);
        if (selected.values() >= ENOUGH) {
            return selected;
        }
        Prior all = spread(connection, Selection.EVERYTHING, property);
        return all.values() > 0 ? all : range(property);
    }

    private static Prior spread(Connection connection, Selection selection, Property property) throws SQLException {
        try (var statement = connection.prepareStatement(SPREAD)) {
            statement.setString(1, property.wireName());
            statement.setString(2, property.wireName());
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", selection.requiredElements().toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", selection.excludedElements().toArray()));
            statement.setObject(5, selection.maxAtoms(), Types.INTEGER);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getInt("n") == 0
                    ? range(property)
                    : prior(row.getInt("n"), (Double[]) row.getArray("q").getArray(), property);
        }
    }

    /** Never narrower than what results may differ by: that few values agree makes nothing certain. */
    private static Prior prior(int n, Double[] quantiles, Property property) {
        double sigma = Math.max(property.tolerance(), (quantiles[2] - quantiles[0]) / 2);
        return new Prior(quantiles[1], sigma, n);
    }

    private static Prior range(Property property) {
        return new Prior(property.middle(), property.spread(), 0);
    }
}
