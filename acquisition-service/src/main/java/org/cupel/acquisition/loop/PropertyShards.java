package org.cupel.acquisition.loop;

import java.util.List;
import org.cupel.acquisition.campaign.Property;
import org.cupel.schema.event.PredictionRequested;

/** Shards of a request that one model is to score. */
public record PropertyShards(Property property, List<PredictionRequested> shards) {

    public PropertyShards {
        shards = List.copyOf(shards);
    }
}
