package org.cupel.acquisition.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.UnknownCampaign;
import org.cupel.acquisition.loop.LoopEvent;
import org.cupel.acquisition.loop.LoopProgress;
import org.cupel.acquisition.loop.LoopRefusal;
import org.cupel.acquisition.loop.LoopService;
import org.cupel.platform.outbox.Outbox;
import org.cupel.platform.problem.ProblemException;

/** Moves candidates on behalf of people. */
@ApplicationScoped
public class CandidateService {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final OtherCampaigns others;
    private final LoopProgress progress;
    private final LoopService loop;
    private final Outbox outbox;
    private final Clock clock;

    public CandidateService(
            Campaigns campaigns,
            Candidates candidates,
            OtherCampaigns others,
            LoopProgress progress,
            LoopService loop,
            Outbox outbox,
            Clock clock) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.others = others;
        this.progress = progress;
        this.loop = loop;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Candidate get(UUID candidateId) {
        return candidates.find(candidateId).orElseThrow(() -> unknown(candidateId));
    }

    @Transactional
    public Candidate move(UUID candidateId, Move move) {
        Campaign campaign = lockCampaign(candidateId);
        Candidate candidate = candidates.lock(candidateId).orElseThrow(() -> unknown(candidateId));
        MoveOutcome outcome = CandidateLifecycle.move(candidate, move, clock.instant());
        requireOpen(campaign, move.action());
        requireInPool(candidate, move.action());
        requireNotElsewhere(candidate, move.action());
        requireBudget(campaign, outcome);
        candidates.save(outcome);
        outbox.publish(outcome.event());
        Candidate moved = claimed(outcome.candidate(), move);
        // A withdrawal may leave nothing to wait for.
        loop.apply(campaign.id(), new LoopEvent.FactsChanged());
        return moved;
    }

    private Candidate claimed(Candidate moved, Move move) {
        if (!move.claimed() || moved.state() != CandidateState.IN_VALIDATION) {
            return moved;
        }
        MoveOutcome claim = Claims.claim(moved, move.actor(), clock.instant());
        candidates.save(claim);
        return claim.candidate();
    }

    /** Takes the campaign's lock, which orders everything that happens to its candidates. */
    @Transactional
    public Campaign lockCampaign(UUID candidateId) {
        UUID campaignId = get(candidateId).campaignId();
        return campaigns.lock(campaignId).orElseThrow(() -> UnknownCampaign.of(campaignId));
    }

    public static ProblemException unknown(UUID candidateId) {
        return new ProblemException(
                404,
                "unknown-candidate",
                "No candidate has the id " + candidateId
                        + ". List the campaign's candidates and take an id from there.");
    }

    private static void requireOpen(Campaign campaign, CandidateAction action) {
        if (action.startsWork() && campaign.loop().state() == CampaignState.FINISHED) {
            throw LoopRefusal.finished(campaign.loop());
        }
    }

    private static void requireInPool(Candidate candidate, CandidateAction action) {
        if (action == CandidateAction.FLAG && candidate.outOfPool() != null) {
            throw new ProblemException(
                    409,
                    "out-of-pool",
                    "Candidate " + candidate.id() + " (" + candidate.materialId() + ") left the pool: "
                            + candidate.outOfPool() + ". Pick one of the latest ranking.");
        }
    }

    /** No material is tested twice at the same time, whoever asks for it. */
    private void requireNotElsewhere(Candidate candidate, CandidateAction action) {
        if (action.startsWork()) {
            others.claim(candidate).ifPresent(elsewhere -> {
                throw elsewhere.refusal(candidate);
            });
        }
    }

    private void requireBudget(Campaign campaign, MoveOutcome outcome) {
        Integer budget = campaign.definition().budget();
        if (budget == null || outcome.entry().action() != CandidateAction.SEND_TO_VALIDATION) {
            return;
        }
        int results = progress.facts(campaign.id()).tested();
        int committed = candidates.committed(campaign.id());
        if (results + committed >= budget) {
            throw new ProblemException(
                    409,
                    "budget-used",
                    "The budget of " + budget + " validation results is used: " + results + " are in and " + committed
                            + " are under way. Withdraw one of those, or create a campaign with a larger budget.",
                    Map.of("budget", budget, "results", results, "committed", committed));
        }
    }
}
