package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.campaign.Campaign;
import org.cupel.gateway.campaign.Campaigns;
import org.cupel.gateway.campaign.DriftReport;
import org.cupel.gateway.campaign.Note;
import org.cupel.gateway.campaign.Ranking;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Campaigns through the views of acquisition-service. */
@ApplicationScoped
class CampaignRepository implements Campaigns {

    private static final Column ID = new Column("id", "id", ColumnType.ID);
    private static final Order NEWEST_RANKING =
            new Order("-createdAt", new Column("createdAt", "created_at", ColumnType.TIME), ID, true);
    private static final Order NEWEST_RESULT =
            new Order("-recordedAt", new Column("recordedAt", "recorded_at", ColumnType.TIME), ID, true);

    private static final Order NEWEST_NOTE = new Order("-at", new Column("at", "noted_at", ColumnType.TIME), ID, true);

    private static final Order NEWEST_REPORT =
            new Order("-createdAt", new Column("createdAt", "created_at", ColumnType.TIME), ID, true);

    private static final String CAMPAIGNS =
            "acquisition.campaign_list join acquisition.campaign_policy_list using (id)";

    private final Database database;

    CampaignRepository(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Campaign> page(Order order, PageRequest request) {
        return new ViewQuery(CAMPAIGNS).page(database, order, request, CampaignMapper::campaign);
    }

    @Override
    public Optional<Campaign> find(UUID id) {
        return database.find("select * from " + CAMPAIGNS + " where id = ?", List.of(id), CampaignMapper::campaign);
    }

    @Override
    public boolean exists(UUID id) {
        return database.find(
                        "select id from acquisition.campaign_policy_list where id = ?",
                        List.of(id),
                        row -> row.id("id"))
                .isPresent();
    }

    @Override
    public Map<String, Integer> candidatesByState(UUID id) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.list(
                "select state, candidates from acquisition.candidate_state_count where campaign_id = ? order by state",
                List.of(id),
                row -> counts.put(row.text("state"), row.integer("candidates")));
        return counts;
    }

    @Override
    public Optional<Ranking> latestRanking(UUID id) {
        return database.find(
                "select * from acquisition.active_learning_run_list where campaign_id = ?"
                        + " order by created_at desc, id limit 1",
                List.of(id),
                CampaignMapper::ranking);
    }

    @Override
    public Optional<Ranking> ranking(UUID id, UUID rankingId) {
        return database.find(
                "select * from acquisition.active_learning_run_list where campaign_id = ? and id = ?",
                List.of(id, rankingId),
                CampaignMapper::ranking);
    }

    @Override
    public Slice<Ranking> rankings(UUID id, PageRequest request) {
        return new ViewQuery("acquisition.active_learning_run_list")
                .where("campaign_id = ?", id)
                .page(database, NEWEST_RANKING, request, CampaignMapper::ranking);
    }

    @Override
    public Slice<ValidationResult> results(UUID id, PageRequest request) {
        return new ViewQuery("acquisition.validation_result_list")
                .where("campaign_id = ?", id)
                .page(database, NEWEST_RESULT, request, CampaignMapper::result);
    }

    @Override
    public Slice<Note> notes(UUID id, PageRequest request) {
        return new ViewQuery("acquisition.campaign_note_list")
                .where("campaign_id = ?", id)
                .page(database, NEWEST_NOTE, request, CampaignMapper::note);
    }

    @Override
    public Slice<DriftReport> drift(UUID id, PageRequest request) {
        return new ViewQuery("acquisition.drift_report_list")
                .where("campaign_id = ?", id)
                .page(database, NEWEST_REPORT, request, CampaignMapper::drift);
    }
}
