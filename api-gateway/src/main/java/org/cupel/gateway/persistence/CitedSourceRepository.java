package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.crate.CitedSource;
import org.cupel.gateway.crate.CitedSources;

/** Sources through the views of acquisition-service and ingest-worker. */
@ApplicationScoped
class CitedSourceRepository implements CitedSources {

    private final Database database;

    CitedSourceRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<CitedSource> of(UUID campaignId) {
        return database.list(
                """
                select reference_id, note, licence from ingest.optimade_reference_list
                where reference_id in (
                  select s.source from acquisition.candidate_list c
                  join ingest.optimade_structure_list s on s.material_id = c.material_id
                  where c.campaign_id = ?)
                order by reference_id""",
                List.of(campaignId),
                row -> new CitedSource(row.text("reference_id"), row.text("note"), row.text("licence")));
    }
}
