package org.cupel.acquisition.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.acquisition.backtest.BacktestOrder;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.UnknownCampaign;
import org.cupel.platform.problem.ProblemException;
import org.cupel.surrogate.backtest.Policies;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;

/** Reads what is to be searched again from its request: defaults, and a campaign's goal. */
@ApplicationScoped
public class BacktestReader {

    private static final int DEFAULT_SEEDS = 20;
    private static final int DEFAULT_BATCH = 10;
    private static final int DEFAULT_INITIAL = 50;
    private static final int LONGEST_GOAL = 2000;

    private final Campaigns campaigns;

    BacktestReader(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    BacktestOrder read(BacktestRequest request) {
        if (request == null) {
            throw invalid("The body is missing. Send at least {\"goal\": \"…\"}.");
        }
        Optional<CampaignDefinition> campaign = Optional.ofNullable(request.campaignId())
                .map(id -> campaigns
                        .find(id)
                        .orElseThrow(() -> UnknownCampaign.of(id))
                        .definition());
        String goal = goal(request, campaign);
        return new BacktestOrder(
                goal,
                policies(request, goal),
                orElse(request.seeds(), DEFAULT_SEEDS),
                orElse(request.seedFrom(), 1L),
                orElse(
                        request.batch(),
                        campaign.map(CampaignDefinition::batchSize).orElse(DEFAULT_BATCH)),
                orElse(request.initial(), DEFAULT_INITIAL),
                request.budget(),
                orElse(request.stopAt(), 1.0),
                orElse(request.features(), List.of()),
                orElse(request.baselines(), true),
                request.table(),
                request.campaignId());
    }

    private static String goal(BacktestRequest request, Optional<CampaignDefinition> campaign) {
        String goal = request.goal() != null
                ? request.goal().strip()
                : campaign.map(BacktestReader::goal)
                        .orElseThrow(() -> invalid("goal is missing. Send one, or campaignId for that of a campaign."));
        if (goal.isEmpty() || goal.length() > LONGEST_GOAL) {
            throw invalid("goal has " + goal.length() + " characters. Send 1 to " + LONGEST_GOAL + ".");
        }
        return goal;
    }

    /** With what the selection says of elements. */
    private static String goal(CampaignDefinition definition) {
        String text = definition.goal().text() == null
                ? definition.property().wireName() + " < " + definition.threshold()
                : definition.goal().text();
        Stream<String> elements = Stream.concat(
                definition.selection().requiredElements().stream().map(symbol -> ", with " + symbol),
                definition.selection().excludedElements().stream().map(symbol -> ", no " + symbol));
        return text + String.join("", elements.toList());
    }

    private static List<String> policies(BacktestRequest request, String goal) {
        if (request.policies() != null && !request.policies().isEmpty()) {
            return request.policies().stream().distinct().toList();
        }
        try {
            return List.of(Policies.recommended(Goal.parse(goal)));
        } catch (GoalException misunderstood) {
            throw new ProblemException(400, "invalid-goal", misunderstood.getMessage());
        }
    }

    private static <T> T orElse(T value, T fallback) {
        return Objects.requireNonNullElse(value, fallback);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(422, "invalid-back-test", detail);
    }
}
