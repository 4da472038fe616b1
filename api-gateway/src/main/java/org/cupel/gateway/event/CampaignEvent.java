package org.cupel.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * Something that happened, as researchers hear of it.
 *
 * @param id of the event: the same event has the same id for every listener
 * @param type name of the topic, e.g. {@code candidates.ranked}
 * @param campaignId null when it concerns every campaign
 */
public record CampaignEvent(String id, String type, UUID campaignId, JsonNode data) {

    boolean concerns(UUID campaign) {
        return campaignId == null || campaignId.equals(campaign);
    }
}
