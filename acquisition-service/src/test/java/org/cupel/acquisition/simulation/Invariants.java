package org.cupel.acquisition.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.HistoryEntry;
import org.cupel.acquisition.validation.ResultKind;
import org.cupel.acquisition.validation.ValidationResult;

/** What holds after every step, whatever went wrong in it. */
final class Invariants {

    private final Map<UUID, Long> versions = new HashMap<>();

    void check(SimState state) {
        for (Campaign campaign : state.campaigns.values()) {
            versionsOnlyGrow(campaign.id(), campaign.version());
            budgetIsKept(state, campaign);
            oneTrainingAtATime(state, campaign.id());
            whatIsFinishedSaysWhy(campaign.loop());
            aDraftHasNoEffects(state, campaign);
            whatIsWaitedForWasAskedFor(state, campaign.loop());
        }
        state.candidates.values().forEach(candidate -> versionsOnlyGrow(candidate.id(), candidate.version()));
        noCandidateIsValidatedTwice(state);
        noMaterialIsTestedTwice(state);
        historyLeadsToTheState(state);
        rankingsCountUp(state);
        state.runs.values().forEach(run -> assertThat(state.keptScores).containsKey(run.scoresKey()));
        assertThat(state.trainedForDrift).as("models trained again for drift").doesNotHaveDuplicates();
    }

    private void versionsOnlyGrow(UUID id, long version) {
        Long before = versions.put(id, version);
        assertThat(version).as("version of %s", id).isGreaterThanOrEqualTo(before == null ? 1 : before);
    }

    private static void budgetIsKept(SimState state, Campaign campaign) {
        Integer budget = campaign.definition().budget();
        if (budget != null) {
            long committed = state.candidatesOf(campaign.id()).stream()
                    .filter(candidate -> candidate.standing().committed())
                    .count();
            assertThat(state.tested(campaign.id()) + committed)
                    .as("tested and under way")
                    .isLessThanOrEqualTo(budget);
        }
    }

    private static void whatIsWaitedForWasAskedFor(SimState state, LoopState loop) {
        if (loop.in(Phase.TRAINING)) {
            assertThat(state.trainings).containsKey(loop.trainingRequestId());
            assertThat(state.endedTrainings).doesNotContain(loop.trainingRequestId());
        }
        if (loop.in(Phase.PREDICTING) && loop.predictionRequestId() != null) {
            assertThat(state.predictions).containsKey(loop.predictionRequestId());
            assertThat(state.closedPredictions).doesNotContain(loop.predictionRequestId());
        }
        if (loop.in(Phase.RANKING) && loop.rankingId() != null) {
            assertThat(state.rankingJobs).containsKey(loop.rankingId());
            assertThat(state.runs).doesNotContainKey(loop.rankingId());
        }
    }

    /** A campaign that finished while it trained leaves the end of that training to come in. */
    private static void oneTrainingAtATime(SimState state, UUID campaignId) {
        assertThat(state.trainings.values().stream()
                        .filter(request -> request.campaignId().equals(campaignId))
                        .filter(request -> !state.endedTrainings.contains(request.requestId()))
                        .count())
                .as("open trainings")
                .isBetween(0L, 1L);
    }

    private static void whatIsFinishedSaysWhy(LoopState loop) {
        assertThat(loop.stopped() != null).as("%s", loop).isEqualTo(loop.state() == CampaignState.FINISHED);
    }

    private static void aDraftHasNoEffects(SimState state, Campaign campaign) {
        if (campaign.loop().state() == CampaignState.DRAFT) {
            assertThat(state.trainingsOf(campaign.id())).isZero();
            assertThat(state.candidatesOf(campaign.id())).isEmpty();
        }
    }

    /** Whatever campaigns ask for it: a material is in one laboratory at a time and is measured once. */
    private static void noMaterialIsTestedTwice(SimState state) {
        assertThat(state.candidates.values().stream()
                        .filter(candidate -> candidate.standing().committed() || decided(candidate))
                        .map(Candidate::materialId))
                .as("materials tested")
                .doesNotHaveDuplicates();
    }

    private static void noCandidateIsValidatedTwice(SimState state) {
        Map<UUID, ValidationResult> newest = new LinkedHashMap<>();
        Map<String, ResultKind> kinds = new HashMap<>();
        for (ValidationResult result : state.results.values()) {
            ValidationResult before = newest.put(result.candidateId(), result);
            assertThat(before != null).as("had a result before").isEqualTo(result.additional());
            String what = result.candidateId() + result.measurement().property();
            ResultKind kind = result.measurement().kind();
            assertThat(kind).as("fidelity never falls").isLessThanOrEqualTo(kinds.getOrDefault(what, kind));
            kinds.put(what, kind);
        }
        state.results.values().forEach(result -> aFindMissesNothingThatWasMeasured(state, result));
        newest.forEach((candidate, result) -> assertThat(
                        state.candidates.get(candidate).state())
                .isEqualTo(result.outcome().candidateState()));
        assertThat(state.candidates.values().stream()
                        .filter(Invariants::decided)
                        .count())
                .isEqualTo(newest.size());
    }

    private static void aFindMissesNothingThatWasMeasured(SimState state, ValidationResult result) {
        Candidate candidate = state.candidates.get(result.candidateId());
        if (candidate.state() != CandidateState.VALIDATED || isOutranked(state, result)) {
            return;
        }
        SearchGoal goal = state.campaigns.get(result.campaignId()).definition().goal();
        double value = result.measurement().value();
        assertThat(goal.others())
                .filteredOn(bound ->
                        bound.property().wireName().equals(result.measurement().property()))
                .allMatch(bound -> bound.meets(value), "met by " + value);
    }

    /** By one of the same candidate and property that came later: kinds never fall. */
    private static boolean isOutranked(SimState state, ValidationResult result) {
        List<ValidationResult> same = state.results.values().stream()
                .filter(other -> other.candidateId().equals(result.candidateId())
                        && other.measurement()
                                .property()
                                .equals(result.measurement().property()))
                .toList();
        return same.get(same.size() - 1) != result;
    }

    private static boolean decided(Candidate candidate) {
        return candidate.state() == CandidateState.VALIDATED || candidate.state() == CandidateState.REJECTED;
    }

    private static void historyLeadsToTheState(SimState state) {
        Map<UUID, CandidateState> standing = new HashMap<>();
        Map<UUID, Long> version = new HashMap<>();
        for (HistoryEntry entry : state.history) {
            assertThat(standing.getOrDefault(entry.candidateId(), CandidateState.RANKED))
                    .isEqualTo(entry.from());
            assertThat(entry.versionAfter()).isEqualTo(entry.versionBefore() + 1);
            assertThat(entry.versionBefore()).isGreaterThanOrEqualTo(version.getOrDefault(entry.candidateId(), 1L));
            standing.put(entry.candidateId(), entry.to());
            version.put(entry.candidateId(), entry.versionAfter());
        }
        state.candidates.forEach((id, candidate) ->
                assertThat(standing.getOrDefault(id, CandidateState.RANKED)).isEqualTo(candidate.state()));
    }

    private static void rankingsCountUp(SimState state) {
        Map<UUID, Integer> previous = new HashMap<>();
        for (var run : state.runs.values()) {
            int before = previous.getOrDefault(run.campaignId(), 0);
            assertThat(run.iteration()).isBetween(before, before + 1000);
            previous.put(run.campaignId(), run.iteration());
        }
    }
}
