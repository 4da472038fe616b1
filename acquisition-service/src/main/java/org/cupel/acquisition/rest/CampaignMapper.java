package org.cupel.acquisition.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.acquisition.campaign.BatchRule;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.LeftOut;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.RetrainRule;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.acquisition.campaign.StoppingRule;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.drift.DriftRecord;
import org.cupel.acquisition.loop.LoopFacts;

final class CampaignMapper {

    private CampaignMapper() {}

    static CampaignResponse toResponse(
            Campaign campaign,
            LoopFacts facts,
            Map<String, Integer> candidates,
            List<LeftOut> leftOut,
            Optional<DriftRecord> drift) {
        CampaignDefinition definition = campaign.definition();
        LoopState loop = campaign.loop();
        return new CampaignResponse(
                campaign.id(),
                definition.name(),
                definition.property().wireName(),
                definition.property().unit(),
                definition.threshold(),
                definition.policy().wireName(),
                definition.explorationWeight(),
                definition.batchSize(),
                definition.budget(),
                definition.retrain().afterResults(),
                definition.seed(),
                definition.maxIterations(),
                toBody(definition.selection()),
                loop.state().wireName(),
                loop.phase().wireName(),
                loop.message(),
                campaign.warning(),
                loop.iteration(),
                facts.results(),
                facts.results() - loop.resultsAtTraining(),
                candidates.getOrDefault(CandidateState.VALIDATED.wireName(), 0),
                candidates.getOrDefault(CandidateState.REJECTED.wireName(), 0),
                facts.pending(),
                loop.modelId(),
                loop.trainingRequestId(),
                loop.predictionRequestId(),
                loop.rankingId(),
                drift.map(DriftRecord::retrainRecommended).orElse(null),
                drift.map(DriftRecord::reasons).orElse(List.of()),
                campaign.version(),
                campaign.createdAt(),
                campaign.updatedAt(),
                campaign.phaseSince(),
                definition.owner(),
                toBody(definition.retrain()),
                definition.stopping().stream().map(StoppingRule::terms).toList(),
                loop.stopped() == null
                        ? null
                        : new StoppedBody(loop.stopped().by(), loop.stopped().why()),
                facts.tested(),
                definition.goal().text(),
                leftOut,
                toBody(definition.batch()),
                definition.schedule());
    }

    private static BatchBody toBody(BatchRule rule) {
        return new BatchBody(rule.rule(), rule.perFormula(), rule.perPrototype(), rule.replicates());
    }

    private static RetrainBody toBody(RetrainRule rule) {
        return new RetrainBody(rule.afterResults(), rule.afterDays(), rule.onDrift());
    }

    private static SelectionBody toBody(Selection selection) {
        return new SelectionBody(selection.requiredElements(), selection.excludedElements(), selection.maxAtoms());
    }
}
