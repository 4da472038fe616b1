package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.gateway.work.WorkFilter;
import org.cupel.gateway.work.WorkItem;
import org.cupel.gateway.work.WorkItems;

/** The work of laboratories through a view of acquisition-service. */
@ApplicationScoped
class WorkRepository implements WorkItems {

    private final Database database;

    WorkRepository(Database database) {
        this.database = database;
    }

    @Override
    public Slice<WorkItem> page(WorkFilter filter, Order order, PageRequest request) {
        var query = new ViewQuery("acquisition.work_list");
        if (filter.campaignId() != null) {
            query.where("campaign_id = ?", filter.campaignId());
        }
        if (filter.claimedBy() != null) {
            query.where("claimed_by = ?", filter.claimedBy());
        }
        return query.page(database, order, request, WorkRepository::item);
    }

    private static WorkItem item(Columns row) throws SQLException {
        return new WorkItem(
                row.id("id"),
                row.id("campaign_id"),
                row.text("campaign"),
                row.text("property"),
                CampaignMapper.unit(row.text("property")),
                row.text("material_id"),
                row.text("formula"),
                row.texts("elements"),
                row.integer("atom_count"),
                row.text("decision"),
                row.integerOrNull("rank"),
                row.bigint("version"),
                row.instant("since"),
                row.integer("days"),
                row.text("claimed_by"),
                row.instant("claimed_at"));
    }
}
