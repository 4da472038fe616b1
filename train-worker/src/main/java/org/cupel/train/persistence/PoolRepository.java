package org.cupel.train.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cupel.platform.database.Transactions;
import org.cupel.train.promotion.NewResults;
import org.cupel.train.promotion.PoolSource;
import org.cupel.train.snapshot.LabelledRow;

/** Unlabelled materials and late results, through the views of their owners. */
@ApplicationScoped
class PoolRepository implements PoolSource, NewResults {

    private static final String UNLABELLED = """
            from ingest.material_structures s
            where coalesce(s.atom_count, 0) <= 500 and not s.withdrawn
              and not exists (select from ingest.material_labels l
                where l.material_id = s.material_id and l.property = ? and l.value is not null)
              and not exists (select from acquisition.validated_labels v
                where v.material_id = s.material_id and v.property = ?)""";

    private static final String RESULTS = """
            select distinct on (v.material_id) v.material_id, s.structure::text, v.value, v.unit, v.kind
            from acquisition.validated_labels v join ingest.material_structures s using (material_id)
            where v.property = ? and v.recorded_at > ?
            order by v.material_id, array_position(array['experiment', 'dft', 'surrogate'], v.kind), v.recorded_at desc""";

    private final Rows rows;
    private final Transactions transactions;

    PoolRepository(Rows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Sample sample(String property, int limit) {
        return transactions.inNew(() -> {
            int pool = rows.first("select count(*) " + UNLABELLED, row -> row.getInt(1), property, property)
                    .orElse(0);
            List<String> structures = rows.list(
                    "select s.structure::text " + UNLABELLED + " order by md5(s.material_id), s.material_id limit ?",
                    row -> row.getString(1),
                    property,
                    property,
                    limit);
            return new Sample(pool, structures);
        });
    }

    @Override
    public List<LabelledRow> after(String property, Instant time) {
        return transactions.inNew(() -> rows.list(
                RESULTS,
                row -> new LabelledRow(
                        row.getString(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getString(4),
                        "validated",
                        row.getString(5)),
                property,
                time.atOffset(ZoneOffset.UTC)));
    }
}
