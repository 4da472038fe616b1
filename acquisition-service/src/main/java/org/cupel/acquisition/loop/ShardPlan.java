package org.cupel.acquisition.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.schema.event.PredictionRequested;

/** Cuts what each model is to predict into shards, numbered through. */
final class ShardPlan {

    private final UUID requestId;
    private final UUID campaignId;
    private final int size;
    private final List<Part> parts = new ArrayList<>();

    private record Part(Property property, UUID modelId, List<List<String>> materials, Double miscoverage) {}

    ShardPlan(UUID requestId, UUID campaignId, int size) {
        this.requestId = requestId;
        this.campaignId = campaignId;
        this.size = size;
    }

    /** @param miscoverage null: as the model was calibrated */
    void add(Property property, UUID modelId, List<String> materialIds, Double miscoverage) {
        List<List<String>> materials = new ArrayList<>();
        for (int from = 0; from < materialIds.size(); from += size) {
            materials.add(List.copyOf(materialIds.subList(from, Math.min(materialIds.size(), from + size))));
        }
        parts.add(new Part(property, modelId, materials, miscoverage));
    }

    List<PropertyShards> shards() {
        int total = parts.stream().mapToInt(part -> part.materials().size()).sum();
        List<PropertyShards> all = new ArrayList<>();
        int number = 0;
        for (Part part : parts) {
            List<PredictionRequested> shards = new ArrayList<>();
            for (List<String> materials : part.materials()) {
                shards.add(new PredictionRequested(
                        requestId, campaignId, part.modelId(), number++, total, materials, part.miscoverage()));
            }
            all.add(new PropertyShards(part.property(), shards));
        }
        return all;
    }
}
