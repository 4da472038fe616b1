package org.cupel.acquisition.loop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.Stopped;
import org.cupel.acquisition.campaign.StoppingRule;
import org.cupel.acquisition.loop.SearchFacts.Outcome;

/**
 * Decides whether a rule ends a campaign; pure.
 *
 * <p>Rules about results hold in every phase. Rules about a ranking hold while it is the newest word, not while a training
 * or a prediction is about to replace it.
 */
final class Stopping {

    private Stopping() {}

    /** The first rule of the definition that holds. */
    static Optional<Stopped> due(CampaignDefinition campaign, LoopState loop, LoopFacts facts) {
        return campaign.stopping().stream()
                .flatMap(rule ->
                        reason(rule, campaign, loop, facts)
                                .map(why -> new Stopped(rule.terms().rule(), why))
                                .stream())
                .findFirst();
    }

    private static Optional<String> reason(
            StoppingRule rule, CampaignDefinition campaign, LoopState loop, LoopFacts facts) {
        if (rule instanceof StoppingRule.NoFind noFind) {
            return noFind(noFind, campaign.batchSize(), facts.search().outcomes());
        }
        if (rule instanceof StoppingRule.NoImprovement none) {
            return noImprovement(none, campaign, facts.search().outcomes());
        }
        if (rule instanceof StoppingRule.FindsBelow below) {
            return loop.in(Phase.AWAITING_RESULTS) ? findsBelow(below, facts.search()) : Optional.empty();
        }
        if (rule instanceof StoppingRule.WorthBelow below) {
            return loop.in(Phase.AWAITING_RESULTS) && facts.pending() == 0
                    ? worthBelow(below, campaign.policy(), facts.search())
                    : Optional.empty();
        }
        return campaign.budget() != null && facts.tested() >= campaign.budget()
                ? Optional.of("The budget of " + campaign.budget() + " validation results is used.")
                : Optional.empty();
    }

    private static Optional<String> noFind(StoppingRule.NoFind rule, int batchSize, List<Outcome> outcomes) {
        int window = rule.rounds() * batchSize;
        return outcomes.size() >= window && last(outcomes, window).stream().noneMatch(Outcome::find)
                ? Optional.of("No find in the last " + rounds(rule.rounds()) + " (" + window + " results).")
                : Optional.empty();
    }

    private static Optional<String> noImprovement(
            StoppingRule.NoImprovement rule, CampaignDefinition campaign, List<Outcome> outcomes) {
        int window = rule.rounds() * campaign.batchSize();
        if (outcomes.size() <= window) {
            return Optional.empty();
        }
        double gained = gained(best(outcomes.subList(0, outcomes.size() - window)), best(last(outcomes, window)));
        return gained > rule.by()
                ? Optional.empty()
                : Optional.of("The last " + rounds(rule.rounds()) + " improved the best result by "
                        + figure(Math.max(0, gained)) + " "
                        + campaign.property().unit() + ", not by more than " + figure(rule.by()) + ".");
    }

    private static Optional<String> findsBelow(StoppingRule.FindsBelow rule, SearchFacts search) {
        Double expected = search.expectedFinds();
        return expected != null && expected < rule.finds()
                ? Optional.of(figure(expected) + " finds are expected among the candidates that are left, fewer than "
                        + figure(rule.finds()) + ".")
                : Optional.empty();
    }

    private static Optional<String> worthBelow(StoppingRule.WorthBelow rule, Policy policy, SearchFacts search) {
        if (search.bestScore() == null) {
            return Optional.empty();
        }
        double worth = policy.worth(search.bestScore());
        return worth < rule.cost()
                ? Optional.of("The best candidate promises " + figure(worth) + ", less than an experiment costs ("
                        + figure(rule.cost()) + ").")
                : Optional.empty();
    }

    private static List<Outcome> last(List<Outcome> outcomes, int count) {
        return outcomes.subList(outcomes.size() - count, outcomes.size());
    }

    private static double best(List<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Outcome::loss).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Where nothing could be made, before and since, nothing is gained. */
    private static double gained(double before, double since) {
        return before == since ? 0 : before - since;
    }

    private static String rounds(int rounds) {
        return rounds == 1 ? "round" : rounds + " rounds";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
