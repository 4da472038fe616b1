package org.cupel.acquisition.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.RetrainRule;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.acquisition.campaign.StoppingReader;
import org.cupel.acquisition.campaign.StoppingRule;
import org.cupel.acquisition.campaign.StoppingTerms;
import org.cupel.crystal.Element;
import org.cupel.crystal.UnknownElementException;
import org.cupel.platform.problem.ProblemException;

/** Reads a campaign's definition from its request: defaults, names and limits. */
final class DefinitionReader {

    private static final int DEFAULT_BATCH_SIZE = 20;
    private static final long DEFAULT_SEED = 42;
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_COUNT = 1_000_000;

    private DefinitionReader() {}

    static CampaignDefinition read(CampaignRequest request) {
        if (request == null) {
            throw invalid("The body is missing. Send at least {\"name\": \"…\"}.");
        }
        int batchSize = count("batchSize", orElse(request.batchSize(), DEFAULT_BATCH_SIZE));
        Selection selection = selection(request.selection());
        Policy policy = policy(orElse(request.policy(), Policy.LOG_EI.wireName()));
        SearchGoal goal = GoalReader.read(request, selection);
        return new CampaignDefinition(
                name(request.name()),
                goal.property(),
                goal.threshold(),
                policy,
                weight(orElse(request.explorationWeight(), 1.0)),
                batchSize,
                optionalCount("budget", request.budget()),
                retrain(request, batchSize),
                selection,
                orElse(request.seed(), DEFAULT_SEED),
                optionalCount("maxIterations", request.maxIterations()),
                owner(request.owner()),
                stopping(request),
                goal,
                BatchReader.rule(request.batch(), batchSize),
                BatchReader.schedule(request, policy));
    }

    private static RetrainRule retrain(CampaignRequest request, int batchSize) {
        RetrainBody body = request.retrain() == null ? new RetrainBody(null, null, null) : request.retrain();
        if (request.retrainAfter() != null
                && body.afterResults() != null
                && !request.retrainAfter().equals(body.afterResults())) {
            throw invalid("retrainAfter is " + request.retrainAfter() + " and retrain.afterResults is "
                    + body.afterResults() + ". Send one of them.");
        }
        Integer results = request.retrainAfter() == null ? body.afterResults() : request.retrainAfter();
        return new RetrainRule(
                count("retrainAfter", orElse(results, batchSize)),
                optionalCount("retrain.afterDays", body.afterDays()),
                body.onDrift());
    }

    private static String owner(String owner) {
        if (owner != null && (owner.isBlank() || owner.length() > LONGEST_NAME)) {
            throw invalid("owner is '" + owner + "'. Send 1 to " + LONGEST_NAME + " characters, or nobody.");
        }
        return owner == null ? null : owner.strip();
    }

    private static List<StoppingRule> stopping(CampaignRequest request) {
        List<StoppingTerms> sent = request.stopping() == null ? List.of() : request.stopping();
        List<StoppingRule> rules = new ArrayList<>();
        for (StoppingTerms terms : sent) {
            rules.add(rule(request, terms));
        }
        return rules;
    }

    private static StoppingRule rule(CampaignRequest request, StoppingTerms terms) {
        try {
            StoppingRule rule = StoppingReader.read(terms);
            if (rule instanceof StoppingRule.BudgetSpent && request.budget() == null) {
                throw invalid("stopping has budget-spent, but budget is missing. Send a budget.");
            }
            if (rule instanceof StoppingRule.WorthBelow
                    && !policy(orElse(request.policy(), Policy.LOG_EI.wireName()))
                            .tellsWorth()) {
                throw invalid("stopping has best-score-below-cost, but scores of the policy " + request.policy()
                        + " promise nothing. Send another policy or rule.");
            }
            return rule;
        } catch (IllegalArgumentException unreadable) {
            throw invalid("stopping: " + unreadable.getMessage());
        }
    }

    private static String name(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw invalid("name is '" + name + "'. Send 1 to " + LONGEST_NAME + " characters.");
        }
        return name.strip();
    }

    private static Policy policy(String name) {
        return Policy.named(name)
                .orElseThrow(() -> invalid("policy is '" + name + "'. Send one of " + Policy.names() + "."));
    }

    private static double weight(double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw invalid("explorationWeight is " + value + ". Send a finite number, at least 0.");
        }
        return value;
    }

    static Integer optionalCount(String field, Integer value) {
        return value == null ? null : count(field, value);
    }

    private static int count(String field, int value) {
        if (value < 1 || value > LARGEST_COUNT) {
            throw invalid(field + " is " + value + ". Send 1 to " + LARGEST_COUNT + ".");
        }
        return value;
    }

    private static Selection selection(SelectionBody body) {
        if (body == null) {
            return Selection.EVERYTHING;
        }
        return new Selection(
                elements("requiredElements", body.requiredElements()),
                elements("excludedElements", body.excludedElements()),
                optionalCount("maxAtoms", body.maxAtoms()));
    }

    private static List<String> elements(String field, List<String> symbols) {
        if (symbols == null) {
            return List.of();
        }
        for (String symbol : symbols) {
            try {
                Element.ofSymbol(symbol);
            } catch (UnknownElementException unknown) {
                throw invalid("selection." + field + " names '" + symbol + "', which is no chemical element. "
                        + unknown.getMessage());
            }
        }
        return symbols;
    }

    private static <T> T orElse(T value, T fallback) {
        return Objects.requireNonNullElse(value, fallback);
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(422, "invalid-campaign", detail);
    }
}
