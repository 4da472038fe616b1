package org.cupel.schema.event;

import java.util.UUID;

/**
 * A candidate moved: somebody flagged it, handed it to a laboratory, gave it up, or a result decided.
 *
 * @param action what moved it, e.g. {@code flag}, {@code send_to_validation}, {@code validate}
 * @param from the state before
 * @param to the state since
 * @param version of the candidate since
 * @param reason null when nobody told
 */
public record CandidateMoved(
        UUID campaignId,
        UUID candidateId,
        String materialId,
        String formula,
        String action,
        String from,
        String to,
        int version,
        String actor,
        String reason)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return campaignId.toString();
    }
}
