package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
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
                row -> new Stored(
                        row.text("material_id"),
                        row.text("formula"),
                        row.text("structure_hash"),
                        row.text("structure")));
    }
}
