package org.cupel.acquisition.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.crystal.Element;
import org.cupel.platform.problem.ProblemException;

/** Reads a campaign's definition from its request: defaults, names and limits. */
final class DefinitionReader {

    private static final double DEFAULT_THRESHOLD = 0.05;
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
        return new CampaignDefinition(
                name(request.name()),
                property(orElse(request.property(), Property.E_ABOVE_HULL.wireName())),
                threshold(orElse(request.threshold(), DEFAULT_THRESHOLD)),
                policy(orElse(request.policy(), Policy.LOG_EI.wireName())),
                weight(orElse(request.explorationWeight(), 1.0)),
                batchSize,
                optionalCount("budget", request.budget()),
                count("retrainAfter", orElse(request.retrainAfter(), batchSize)),
                selection(request.selection()),
                orElse(request.seed(), DEFAULT_SEED),
                optionalCount("maxIterations", request.maxIterations()));
    }

    private static String name(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw invalid("name is '" + name + "'. Send 1 to " + LONGEST_NAME + " characters.");
        }
        return name.strip();
    }

    private static Property property(String name) {
        return Property.named(name)
                .orElseThrow(() -> invalid("property is '" + name + "'. Send one of "
                        + Arrays.stream(Property.values())
                                .map(Property::wireName)
                                .toList()
                        + "."));
    }

    private static Policy policy(String name) {
        return Policy.named(name)
                .orElseThrow(() -> invalid("policy is '" + name + "'. Send one of "
                        + Arrays.stream(Policy.values()).map(Policy::wireName).toList() + "."));
    }

    private static double threshold(double value) {
        if (!Double.isFinite(value)) {
            throw invalid("threshold is " + value + ". Send a finite number in the property's unit.");
        }
        return value;
    }

    private static double weight(double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw invalid("explorationWeight is " + value + ". Send a finite number, at least 0.");
        }
        return value;
    }

    private static Integer optionalCount(String field, Integer value) {
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
            if (symbol == null || Element.find(symbol).isEmpty()) {
                throw invalid("selection." + field + " names '" + symbol
                        + "', which is no chemical element. Send symbols such as Li or O.");
            }
        }
        return symbols;
    }

    private static <T> T orElse(T value, T fallback) {
        return Objects.requireNonNullElse(value, fallback);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(422, "invalid-campaign", detail);
    }
}
