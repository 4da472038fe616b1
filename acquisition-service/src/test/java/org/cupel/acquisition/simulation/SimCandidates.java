package org.cupel.acquisition.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.LeftOut;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.Candidates;
import org.cupel.acquisition.candidate.Elsewhere;
import org.cupel.acquisition.candidate.Evidence;
import org.cupel.acquisition.candidate.MoveOutcome;
import org.cupel.acquisition.candidate.OtherCampaigns;
import org.cupel.acquisition.candidate.Standing;
import org.cupel.acquisition.loop.LastTraining;
import org.cupel.acquisition.loop.LoopFacts;
import org.cupel.acquisition.loop.LoopProgress;
import org.cupel.acquisition.loop.SearchFacts;
import org.cupel.acquisition.ranking.BatchMaterial;
import org.cupel.acquisition.ranking.BatchSources;
import org.cupel.acquisition.ranking.GoalOdds;
import org.cupel.acquisition.ranking.OtherValue;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.ranking.Rankings;
import org.cupel.acquisition.ranking.ScoredEntry;
import org.cupel.acquisition.validation.ResultOutcome;
import org.cupel.acquisition.validation.ValidationResult;

/** Candidates with what rankings and the loop do to them. */
final class SimCandidates implements Candidates, OtherCampaigns, Rankings, BatchSources, LoopProgress {

    private final SimState state;

    SimCandidates(SimState state) {
        this.state = state;
    }

    @Override
    public Optional<Candidate> find(UUID id) {
        return Optional.ofNullable(state.candidates.get(id));
    }

    @Override
    public Optional<Candidate> find(UUID campaignId, String materialId) {
        return find(Rankings.candidateId(campaignId, materialId));
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
        return (int) state.candidatesOf(campaignId).stream()
                .filter(candidate -> candidate.standing().committed())
                .count();
    }

    @Override
    public LoopFacts facts(UUID campaignId) {
        int pending = (int) state.candidatesOf(campaignId).stream()
                .filter(candidate -> candidate.standing().pending())
                .count();
        return new LoopFacts(
                state.resultsOf(campaignId).size(),
                state.tested(campaignId),
                pending,
                state.candidatesOf(campaignId).stream()
                        .anyMatch(candidate -> available(candidate) && !state.measured(candidate.materialId())),
                SimDrift.due(state, campaignId),
                state.champion());
    }

    private static boolean available(Candidate candidate) {
        return candidate.state() == CandidateState.RANKED && candidate.outOfPool() == null;
    }

    /** What is measured is asked for again, for the sake of its error; it is ranked no more. */
    @Override
    public List<String> notTaught(UUID campaignId, UUID modelId) {
        return state.resultsOf(campaignId).stream()
                .map(ValidationResult::materialId)
                .distinct()
                .sorted()
                .limit(2)
                .toList();
    }

    @Override
    public void leavePool(UUID campaignId, String reason) {
        state.candidatesOf(campaignId).stream()
                .filter(SimCandidates::available)
                .forEach(candidate -> put(candidate, candidate.evidence(), reason, candidate.version() + 1));
    }

    @Override
    public Map<String, Integer> candidates(UUID campaignId) {
        return state.candidatesOf(campaignId).stream()
                .collect(Collectors.toMap(candidate -> candidate.state().wireName(), candidate -> 1, Integer::sum));
    }

    @Override
    public void poolSifted(UUID campaignId, List<LeftOut> leftOut) {
        assertThat(leftOut).isEmpty();
    }

    @Override
    public List<LeftOut> leftOut(UUID campaignId) {
        return List.of();
    }

    @Override
    public SearchFacts search(Campaign campaign) {
        UUID campaignId = campaign.id();
        double expected = state.candidatesOf(campaignId).stream()
                .filter(candidate ->
                        available(candidate) || candidate.standing().pending())
                .mapToDouble(candidate ->
                        campaign.definition().goal().meets(candidate.evidence().q50()) ? 1 : 0)
                .sum();
        Double best = state.candidatesOf(campaignId).stream()
                .filter(SimCandidates::available)
                .map(candidate -> candidate.evidence().score())
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<SearchFacts.Outcome> outcomes = state.resultsOf(campaignId).stream()
                .filter(result -> !result.additional())
                .map(result -> new SearchFacts.Outcome(
                        campaign.definition().goal().loss(result.measurement().value()),
                        result.outcome() == ResultOutcome.VALIDATED))
                .toList();
        return new SearchFacts(outcomes, expected, best);
    }

    @Override
    public Optional<LastTraining> lastTraining(UUID campaignId) {
        return Optional.ofNullable(state.lastTrainings.get(campaignId));
    }

    @Override
    public Optional<Elsewhere> claim(Candidate wanted) {
        return state.candidates.values().stream()
                .filter(other -> other.materialId().equals(wanted.materialId())
                        && !other.campaignId().equals(wanted.campaignId()))
                .filter(other -> pending(other) || measured(other).isPresent())
                .map(other -> new Elsewhere(
                        other.campaignId(),
                        "other",
                        other.id(),
                        other.state(),
                        measured(other).orElse(null)))
                .findFirst();
    }

    private Optional<UUID> measured(Candidate candidate) {
        return state.results.values().stream()
                .filter(result -> result.candidateId().equals(candidate.id()))
                .map(ValidationResult::id)
                .findFirst();
    }

    /** What is flagged in a finished campaign is sent nowhere any more. */
    private boolean pending(Candidate candidate) {
        Standing standing = candidate.standing();
        return standing.committed()
                || standing.pending()
                        && state.campaigns.get(candidate.campaignId()).loop().state() != CampaignState.FINISHED;
    }

    @Override
    public int resultsOf(String property) {
        return state.results.size();
    }

    @Override
    public Set<String> movedOn(UUID campaignId) {
        return state.candidates.values().stream()
                .filter(candidate -> candidate.campaignId().equals(campaignId)
                        ? candidate.state() != CandidateState.RANKED
                        : pending(candidate) || measured(candidate).isPresent())
                .map(Candidate::materialId)
                .collect(Collectors.toSet());
    }

    @Override
    public List<BatchMaterial> describe(List<String> materialIds) {
        return materialIds.stream().map(SimService::material).toList();
    }

    @Override
    public List<BatchMaterial> pending(Campaign campaign) {
        return state.candidates.values().stream()
                .filter(this::pending)
                .map(Candidate::materialId)
                .distinct()
                .sorted()
                .map(SimService::material)
                .toList();
    }

    @Override
    public List<BatchMaterial> tested(Campaign campaign, int most) {
        return state.candidatesOf(campaign.id()).stream()
                .filter(candidate -> measured(candidate).isPresent())
                .map(candidate -> SimService.material(candidate.materialId()))
                .limit(most)
                .toList();
    }

    @Override
    public int budgetTaken(Campaign campaign) {
        return state.tested(campaign.id()) + committed(campaign.id());
    }

    @Override
    public void store(RankingRun run, List<ScoredEntry> ranking) {
        state.runs.put(run.id(), run);
        requireSound(run, ranking);
        requireOthers(run, ranking);
        Map<UUID, Evidence> ranked = new HashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            ScoredEntry scored = ranking.get(i);
            UUID id = Rankings.candidateId(run.campaignId(), scored.entry().materialId());
            ranked.put(id, evidence(run, i + 1, scored));
            upsert(run, id, scored.entry().materialId(), ranked.get(id));
        }
        Set<UUID> leftBehind = new HashSet<>();
        state.candidatesOf(run.campaignId()).forEach(candidate -> leftBehind.add(candidate.id()));
        leftBehind.removeAll(ranked.keySet());
        leftBehind.stream()
                .map(state.candidates::get)
                .filter(SimCandidates::available)
                .forEach(candidate -> put(candidate, candidate.evidence(), "left", candidate.version() + 1));
    }

    /** Whatever was asked of whom: a value of each bounded property for each candidate, and odds between never and surely. */
    private static void requireOthers(RankingRun run, List<ScoredEntry> ranking) {
        List<Property> bounded = run.definition().goal().otherProperties();
        assertThat(ranking).allSatisfy(scored -> assertThat(scored.entry().others())
                .extracting(OtherValue::property)
                .isEqualTo(bounded));
        assertThat(Arrays.stream(GoalOdds.of(run.definition(), ranking)).boxed())
                .allMatch(odds -> odds >= 0 && odds <= 1);
    }

    /** A batch holds nothing twice, keeps to budget and caps, and repeats only what was tested. */
    private void requireSound(RankingRun run, List<ScoredEntry> ranking) {
        List<RankingRun.Pick> fresh =
                run.picks().stream().filter(pick -> !pick.replicate()).toList();
        fresh.forEach(this::requireFree);
        assertThat(run.picks()).extracting(RankingRun.Pick::materialId).doesNotHaveDuplicates();
        assertThat(run.picks()).hasSizeLessThanOrEqualTo(run.definition().batchSize());
        assertThat(run.picks()).filteredOn(RankingRun.Pick::replicate).allSatisfy(pick -> assertThat(
                        measured(state.candidates.get(pick.candidateId())))
                .isPresent());
        fresh.forEach(pick ->
                assertThat(ranking.get(pick.rank() - 1).entry().materialId()).isEqualTo(pick.materialId()));
        Integer budget = run.definition().budget();
        if (budget != null) {
            int taken = state.tested(run.campaignId()) + committed(run.campaignId());
            assertThat(fresh).hasSizeLessThanOrEqualTo(Math.max(0, budget - taken));
        }
        Integer perFormula = run.definition().batch().perFormula();
        if (perFormula != null) {
            assertThat(fresh.stream()
                            .collect(Collectors.groupingBy(
                                    pick -> SimService.material(pick.materialId())
                                            .formula(),
                                    Collectors.counting()))
                            .values())
                    .allMatch(count -> count <= perFormula);
        }
    }

    /** Nothing that waits for a result or has one is suggested, whichever campaign asked for it. */
    private void requireFree(RankingRun.Pick pick) {
        assertThat(state.candidates.values().stream()
                        .filter(candidate -> candidate.materialId().equals(pick.materialId()))
                        .filter(candidate ->
                                pending(candidate) || measured(candidate).isPresent()))
                .as("%s is suggested", pick)
                .isEmpty();
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
                        old.claim(),
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
                null,
                null);
    }
}
