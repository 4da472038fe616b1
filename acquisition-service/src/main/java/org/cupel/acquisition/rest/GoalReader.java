package org.cupel.acquisition.rest;

import java.util.Arrays;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.platform.problem.ProblemException;
import org.cupel.surrogate.goal.GoalException;

/** Reads what a campaign looks for: a goal in words, or a property with its threshold. */
final class GoalReader {

    private static final double DEFAULT_THRESHOLD = 0.05;
    private static final int BAD_REQUEST = 400;
    private static final int LONGEST = 2000;

    private GoalReader() {}

    static SearchGoal read(CampaignRequest request, Selection selection) {
        if (request.threshold() != null && !Double.isFinite(request.threshold())) {
            throw DefinitionReader.invalid(
                    "threshold is " + request.threshold() + ". Send a finite number in the property's unit.");
        }
        Property property = request.property() == null ? null : property(request.property());
        if (request.goal() == null) {
            return possible(
                    SearchGoal.below(
                            property == null ? Property.E_ABOVE_HULL : property,
                            request.threshold() == null ? DEFAULT_THRESHOLD : request.threshold()),
                    selection);
        }
        return inWords(request, property, selection);
    }

    private static SearchGoal possible(SearchGoal goal, Selection selection) {
        try {
            goal.requirePossible(selection);
            return goal;
        } catch (GoalException contradicting) {
            throw invalid(contradicting.getMessage());
        }
    }

    private static SearchGoal inWords(CampaignRequest request, Property property, Selection selection) {
        if (request.goal().isBlank() || request.goal().length() > LONGEST) {
            throw invalid("goal has " + request.goal().length() + " characters. Send 1 to " + LONGEST + ".");
        }
        try {
            SearchGoal goal = SearchGoal.read(request.goal().strip(), property, request.threshold());
            goal.requirePossible(selection);
            if (request.threshold() != null && goal.threshold() != request.threshold()) {
                throw invalid("threshold is " + request.threshold() + ", but the goal \"" + request.goal()
                        + "\" bounds " + goal.property().wireName() + " itself. Send one of them.");
            }
            return goal;
        } catch (GoalException misunderstood) {
            throw invalid(misunderstood.getMessage());
        }
    }

    private static Property property(String name) {
        return Property.named(name)
                .orElseThrow(() -> DefinitionReader.invalid("property is '" + name + "'. Send one of "
                        + Arrays.stream(Property.values())
                                .map(Property::wireName)
                                .toList()
                        + "."));
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(BAD_REQUEST, "invalid-goal", detail);
    }
}
