package org.cupel.acquisition.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.HistoryEntry;
import org.cupel.acquisition.loop.LastTraining;
import org.cupel.acquisition.ranking.BatchInputs;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.ranking.ScoredEntry;
import org.cupel.acquisition.validation.Contradiction;
import org.cupel.acquisition.validation.ValidationResult;
import org.cupel.schema.event.CupelEvent;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.event.TrainingRequested;

/** Everything that a database would hold. Values are immutable, so a copy of the maps is a snapshot. */
final class SimState {

    final Map<UUID, Campaign> campaigns = new LinkedHashMap<>();
    final Map<UUID, Candidate> candidates = new LinkedHashMap<>();
    final List<HistoryEntry> history = new ArrayList<>();
    final Map<UUID, ValidationResult> results = new LinkedHashMap<>();
    final List<Contradiction> contradictions = new ArrayList<>();
    final Map<UUID, TrainingRequested> trainings = new LinkedHashMap<>();
    final Set<UUID> endedTrainings = new HashSet<>();
    final Map<UUID, List<PredictionRequested>> predictions = new LinkedHashMap<>();
    final Map<UUID, Set<Integer>> shardsIn = new HashMap<>();
    /** Of the property that is ranked by. */
    final Map<UUID, Integer> scored = new HashMap<>();

    final Map<UUID, Optional<String>> refusals = new HashMap<>();
    final Map<UUID, Map<Property, UUID>> asked = new HashMap<>();

    /** Of other properties. */
    final Set<String> failedShards = new HashSet<>();

    final Set<UUID> closedPredictions = new HashSet<>();
    final Map<UUID, RankingJob> rankingJobs = new LinkedHashMap<>();
    final Map<UUID, RankingRun> runs = new LinkedHashMap<>();

    /** An object store knows no transactions: what was written stays. */
    final Map<String, List<ScoredEntry>> keptScores = new HashMap<>();

    final Map<UUID, BatchInputs> keptBatches = new HashMap<>();

    final Map<UUID, LastTraining> lastTrainings = new HashMap<>();
    final Map<String, Watched> driftJobs = new LinkedHashMap<>();
    final Set<UUID> corrections = new LinkedHashSet<>();
    final Map<Watched, Long> driftFound = new HashMap<>();
    final List<Watched> trainedForDrift = new ArrayList<>();

    /** Of the property, the present one last. */
    final List<UUID> champions = new ArrayList<>();

    /** Of the other property that some goals bound. */
    final List<UUID> otherChampions = new ArrayList<>();

    final Set<UUID> inbox = new HashSet<>();
    final List<CupelEvent> outbox = new ArrayList<>();

    /** A model as one campaign uses it. */
    record Watched(UUID campaignId, UUID modelId) {}

    List<Candidate> candidatesOf(UUID campaignId) {
        return candidates.values().stream()
                .filter(candidate -> candidate.campaignId().equals(campaignId))
                .toList();
    }

    /** Of the property that a campaign ranks by. */
    List<ValidationResult> resultsOf(UUID campaignId) {
        String ranked = campaigns.get(campaignId).definition().property().wireName();
        return results.values().stream()
                .filter(result -> result.campaignId().equals(campaignId)
                        && result.measurement().property().equals(ranked))
                .toList();
    }

    /** Candidates of a campaign that have a result. */
    int tested(UUID campaignId) {
        return (int) resultsOf(campaignId).stream()
                .filter(result -> !result.additional())
                .count();
    }

    long trainingsOf(UUID campaignId) {
        return trainings.values().stream()
                .filter(request -> request.campaignId().equals(campaignId))
                .count();
    }

    boolean boundsGap(Candidate candidate) {
        Campaign campaign = campaigns.get(candidate.campaignId());
        return campaign.definition().goal().otherProperties().contains(Property.BAND_GAP);
    }

    boolean measured(String materialId) {
        return results.values().stream().anyMatch(result -> result.materialId().equals(materialId));
    }

    /** Null when there is none yet. */
    UUID champion() {
        return champions.isEmpty() ? null : champions.get(champions.size() - 1);
    }

    UUID otherChampion() {
        return otherChampions.isEmpty() ? null : otherChampions.get(otherChampions.size() - 1);
    }

    SimState copy() {
        SimState copy = new SimState();
        copy.restore(this);
        return copy;
    }

    /** Takes over everything from a snapshot, as a rolled-back transaction does. */
    void restore(SimState from) {
        replace(campaigns, from.campaigns);
        replace(candidates, from.candidates);
        replace(history, from.history);
        replace(results, from.results);
        replace(contradictions, from.contradictions);
        replace(trainings, from.trainings);
        replace(endedTrainings, from.endedTrainings);
        replace(predictions, from.predictions);
        shardsIn.clear();
        from.shardsIn.forEach((request, shards) -> shardsIn.put(request, new HashSet<>(shards)));
        replace(scored, from.scored);
        replace(refusals, from.refusals);
        replace(asked, from.asked);
        replace(failedShards, from.failedShards);
        replace(closedPredictions, from.closedPredictions);
        replace(rankingJobs, from.rankingJobs);
        replace(runs, from.runs);
        replace(lastTrainings, from.lastTrainings);
        replace(driftJobs, from.driftJobs);
        replace(corrections, from.corrections);
        replace(driftFound, from.driftFound);
        replace(trainedForDrift, from.trainedForDrift);
        replace(champions, from.champions);
        replace(otherChampions, from.otherChampions);
        replace(inbox, from.inbox);
        replace(outbox, from.outbox);
    }

    private static <K, V> void replace(Map<K, V> target, Map<K, V> source) {
        target.clear();
        target.putAll(source);
    }

    private static <T> void replace(Collection<T> target, Collection<T> source) {
        target.clear();
        target.addAll(source);
    }
}
