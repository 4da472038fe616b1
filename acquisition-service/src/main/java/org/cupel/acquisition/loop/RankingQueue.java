package org.cupel.acquisition.loop;

import java.util.UUID;

/** Where rankings are asked for. */
public interface RankingQueue {

    /** Asks for a ranking; asking again under the same id changes nothing. */
    void enqueue(UUID campaignId, LoopCommand.Rank ranking);
}
