package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.CampaignNote;
import org.cupel.acquisition.campaign.CampaignNotes;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class NoteTable implements CampaignNotes {

    private static final String ADD =
            "insert into campaign_notes (id, campaign_id, actor, text, noted_at) values (?, ?, ?, ?, ?) on conflict do nothing";
    private static final String FIND = "select * from campaign_notes where id = ?";
    private static final String LIST = "select * from campaign_notes where campaign_id = ? order by noted_at, id";

    private final Transactions transactions;

    NoteTable(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(CampaignNote note) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, note.id());
                statement.setObject(2, note.campaignId());
                statement.setString(3, note.actor());
                statement.setString(4, note.text());
                statement.setObject(5, note.at().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Optional<CampaignNote> find(UUID id) {
        return select(FIND, id).stream().findFirst();
    }

    @Override
    public List<CampaignNote> of(UUID campaignId) {
        return select(LIST, campaignId);
    }

    private List<CampaignNote> select(String sql, UUID id) {
        return transactions.sql(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                ResultSet rows = statement.executeQuery();
                List<CampaignNote> notes = new ArrayList<>();
                while (rows.next()) {
                    notes.add(note(rows));
                }
                return notes;
            }
        });
    }

    private static CampaignNote note(ResultSet row) throws SQLException {
        return new CampaignNote(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("actor"),
                row.getString("text"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }
}
