package org.cupel.acquisition.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cupel.platform.problem.ProblemException;

/** Keeps what people write down about campaigns. */
@ApplicationScoped
public class NoteService {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 20_000;

    private final Campaigns campaigns;
    private final CampaignNotes notes;
    private final Clock clock;

    public NoteService(Campaigns campaigns, CampaignNotes notes, Clock clock) {
        this.campaigns = campaigns;
        this.notes = notes;
        this.clock = clock;
    }

    /** @param idempotencyKey of the caller, null when the note may be written twice */
    @Transactional
    public CampaignNote write(UUID campaignId, String idempotencyKey, String actor, String text) {
        requireCampaign(campaignId);
        if (actor == null || actor.isBlank()) {
            throw invalid("actor is missing. Send who writes the note.");
        }
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw invalid("text has " + (text == null ? 0 : text.length()) + " characters. Send 1 to " + LONGEST + ".");
        }
        UUID id = id(campaignId, idempotencyKey);
        notes.add(new CampaignNote(id, campaignId, actor, text, clock.instant()));
        return repeated(notes.find(id).orElseThrow(), actor, text);
    }

    @Transactional
    public List<CampaignNote> of(UUID campaignId) {
        requireCampaign(campaignId);
        return notes.of(campaignId);
    }

    private void requireCampaign(UUID campaignId) {
        if (campaigns.find(campaignId).isEmpty()) {
            throw UnknownCampaign.of(campaignId);
        }
    }

    private static UUID id(UUID campaignId, String key) {
        return key == null || key.isBlank()
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((campaignId + "/note/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static CampaignNote repeated(CampaignNote stored, String actor, String text) {
        if (!stored.actor().equals(actor) || !stored.text().equals(text)) {
            throw new ProblemException(
                    UNPROCESSABLE,
                    "idempotency-key-reused",
                    "The Idempotency-Key was used for another note. Send a new key for a new note.");
        }
        return stored;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(UNPROCESSABLE, "invalid-note", detail);
    }
}
