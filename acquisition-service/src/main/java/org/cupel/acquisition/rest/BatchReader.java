package org.cupel.acquisition.rest;

import org.cupel.acquisition.campaign.BatchRule;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.surrogate.acquisition.Schedule;
import org.cupel.surrogate.batch.BatchStrategies;

/** Reads how batches are chosen and how far a campaign explores. */
final class BatchReader {

    private static final int LARGEST_OF_MEDOIDS = 4_000;

    private BatchReader() {}

    static BatchRule rule(BatchBody body, int batchSize) {
        if (body == null) {
            return BatchRule.TOP;
        }
        String rule = body.rule() == null ? BatchRule.TOP.rule() : body.rule();
        if (!BatchStrategies.names().contains(rule)) {
            throw DefinitionReader.invalid(
                    "batch.rule is '" + rule + "'. Send one of " + BatchStrategies.names() + ".");
        }
        if (rule.equals("k-medoids") && batchSize > LARGEST_OF_MEDOIDS) {
            throw DefinitionReader.invalid("batchSize is " + batchSize + ", and k-medoids chooses at most "
                    + LARGEST_OF_MEDOIDS + ". Send batch.rule local-penalty, or a smaller batch.");
        }
        int replicates = body.replicates() == null ? 0 : body.replicates();
        if (replicates < 0 || replicates >= batchSize) {
            throw DefinitionReader.invalid("batch.replicates is " + replicates + " of a batch of " + batchSize
                    + ". Send 0 to " + (batchSize - 1) + ", so that something new is tested.");
        }
        return new BatchRule(
                rule,
                DefinitionReader.optionalCount("batch.perFormula", body.perFormula()),
                DefinitionReader.optionalCount("batch.perPrototype", body.perPrototype()),
                replicates);
    }

    static String schedule(CampaignRequest request, Policy policy) {
        String name = request.explorationSchedule();
        if (name == null) {
            return CampaignDefinition.CONSTANT;
        }
        if (!policy.explores() && !name.equals(CampaignDefinition.CONSTANT)) {
            throw DefinitionReader.invalid("explorationSchedule is '" + name + "', but the policy " + policy.wireName()
                    + " has no exploration weight. Leave it out, or send policy ucb or straddle.");
        }
        double value = request.explorationWeight() == null ? 1.0 : request.explorationWeight();
        try {
            Schedule.named(name, value);
            return name;
        } catch (IllegalArgumentException refused) {
            throw DefinitionReader.invalid("explorationSchedule '" + name + "' with explorationWeight " + value
                    + " is refused: " + refused.getMessage());
        }
    }
}
