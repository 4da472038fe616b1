package org.cupel.acquisition.loop;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.Stopped;
import org.cupel.acquisition.campaign.StoppingRule;

/**
 * Decides what the loop does next: state + facts + event → state + commands, without any effect.
 *
 * <p>It steps by level, not by edge: whatever is due follows from the state, so a pause, a crash or a lost wake-up is made
 * good by the next event of any kind. Results that arrive while a training runs are counted towards the next one.
 */
public final class LoopPolicy {

    private final int minLabels;
    private final boolean trainsOnDrift;
    private final Supplier<UUID> ids;

    /**
     * @param minLabels known labels from which training makes sense
     * @param trainsOnDrift whether drift brings the next training forward instead of being reported only
     * @param ids identities of new requests
     */
    public LoopPolicy(int minLabels, boolean trainsOnDrift, Supplier<UUID> ids) {
        this.minLabels = minLabels;
        this.trainsOnDrift = trainsOnDrift;
        this.ids = ids;
    }

    /** @throws org.cupel.platform.problem.ProblemException when a person asks for what is not possible now */
    public Decision decide(CampaignDefinition campaign, LoopState loop, LoopFacts facts, LoopEvent event) {
        if (event instanceof LoopEvent.LabelsCounted counted) {
            return labelsCounted(loop, facts, counted.labelled());
        }
        if (event instanceof LoopEvent.TrainingEnded ended) {
            return trainingEnded(campaign, loop, facts, ended);
        }
        if (event instanceof LoopEvent.PoolPredicted predicted) {
            return poolPredicted(campaign, loop, facts, predicted.requestId());
        }
        if (event instanceof LoopEvent.PoolEmpty empty) {
            return poolEmpty(campaign, loop, facts, empty.requestId());
        }
        if (event instanceof LoopEvent.PoolUnreadable unreadable) {
            return poolUnreadable(loop, unreadable.requestId());
        }
        if (event instanceof LoopEvent.PoolRefused refused) {
            return poolRefused(loop, refused);
        }
        if (event instanceof LoopEvent.RankingEnded ended) {
            return rankingEnded(campaign, loop, facts, ended);
        }
        if (event instanceof LoopEvent.RankingReplaced replaced) {
            return rankingReplaced(campaign, loop, facts, replaced);
        }
        if (event instanceof LoopEvent.RankingFailed failed) {
            return rankingFailed(loop, failed);
        }
        if (event instanceof LoopEvent.Started started) {
            return started(campaign, loop, facts, started.why());
        }
        if (event instanceof LoopEvent.Paused paused) {
            return paused(loop, paused.why());
        }
        if (event instanceof LoopEvent.Resumed) {
            return resumed(campaign, loop, facts);
        }
        if (event instanceof LoopEvent.Finished finished) {
            return Decision.of(
                    loop.state() == CampaignState.FINISHED
                            ? loop
                            : loop.finished(new Stopped(Stopped.BY_HAND, finished.why())));
        }
        if (event instanceof LoopEvent.TrainingAsked asked) {
            return trainingAsked(loop, facts, asked);
        }
        if (event instanceof LoopEvent.PredictionsAsked) {
            return predictionsAsked(campaign, loop, facts);
        }
        if (event instanceof LoopEvent.RankingAsked) {
            return rankingAsked(campaign, loop, facts);
        }
        return step(campaign, loop, facts);
    }

    private Decision labelsCounted(LoopState loop, LoopFacts facts, int labelled) {
        if (!loop.running() || !(loop.in(Phase.IDLE) || loop.in(Phase.WAITING_FOR_LABELS))) {
            return Decision.ignore(loop, "labels are not waited for");
        }
        if (labelled < minLabels) {
            String text = "Waiting for labels: " + labelled + " of at least " + minLabels
                    + " are known. Ingest labelled materials.";
            return Decision.of(loop.entering(Phase.WAITING_FOR_LABELS, text));
        }
        return train(loop, facts, "The first training, on " + labelled + " labels");
    }

    private Decision trainingEnded(
            CampaignDefinition campaign, LoopState loop, LoopFacts facts, LoopEvent.TrainingEnded ended) {
        if (!loop.in(Phase.TRAINING) || !ended.requestId().equals(loop.trainingRequestId())) {
            return Decision.ignore(loop, "training " + ended.requestId() + " is not the one waited for");
        }
        if (ended.championModelId() == null) {
            return Decision.of(loop.entering(
                    Phase.FAILED,
                    "Training failed: " + (ended.failure() == null ? "it left no champion" : ended.failure())
                            + ". Ask for training again when the cause is gone."));
        }
        if (budgetUsed(campaign, facts)) {
            return Decision.of(loop.finished(new Stopped(
                    StoppingRule.BUDGET_SPENT, budgetText(campaign) + " The last results were trained on.")));
        }
        String text = ended.failure() == null
                ? "Champion " + ended.championModelId() + " is to predict the pool."
                : "Training failed (" + ended.failure() + "); going on with the champion " + ended.championModelId()
                        + ".";
        return step(campaign, loop.predictionsDue(ended.championModelId(), text), facts);
    }

    private Decision poolPredicted(CampaignDefinition campaign, LoopState loop, LoopFacts facts, UUID requestId) {
        if (!waitsForPredictions(loop, requestId)) {
            return Decision.ignore(loop, "predictions " + requestId + " are not the ones waited for");
        }
        return step(campaign, loop.rankingDue(loop.iteration() + 1, "The pool is predicted and to be ranked."), facts)
                .and(new LoopCommand.CheckDrift(requestId, loop.modelId()));
    }

    private Decision poolEmpty(CampaignDefinition campaign, LoopState loop, LoopFacts facts, UUID requestId) {
        if (!waitsForPredictions(loop, requestId)) {
            return Decision.ignore(loop, "predictions " + requestId + " are not the ones waited for");
        }
        LoopState idle = loop.predictionsDue(loop.modelId(), null)
                .entering(Phase.AWAITING_RESULTS, "The pool is empty; " + facts.pending() + " candidates are pending.");
        return step(campaign, idle, facts.exhausted());
    }

    private static Decision poolUnreadable(LoopState loop, UUID requestId) {
        if (!waitsForPredictions(loop, requestId)) {
            return Decision.ignore(loop, "predictions " + requestId + " are not the ones waited for");
        }
        return Decision.of(loop.predictionsDue(
                loop.modelId(), "The pool cannot be read yet; tried again soon. Maybe start ingest-worker."));
    }

    /** What was ranked before stays: an empty ranking in its place would end the campaign. */
    private static Decision poolRefused(LoopState loop, LoopEvent.PoolRefused refused) {
        if (!waitsForPredictions(loop, refused.requestId())) {
            return Decision.ignore(loop, "predictions " + refused.requestId() + " are not the ones waited for");
        }
        return Decision.of(loop.entering(
                Phase.FAILED,
                "Nothing could be predicted: " + refused.reason()
                        + " The ranking before stays. Ask for predictions when the cause is gone, or for training."));
    }

    private static boolean waitsForPredictions(LoopState loop, UUID requestId) {
        return loop.in(Phase.PREDICTING) && requestId.equals(loop.predictionRequestId());
    }

    private Decision rankingEnded(
            CampaignDefinition campaign, LoopState loop, LoopFacts facts, LoopEvent.RankingEnded ended) {
        if (!waitsForRanking(loop, ended.rankingId())) {
            return Decision.ignore(loop, "ranking " + ended.rankingId() + " is not the one waited for");
        }
        return step(
                campaign, loop.entering(Phase.AWAITING_RESULTS, ended.ranked() + " candidates were ranked."), facts);
    }

    private Decision rankingReplaced(
            CampaignDefinition campaign, LoopState loop, LoopFacts facts, LoopEvent.RankingReplaced replaced) {
        if (loop.in(Phase.RANKING)) {
            return Decision.ignore(loop, "another ranking is waited for");
        }
        return step(campaign, loop.ranked(replaced.rankingId()), facts);
    }

    private static Decision rankingFailed(LoopState loop, LoopEvent.RankingFailed failed) {
        if (!waitsForRanking(loop, failed.rankingId())) {
            return Decision.ignore(loop, "ranking " + failed.rankingId() + " is not the one waited for");
        }
        return Decision.of(loop.entering(
                Phase.FAILED, "Ranking failed: " + failed.reason() + ". Ask for a ranking when the cause is gone."));
    }

    private static boolean waitsForRanking(LoopState loop, UUID rankingId) {
        return loop.in(Phase.RANKING) && rankingId.equals(loop.rankingId());
    }

    private Decision started(CampaignDefinition campaign, LoopState loop, LoopFacts facts, String why) {
        if (loop.state() == CampaignState.DRAFT) {
            return step(campaign, loop.being(CampaignState.RUNNING, why), facts);
        }
        refuseStopped(loop);
        return Decision.of(loop);
    }

    private static Decision paused(LoopState loop, String why) {
        refuseFinished(loop);
        refuseDraft(loop);
        return Decision.of(loop.running() ? loop.being(CampaignState.PAUSED, why) : loop);
    }

    private Decision resumed(CampaignDefinition campaign, LoopState loop, LoopFacts facts) {
        refuseFinished(loop);
        refuseDraft(loop);
        if (loop.running()) {
            return Decision.of(loop);
        }
        return step(campaign, loop.being(CampaignState.RUNNING, "The campaign goes on."), facts);
    }

    private Decision trainingAsked(LoopState loop, LoopFacts facts, LoopEvent.TrainingAsked asked) {
        refuseStopped(loop);
        if (loop.in(Phase.TRAINING)) {
            return Decision.of(loop, new LoopCommand.RepeatTraining(loop.trainingRequestId()));
        }
        if (asked.labelled() == 0) {
            throw LoopRefusal.noLabels();
        }
        LoopState start = loop.in(Phase.PREDICTING) ? loop.predictionsDue(loop.modelId(), null) : loop;
        return train(start, facts, asked.why());
    }

    private Decision predictionsAsked(CampaignDefinition campaign, LoopState loop, LoopFacts facts) {
        refuseStopped(loop);
        if (loop.in(Phase.PREDICTING) && loop.predictionRequestId() != null) {
            return Decision.of(loop, new LoopCommand.RepeatPredictions(loop.predictionRequestId()));
        }
        if (loop.in(Phase.TRAINING)) {
            throw LoopRefusal.busy(loop);
        }
        if (loop.modelId() == null) {
            throw LoopRefusal.noModel();
        }
        return step(campaign, loop.predictionsDue(loop.modelId(), "Predictions were asked for by hand."), facts);
    }

    private Decision rankingAsked(CampaignDefinition campaign, LoopState loop, LoopFacts facts) {
        refuseStopped(loop);
        if (loop.in(Phase.RANKING)) {
            return Decision.of(loop, rank(loop));
        }
        if (loop.in(Phase.TRAINING) || loop.in(Phase.PREDICTING)) {
            throw LoopRefusal.busy(loop);
        }
        if (loop.predictionRequestId() == null) {
            throw LoopRefusal.noPredictions();
        }
        return step(campaign, loop.rankingDue(loop.iteration(), "A ranking was asked for by hand."), facts);
    }

    private Decision step(CampaignDefinition campaign, LoopState loop, LoopFacts facts) {
        if (!loop.running()) {
            return Decision.of(loop);
        }
        Optional<Stopped> stop = Stopping.due(campaign, loop, facts);
        if (stop.isPresent()) {
            return Decision.of(loop.finished(stop.get()));
        }
        if ((loop.in(Phase.PREDICTING) || loop.in(Phase.FAILED)) && outdated(loop, facts)) {
            return predictAnew(campaign, loop, facts);
        }
        if (loop.in(Phase.PREDICTING) && loop.predictionRequestId() == null) {
            LoopState next = loop.predicting(ids.get(), loop.message());
            return Decision.of(next, new LoopCommand.RequestPredictions(next.predictionRequestId(), next.modelId()));
        }
        if (loop.in(Phase.RANKING) && loop.rankingId() == null) {
            LoopState next = loop.ranking(ids.get(), loop.message());
            return Decision.of(next, rank(next));
        }
        return loop.in(Phase.AWAITING_RESULTS) ? settle(campaign, loop, facts) : Decision.of(loop);
    }

    /**
     * Whether another model than one that predicted is champion, after a promotion or a roll-back. A training tells of its
     * champion itself, a ranking is waited for, and a campaign without a first model waits for its first training.
     */
    private static boolean outdated(LoopState loop, LoopFacts facts) {
        return rankedByAnother(loop, facts) || outdatedOther(loop, facts).isPresent();
    }

    private static boolean rankedByAnother(LoopState loop, LoopFacts facts) {
        return facts.championModelId() != null && !facts.championModelId().equals(loop.modelId());
    }

    /** While a request is to be made there is nothing to be outdated: it goes to whoever is champion then. */
    private static Optional<OtherModel> outdatedOther(LoopState loop, LoopFacts facts) {
        return loop.modelId() == null || loop.predictionRequestId() == null
                ? Optional.empty()
                : facts.others().stream().filter(OtherModel::outdated).findFirst();
    }

    private Decision predictAnew(CampaignDefinition campaign, LoopState loop, LoopFacts facts) {
        if (!rankedByAnother(loop, facts)) {
            return step(campaign, loop.predictionsDue(loop.modelId(), otherText(loop, facts)), facts);
        }
        String text = "Champion " + facts.championModelId()
                + (loop.modelId() == null ? "" : " took the place of " + loop.modelId() + " and")
                + " is to predict the pool.";
        return step(campaign, loop.predictionsDue(facts.championModelId(), text), facts);
    }

    private static String otherText(LoopState loop, LoopFacts facts) {
        OtherModel other = outdatedOther(loop, facts).orElseThrow();
        return "Champion " + other.champion() + " of " + other.property().wireName()
                + (other.asked() == null ? "" : " took the place of " + other.asked() + " and")
                + " is to predict the pool, beside " + loop.modelId() + ".";
    }

    private Decision settle(CampaignDefinition campaign, LoopState loop, LoopFacts facts) {
        int fresh = facts.results() - loop.resultsAtTraining();
        boolean spent = budgetUsed(campaign, facts);
        boolean exhausted = facts.pending() == 0 && !facts.available();
        if (fresh >= campaign.retrain().afterResults() || (fresh > 0 && (spent || exhausted))) {
            return iterationsUsed(campaign, loop)
                    ? Decision.of(loop.finished(new Stopped(
                            Stopped.MAX_ITERATIONS,
                            "The maximum of " + campaign.maxIterations() + " iterations is reached.")))
                    : train(loop, facts, fresh + " new validation results");
        }
        if (spent) {
            return Decision.of(loop.finished(new Stopped(StoppingRule.BUDGET_SPENT, budgetText(campaign))));
        }
        if (exhausted) {
            return Decision.of(loop.finished(
                    new Stopped(Stopped.POOL_EMPTY, "The pool is empty: no candidate is left to validate.")));
        }
        // Training on the same labels again would learn nothing, and would find the same drift.
        boolean onDrift = campaign.retrain().onDrift(trainsOnDrift);
        if (onDrift && facts.drift() != null && fresh > 0 && !iterationsUsed(campaign, loop)) {
            return train(loop, facts, "Drift, with " + fresh + " new validation results. " + facts.drift());
        }
        if (facts.overdue() != null && !iterationsUsed(campaign, loop)) {
            return train(loop, facts, facts.overdue());
        }
        if (outdated(loop, facts)) {
            return predictAnew(campaign, loop, facts);
        }
        return Decision.of(loop.says(fresh + " of " + campaign.retrain().afterResults()
                + " results that trigger the next training are in; " + facts.pending() + " candidates are pending."));
    }

    private Decision train(LoopState loop, LoopFacts facts, String reason) {
        UUID requestId = ids.get();
        LoopState next = loop.training(
                requestId, facts.results(), "Training was asked for: " + reason + (reason.endsWith(".") ? "" : "."));
        return Decision.of(next, new LoopCommand.RequestTraining(requestId, reason));
    }

    private static LoopCommand rank(LoopState loop) {
        return new LoopCommand.Rank(loop.rankingId(), loop.predictionRequestId(), loop.modelId());
    }

    private static boolean budgetUsed(CampaignDefinition campaign, LoopFacts facts) {
        return campaign.budget() != null && facts.tested() >= campaign.budget();
    }

    private static String budgetText(CampaignDefinition campaign) {
        return "The budget of " + campaign.budget() + " validation results is used.";
    }

    private static boolean iterationsUsed(CampaignDefinition campaign, LoopState loop) {
        return campaign.maxIterations() != null && loop.iteration() >= campaign.maxIterations();
    }

    private static void refuseStopped(LoopState loop) {
        refuseFinished(loop);
        refuseDraft(loop);
        if (!loop.running()) {
            throw LoopRefusal.paused();
        }
    }

    private static void refuseDraft(LoopState loop) {
        if (loop.state() == CampaignState.DRAFT) {
            throw LoopRefusal.draft();
        }
    }

    private static void refuseFinished(LoopState loop) {
        if (loop.state() == CampaignState.FINISHED) {
            throw LoopRefusal.finished(loop);
        }
    }
}
