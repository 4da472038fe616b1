package org.cupel.acquisition.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.Candidates;
import org.cupel.acquisition.candidate.Evidence;
import org.cupel.acquisition.candidate.MoveOutcome;
import org.cupel.acquisition.candidate.Standing;
import org.cupel.acquisition.loop.LoopFacts;
import org.cupel.acquisition.loop.LoopProgress;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.ranking.Rankings;
import org.cupel.acquisition.ranking.ScoredEntry;

/** Candidates with what rankings and the loop do to them. */
final class SimCandidates implements Candidates, Rankings, LoopProgress {

    private final SimState state;

    SimCandidates(SimState state) {
        this.state = state;
    }

    @Override
    public Optional<Candidate> find(UUID id) {
        return Optional.ofNullable(state.candidates.get(id));
    }

    @Override
    public Optional<Candidate> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(MoveOutcome outcome) {
        state.candidates.put(outcome.candidate().id(), outcome.candidate());
        state.history.add(outcome.entry());
    }

    @Override
    public int committed(UUID campaignId) {
        return (int) state.candidates.values().stream()
                .filter(candidate -> candidate.standing().committed())
                .count();
    }

    @Override
    public LoopFacts facts(UUID campaignId) {
        int pending = (int) state.candidates.values().stream()
                .filter(candidate -> candidate.standing().pending())
                .count();
        return new LoopFacts(
                state.results.size(),
                pending,
                state.candidates.values().stream().anyMatch(SimCandidates::available),
                SimDrift.due(state, campaignId),
                state.champion());
    }

    private static boolean available(Candidate candidate) {
        return candidate.state() == CandidateState.RANKED && candidate.outOfPool() == null;
    }

    @Override
    public void leavePool(UUID campaignId, String reason) {
        List.copyOf(state.candidates.values()).stream()
                .filter(SimCandidates::available)
                .forEach(candidate -> put(candidate, candidate.evidence(), reason, candidate.version() + 1));
    }

    @Override
    public int resultsOf(String property) {
        return state.results.size();
    }

    @Override
    public Set<String> movedOn(UUID campaignId) {
        return state.candidates.values().stream()
                .filter(candidate -> candidate.state() != CandidateState.RANKED)
                .map(Candidate::materialId)
                .collect(Collectors.toSet());
    }

    @Override
    public void store(RankingRun run, List<ScoredEntry> ranking) {
        state.runs.put(run.id(), run);
        Map<UUID, Evidence> ranked = new HashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            ScoredEntry scored = ranking.get(i);
            UUID id = Rankings.candidateId(run.campaignId(), scored.entry().materialId());
            ranked.put(id, evidence(run, i + 1, scored));
            upsert(run, id, scored.entry().materialId(), ranked.get(id));
        }
        Set<UUID> leftBehind = new HashSet<>(state.candidates.keySet());
        leftBehind.removeAll(ranked.keySet());
        leftBehind.stream()
                .map(state.candidates::get)
                .filter(SimCandidates::available)
                .forEach(candidate -> put(candidate, candidate.evidence(), "left", candidate.version() + 1));
    }

    private void upsert(RankingRun run, UUID id, String materialId, Evidence evidence) {
        Candidate known = state.candidates.get(id);
        if (known == null) {
            var candidate = new Candidate(
                    id,
                    run.campaignId(),
                    materialId,
                    "X",
                    List.of("X"),
                    1,
                    Standing.RANKED,
                    evidence,
                    null,
                    1,
                    run.at());
            state.candidates.put(id, candidate);
        } else if (known.state() == CandidateState.RANKED) {
            put(known, evidence, null, known.version() + 1);
        }
    }

    private void put(Candidate old, Evidence evidence, String outOfPool, long version) {
        state.candidates.put(
                old.id(),
                new Candidate(
                        old.id(),
                        old.campaignId(),
                        old.materialId(),
                        old.formula(),
                        old.elements(),
                        old.atomCount(),
                        old.standing(),
                        evidence,
                        outOfPool,
                        version,
                        old.updatedAt()));
    }

    private static Evidence evidence(RankingRun run, int rank, ScoredEntry scored) {
        double median = scored.entry().median();
        return new Evidence(
                run.id(),
                run.modelId(),
                rank,
                scored.score(),
                median,
                median,
                median,
                null,
                null,
                0,
                0,
                0,
                "MAYBE",
                "[]",
                null,
                null,
                null);
    }
}
