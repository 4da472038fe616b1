package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.cupel.gateway.ask.KnownMaterials;

/** Materials through the views of ingest-worker. */
@ApplicationScoped
class KnownMaterialRepository implements KnownMaterials {

    private final Database database;

    KnownMaterialRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<Stored> ofFormula(String formula, int most) {
        return database.list(
                "select material_id, formula, structure_hash, structure::text as structure from ingest.material_structures"
                        + " where formula = ? and structure is not null and not withdrawn order by material_id limit "
                        + most,
                List.of(formula),
                KnownMaterialRepository::stored);
    }

    @Override
    public List<Stored> ofShares(String anonymousFormula, List<String> elements, int maxAtoms, int most) {
        return database.list(
                "select m.material_id, m.formula, m.structure_hash, m.structure::text as structure from ("
                        + " select material_id from ingest.optimade_structure_list"
                        + " where formula_anonymous = ? and nsites <= ?"
                        + " order by cardinality(array(select unnest(elements) intersect select unnest(?::text[]))) desc,"
                        + " nsites, material_id limit " + most
                        + ") k join ingest.material_structures m using (material_id) where m.structure is not null",
                List.of(anonymousFormula, maxAtoms, elements.toArray(String[]::new)),
                KnownMaterialRepository::stored);
    }

    private static Stored stored(Columns row) throws SQLException {
        return new Stored(
                row.text("material_id"), row.text("formula"), row.text("structure_hash"), row.text("structure"));
    }
}
