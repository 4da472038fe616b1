package org.cupel.acquisition.persistence;

import java.util.List;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.RetrainRule;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.acquisition.campaign.Stopped;

final class CampaignMapper {

    private CampaignMapper() {}

    static Campaign toDomain(CampaignEntity row) {
        return new Campaign(
                row.id,
                definition(row),
                loop(row),
                row.warning,
                row.phaseSince,
                row.version,
                row.createdAt,
                row.updatedAt);
    }

    private static CampaignDefinition definition(CampaignEntity row) {
        return new CampaignDefinition(
                row.name,
                Property.named(row.property).orElseThrow(),
                row.threshold,
                Policy.named(row.policy).orElseThrow(),
                row.explorationWeight,
                row.batchSize,
                row.budget,
                new RetrainRule(row.retrainAfter, row.retrainAfterDays, row.retrainOnDrift),
                new Selection(List.of(row.requiredElements), List.of(row.excludedElements), row.maxAtoms),
                row.seed,
                row.maxIterations,
                row.owner,
                StoppingJson.read(row.stopping),
                goal(row),
                BatchJson.read(row.batch),
                row.explorationSchedule);
    }

    private static SearchGoal goal(CampaignEntity row) {
        Property property = Property.named(row.property).orElseThrow();
        return row.goal == null
                ? SearchGoal.below(property, row.threshold)
                : SearchGoal.read(row.goal, property, row.threshold);
    }

    private static LoopState loop(CampaignEntity row) {
        return new LoopState(
                CampaignState.named(row.state),
                Phase.named(row.phase),
                row.message,
                row.iteration,
                row.resultsAtTraining,
                row.trainingRequestId,
                row.predictionRequestId,
                row.rankingId,
                row.modelId,
                row.stoppedBy == null ? null : new Stopped(row.stoppedBy, row.stoppedWhy));
    }

    static CampaignEntity toRow(Campaign campaign) {
        CampaignDefinition definition = campaign.definition();
        var row = new CampaignEntity();
        row.id = campaign.id();
        row.createdAt = campaign.createdAt();
        copyDefinition(definition, row);
        copyProgress(campaign, row);
        return row;
    }

    /** What a draft may change. */
    static void copyDefinition(CampaignDefinition definition, CampaignEntity row) {
        row.name = definition.name();
        row.property = definition.property().wireName();
        row.threshold = definition.threshold();
        row.policy = definition.policy().wireName();
        row.explorationWeight = definition.explorationWeight();
        row.explorationSchedule = definition.schedule();
        row.batchSize = definition.batchSize();
        row.batch = BatchJson.write(definition.batch());
        row.budget = definition.budget();
        row.retrainAfter = definition.retrain().afterResults();
        row.retrainAfterDays = definition.retrain().afterDays();
        row.retrainOnDrift = definition.retrain().onDrift();
        row.owner = definition.owner();
        row.goal = definition.goal().text();
        row.goalParts = GoalJson.write(definition.goal());
        row.stopping = StoppingJson.write(definition.stopping());
        row.requiredElements = definition.selection().requiredElements().toArray(String[]::new);
        row.excludedElements = definition.selection().excludedElements().toArray(String[]::new);
        row.maxAtoms = definition.selection().maxAtoms();
        row.seed = definition.seed();
        row.maxIterations = definition.maxIterations();
    }

    /** Everything but the definition, which never changes once the campaign was started. */
    static void copyProgress(Campaign campaign, CampaignEntity row) {
        LoopState loop = campaign.loop();
        row.state = loop.state().wireName();
        row.phase = loop.phase().wireName();
        row.message = loop.message();
        row.warning = campaign.warning();
        row.iteration = loop.iteration();
        row.resultsAtTraining = loop.resultsAtTraining();
        row.trainingRequestId = loop.trainingRequestId();
        row.predictionRequestId = loop.predictionRequestId();
        row.rankingId = loop.rankingId();
        row.modelId = loop.modelId();
        row.stoppedBy = loop.stopped() == null ? null : loop.stopped().by();
        row.stoppedWhy = loop.stopped() == null ? null : loop.stopped().why();
        row.phaseSince = campaign.phaseSince();
        row.version = campaign.version();
        row.updatedAt = campaign.updatedAt();
    }
}
