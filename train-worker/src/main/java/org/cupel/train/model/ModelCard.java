package org.cupel.train.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.train.recipe.MemberRecipe;

/**
 * What a model is, where it comes from and how far to trust it.
 *
 * @param task unit, transform, pooling and thresholds of the property
 * @param backbone null when every weight was learnt here
 * @param settings everything configured about training, for people; the recipe has it for programs
 * @param snapshotHash of the data, as in {@code data}
 */
@JsonPropertyOrder({
    "format",
    "property",
    "task",
    "modelId",
    "runId",
    "use",
    "metrics",
    "leakage",
    "snapshotHash",
    "data",
    "architecture",
    "backbone",
    "startedFrom",
    "seeds",
    "members",
    "settings",
    "licence",
    "gitRevision",
    "environment"
})
record ModelCard(
        String format,
        String property,
        Map<String, String> task,
        UUID modelId,
        UUID runId,
        String snapshotHash,
        CardData data,
        String architecture,
        CardBackbone backbone,
        Map<String, String> settings,
        List<Long> seeds,
        String startedFrom,
        List<MemberRecipe> members,
        Metrics metrics,
        CardLeakage leakage,
        CardUse use,
        CardLicence licence,
        String gitRevision,
        Environment environment) {

    static final String FORMAT = "cupel.card.2";
}
