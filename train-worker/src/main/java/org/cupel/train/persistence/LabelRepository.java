package org.cupel.train.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.cupel.platform.database.Transactions;
import org.cupel.train.snapshot.LabelSource;
import org.cupel.train.snapshot.LabelledRow;
import org.jboss.logging.Logger;

/**
 * Reads labels through the views of their owners.
 *
 * <p>Of several validation results for a material the best kind wins, then the latest. A measured or calculated one also
 * wins over an ingested label; a surrogate's only fills a gap. Of ingested labels those of one scheme of functionals are
 * read, that of most labels.
 */
@ApplicationScoped
class LabelRepository implements LabelSource {

    private static final Logger LOG = Logger.getLogger(LabelRepository.class);
    private static final int FETCH_ROWS = 200;

    private static final String SQL = """
            with validated as (
              select distinct on (material_id) material_id, value, unit, kind
              from acquisition.validated_labels
              where property = ?
              order by material_id, array_position(array['experiment', 'dft', 'surrogate'], kind), recorded_at desc
            ), ingested as (
              select distinct on (material_id) material_id, value, unit, method
              from ingest.material_labels
              where property = ? and scheme = ?
              order by material_id, method
            ), chosen as (
              select coalesce(v.material_id, i.material_id) as material_id, v.material_id is not null
                  and (i.material_id is null or v.kind in ('experiment', 'dft')) as won,
                v.value as won_value, v.unit as won_unit, v.kind, i.value, i.unit, i.method
              from validated v full join ingested i using (material_id)
            )
            select s.material_id, s.structure::text, case when won then won_value else value end,
              case when won then won_unit else unit end, case when won then 'validated' else 'ingested' end,
              case when won then kind else method end
            from chosen c join ingest.material_structures s using (material_id)
            order by s.material_id collate "C\"""";

    private static final String SCHEMES = """
            select scheme, count(*) from ingest.material_labels where property = any (?)
            group by scheme order by count(*) desc, scheme""";

    /** They are measured from one hull, so that they come from one scheme together. */
    private static final List<String> ENERGIES = List.of("eAboveHull", "formationEnergyPerAtom");

    private final Transactions transactions;

    LabelRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void forEach(String property, Consumer<LabelledRow> row) {
        transactions.sqlInNew(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SQL)) {
                select.setFetchSize(FETCH_ROWS);
                select.setString(1, property);
                select.setString(2, property);
                select.setString(3, scheme(connection, property));
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    row.accept(row(rows));
                }
                return null;
            }
        });
    }

    /** The scheme of most labels: energies of different functionals are not learnt from together. */
    private static String scheme(Connection connection, String property) throws SQLException {
        Object[] together = ENERGIES.contains(property) ? ENERGIES.toArray() : new Object[] {property};
        try (PreparedStatement select = connection.prepareStatement(SCHEMES)) {
            select.setArray(1, connection.createArrayOf("text", together));
            ResultSet schemes = select.executeQuery();
            String most = schemes.next() ? schemes.getString(1) : "";
            while (schemes.next()) {
                LOG.warnf(
                        "%d labels of scheme '%s' are not learnt from together with those of '%s' (%s)",
                        schemes.getInt(2), schemes.getString(1), most, property);
            }
            return most;
        }
    }

    private static LabelledRow row(ResultSet rows) throws SQLException {
        double stored = rows.getDouble(3);
        double value = rows.wasNull() ? Double.NaN : stored;
        return new LabelledRow(
                rows.getString(1), rows.getString(2), value, rows.getString(4), rows.getString(5), rows.getString(6));
    }
}
