package org.cupel.acquisition.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells in which fields two definitions differ. */
public final class DefinitionDifference {

    private DefinitionDifference() {}

    public static List<String> between(CampaignDefinition one, CampaignDefinition other) {
        List<String> fields = new ArrayList<>();
        compare(fields, "property", one.property(), other.property());
        compare(fields, "threshold", one.threshold(), other.threshold());
        compare(fields, "policy", one.policy(), other.policy());
        compare(fields, "explorationWeight", one.explorationWeight(), other.explorationWeight());
        compare(fields, "explorationSchedule", one.schedule(), other.schedule());
        compare(fields, "batch", one.batch(), other.batch());
        compare(fields, "batchSize", one.batchSize(), other.batchSize());
        compare(fields, "budget", one.budget(), other.budget());
        compare(
                fields,
                "retrainAfter",
                one.retrain().afterResults(),
                other.retrain().afterResults());
        compare(
                fields,
                "retrain.afterDays",
                one.retrain().afterDays(),
                other.retrain().afterDays());
        compare(
                fields,
                "retrain.onDrift",
                one.retrain().onDrift(),
                other.retrain().onDrift());
        compare(fields, "selection", one.selection(), other.selection());
        compare(fields, "seed", one.seed(), other.seed());
        compare(fields, "maxIterations", one.maxIterations(), other.maxIterations());
        compare(fields, "goal", one.goal().text(), other.goal().text());
        compare(fields, "owner", one.owner(), other.owner());
        compare(fields, "stopping", one.stopping(), other.stopping());
        return fields;
    }

    private static void compare(List<String> fields, String name, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(name);
        }
    }
}
