package org.cupel.acquisition.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cupel.acquisition.campaign.GoalBranch.Bounds;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.GoalException;

/** What a goal says of properties beside the one that is ranked by. */
final class OtherBounds {

    private final List<GoalBranch> branches;
    private final List<Property> properties;

    OtherBounds(Condition condition, Property ranked) {
        branches = GoalBranch.of(condition);
        properties = Arrays.stream(Property.values())
                .filter(property -> property != ranked)
                .toList();
    }

    /** Bounds that can be predicted: the same ones whichever alternative a material fulfils. */
    List<OtherBound> inEveryAlternative() {
        List<OtherBound> bounds = new ArrayList<>();
        for (Property property : properties) {
            Set<Bounds> said = said(property);
            if (said.size() == 1) {
                Bounds one = said.iterator().next();
                if (one != null && one.low() < one.high()) {
                    bounds.add(new OtherBound(property, one.low(), one.high()));
                }
            }
        }
        return bounds;
    }

    /** @throws GoalException when a property is bounded here and not there, or by what nothing is */
    void requireOne(String text) {
        for (Property property : properties) {
            Set<Bounds> said = said(property);
            if (said.size() > 1) {
                throw new GoalException("The goal \"" + text + "\" bounds " + property.wireName()
                        + " in one alternative and otherwise in another. Make a campaign of each.");
            }
            said.stream().filter(bounds -> bounds != null).forEach(bounds -> require(text, property, bounds));
        }
    }

    private static void require(String text, Property property, Bounds bounds) {
        if (!property.possible(bounds.low(), bounds.high())) {
            throw new GoalException("Nothing can meet the goal \"" + text + "\": no " + property.wireName()
                    + " is outside " + property.plausibleRange() + ". Change its bounds.");
        }
        if (bounds.low() == bounds.high()) {
            throw new GoalException("The goal \"" + text + "\" asks for a " + property.wireName() + " of exactly "
                    + bounds.low() + ", which no prediction is. Give it a lower and an upper bound.");
        }
    }

    /** One per alternative, null where it says nothing. */
    private Set<Bounds> said(Property property) {
        Set<Bounds> said = new HashSet<>();
        branches.forEach(branch -> said.add(branch.bounds().get(property.wireName())));
        return said;
    }
}
