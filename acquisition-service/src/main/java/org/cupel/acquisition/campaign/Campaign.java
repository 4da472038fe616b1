package org.cupel.acquisition.campaign;

import java.time.Instant;
import java.util.UUID;

/**
 * A campaign and where it stands.
 *
 * @param warning set while a phase lasts longer than it should, otherwise null
 * @param phaseSince when the current phase began
 */
public record Campaign(
        UUID id,
        CampaignDefinition definition,
        LoopState loop,
        String warning,
        Instant phaseSince,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static Campaign created(UUID id, CampaignDefinition definition, Instant at) {
        return new Campaign(id, definition, LoopState.created(), null, at, 1, at, at);
    }

    public static Campaign draft(UUID id, CampaignDefinition definition, Instant at) {
        return new Campaign(id, definition, LoopState.draft(), null, at, 1, at, at);
    }

    /** The same draft, written anew. */
    public Campaign redefined(CampaignDefinition next, Instant at) {
        return new Campaign(id, next, loop, warning, phaseSince, version + 1, createdAt, at);
    }

    public Campaign with(LoopState next, Instant at) {
        boolean samePhase = next.phase() == loop.phase() && next.state() == loop.state();
        return new Campaign(
                id,
                definition,
                next,
                samePhase ? warning : null,
                samePhase ? phaseSince : at,
                version + 1,
                createdAt,
                at);
    }

    public Campaign warning(String text, Instant at) {
        return new Campaign(id, definition, loop, text, phaseSince, version + 1, createdAt, at);
    }
}
