package org.cupel.acquisition.simulation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.loop.LastTraining;
import org.cupel.acquisition.loop.LoopCommand;
import org.cupel.acquisition.loop.PredictionRequests;
import org.cupel.acquisition.loop.PropertyShards;
import org.cupel.acquisition.loop.RankingQueue;
import org.cupel.acquisition.loop.TrainingRequests;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;

/** Whatever the loop has asked for. */
final class SimRequests implements TrainingRequests, PredictionRequests, RankingQueue {

    private final SimState state;

    SimRequests(SimState state) {
        this.state = state;
    }

    @Override
    public void open(TrainingRequested request, Integer labels, Instant at) {
        if (request.reason().startsWith("Drift")) {
            UUID modelId = state.campaigns.get(request.campaignId()).loop().modelId();
            state.trainedForDrift.add(new SimState.Watched(request.campaignId(), modelId));
        }
        state.lastTrainings.put(request.campaignId(), new LastTraining(at, labels));
        state.trainings.put(request.requestId(), request);
    }

    @Override
    public Optional<TrainingRequested> find(UUID requestId) {
        return Optional.ofNullable(state.trainings.get(requestId));
    }

    @Override
    public void end(TrainingCompleted outcome, Instant at) {
        state.endedTrainings.add(outcome.requestId());
    }

    @Override
    public void open(UUID campaignId, List<PropertyShards> parts, Instant at) {
        state.predictions.forEach((id, older) -> {
            if (older.get(0).campaignId().equals(campaignId)) {
                state.closedPredictions.add(id);
            }
        });
        List<PredictionRequested> shards =
                parts.stream().flatMap(part -> part.shards().stream()).toList();
        UUID requestId = shards.get(0).requestId();
        Map<Property, UUID> asked = new EnumMap<>(Property.class);
        parts.forEach(part -> asked.put(part.property(), part.shards().get(0).modelId()));
        state.predictions.put(requestId, shards);
        state.asked.put(requestId, asked);
        state.shardsIn.put(requestId, new HashSet<>());
    }

    @Override
    public List<PredictionRequested> openShards(UUID requestId) {
        return state.predictions.getOrDefault(requestId, List.of()).stream()
                .filter(shard -> !state.closedPredictions.contains(requestId))
                .filter(shard -> !state.shardsIn.get(requestId).contains(shard.shard()))
                .toList();
    }

    @Override
    public ShardProgress complete(PredictionCompleted shard, Instant at) {
        boolean open = state.predictions.containsKey(shard.requestId())
                && !state.closedPredictions.contains(shard.requestId());
        if (!open || !state.shardsIn.get(shard.requestId()).add(shard.shard())) {
            return ShardProgress.STALE;
        }
        if (shard.modelId()
                .equals(state.predictions.get(shard.requestId()).get(0).modelId())) {
            state.scored.merge(shard.requestId(), shard.scored(), Integer::sum);
            state.refusals.merge(shard.requestId(), Optional.ofNullable(shard.failure()), (a, b) -> a.or(() -> b));
        } else if (shard.failure() != null) {
            state.failedShards.add(shard.requestId() + "/" + shard.shard());
        }
        if (state.shardsIn.get(shard.requestId()).size() < shard.shards()) {
            return ShardProgress.WAITING;
        }
        state.closedPredictions.add(shard.requestId());
        return ShardProgress.ALL_IN;
    }

    @Override
    public Optional<String> refusal(UUID requestId) {
        return state.scored.get(requestId) > 0 ? Optional.empty() : state.refusals.get(requestId);
    }

    @Override
    public void enqueue(UUID campaignId, LoopCommand.Rank ranking) {
        state.rankingJobs.putIfAbsent(
                ranking.rankingId(),
                new RankingJob(campaignId, ranking.rankingId(), ranking.predictionRequestId(), ranking.modelId()));
    }
}
