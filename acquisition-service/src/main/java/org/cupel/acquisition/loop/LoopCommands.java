package org.cupel.acquisition.loop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Property;
import org.cupel.platform.outbox.Outbox;
import org.cupel.schema.event.TrainingRequested;

/** Carries out what the loop decided, in the transaction of the decision. */
@ApplicationScoped
public class LoopCommands {

    private final TrainingRequests trainings;
    private final PredictionRequests predictions;
    private final RankingQueue rankings;
    private final DriftQueue drift;
    private final Materials materials;
    private final OtherModels models;
    private final LoopProgress progress;
    private final LabCoverage coverage;
    private final Outbox outbox;
    private final LoopSettings settings;
    private final Clock clock;

    public LoopCommands(
            TrainingRequests trainings,
            PredictionRequests predictions,
            RankingQueue rankings,
            DriftQueue drift,
            Materials materials,
            OtherModels models,
            LoopProgress progress,
            LabCoverage coverage,
            Outbox outbox,
            LoopSettings settings,
            Clock clock) {
        this.trainings = trainings;
        this.predictions = predictions;
        this.rankings = rankings;
        this.drift = drift;
        this.materials = materials;
        this.models = models;
        this.progress = progress;
        this.coverage = coverage;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return what the attempt brought to light, for the loop to decide on */
    Optional<LoopEvent> carryOut(Campaign campaign, LoopCommand command) {
        if (command instanceof LoopCommand.RequestPredictions request) {
            return requestPredictions(campaign, request);
        }
        if (command instanceof LoopCommand.RequestTraining request) {
            requestTraining(campaign, request);
        } else if (command instanceof LoopCommand.Rank ranking) {
            rankings.enqueue(campaign.id(), ranking);
        } else if (command instanceof LoopCommand.CheckDrift check) {
            drift.poolPredicted(campaign.id(), check.predictionRequestId(), check.modelId());
        } else if (command instanceof LoopCommand.RepeatTraining repeat) {
            trainings.find(repeat.requestId()).ifPresent(outbox::publish);
        } else if (command instanceof LoopCommand.RepeatPredictions repeat) {
            predictions.openShards(repeat.requestId()).forEach(outbox::publish);
        }
        return Optional.empty();
    }

    private void requestTraining(Campaign campaign, LoopCommand.RequestTraining request) {
        String property = campaign.definition().property().wireName();
        var event = new TrainingRequested(
                request.requestId(), campaign.id(), property, request.reason(), progress.resultsOf(property));
        OptionalInt labels = materials.labelled(property);
        trainings.open(event, labels.isPresent() ? labels.getAsInt() : null, clock.instant());
        outbox.publish(event);
    }

    private Optional<LoopEvent> requestPredictions(Campaign campaign, LoopCommand.RequestPredictions request) {
        Optional<Pool> pool = materials.pool(campaign);
        if (pool.isEmpty()) {
            return Optional.of(new LoopEvent.PoolUnreadable(request.requestId()));
        }
        progress.poolSifted(campaign.id(), pool.get().leftOut());
        if (pool.get().materialIds().isEmpty()) {
            progress.leavePool(campaign.id(), "its property is known by now, or it left the selection");
            return Optional.of(new LoopEvent.PoolEmpty(request.requestId()));
        }
        List<PropertyShards> shards = shards(campaign, request, pool.get().materialIds());
        predictions.open(campaign.id(), shards, clock.instant());
        shards.stream().flatMap(part -> part.shards().stream()).forEach(outbox::publish);
        return Optional.empty();
    }

    /** Whoever is champion of another property that the goal bounds predicts the pool as well. */
    private List<PropertyShards> shards(Campaign campaign, LoopCommand.RequestPredictions request, List<String> pool) {
        Set<String> ranked = new LinkedHashSet<>(pool);
        ranked.addAll(progress.notTaught(campaign.id(), request.modelId()));
        List<Property> others = campaign.definition().goal().otherProperties();
        Map<Property, UUID> champions = others.isEmpty() ? Map.of() : models.champions(others);
        Double miscoverage = coverage.nextMiscoverage(campaign.id()).orElse(null);
        var plan = new ShardPlan(request.requestId(), campaign.id(), settings.shardSize());
        plan.add(campaign.definition().property(), request.modelId(), List.copyOf(ranked), miscoverage);
        others.stream()
                .filter(champions::containsKey)
                .forEach(other -> plan.add(other, champions.get(other), pool, null));
        return plan.shards();
    }
}
