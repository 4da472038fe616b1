package org.cupel.surrogate.backtest;

import java.util.List;
import java.util.Set;
import org.cupel.surrogate.forest.ForestSettings;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;

/** Policies by the names that requests use. */
public final class Policies {

    private static final List<String> NAMES = List.of(
            "random",
            "forest-greedy",
            "forest-ucb",
            "forest-feasibility",
            "process-greedy",
            "process-ucb",
            "process-belonging",
            "process-feasibility",
            "committee-ucb",
            "coupled-feasibility",
            "blended-feasibility",
            "hurdle-feasibility");

    /** Models whose batches are chosen with beliefs in between. */
    private static final Set<String> ONE_BY_ONE = Set.of("process", "committee");

    private Policies() {}

    public static List<String> names() {
        return NAMES;
    }

    /** The one to take where nothing else is known. */
    public static String recommended(Goal goal) {
        return goal.objective() == null ? "hurdle-feasibility" : "committee-ucb";
    }

    /** What a search that only trusts its model does: the baseline beside random choice. */
    public static String greedy() {
        return "forest-greedy";
    }

    /** @throws GoalException when there is no such policy, or it does not fit the goal */
    public static Policy named(String name, Goal goal) {
        if (!NAMES.contains(name)) {
            throw new GoalException(
                    "No policy is named \"" + name + "\". Use one of " + String.join(", ", NAMES) + ".");
        }
        if (name.equals("random")) {
            return new Policy(name, () -> (known, open, batch) -> java.util.Arrays.copyOf(open, batch));
        }
        String model = name.substring(0, name.indexOf('-'));
        Score.Rule rule = rule(name.substring(name.indexOf('-') + 1), goal);
        return new Policy(name, () -> new ModelChooser(surrogate(model), rule, ONE_BY_ONE.contains(model)));
    }

    private static Surrogate surrogate(String model) {
        return switch (model) {
            case "process" -> new ProcessSurrogate();
            case "committee" -> new CommitteeSurrogate();
            case "coupled" -> new CoupledSurrogate();
            case "blended" -> new BlendedSurrogate(new ForestSurrogate(ForestSettings.DEFAULT));
            case "hurdle" -> hurdle();
            default -> new ForestSurrogate(ForestSettings.DEFAULT);
        };
    }

    private static Surrogate hurdle() {
        var forest = new JointForestSurrogate(ForestSettings.JOINT);
        return new ResolvedSurrogate(new PooledSurrogate(new HurdleSurrogate(), forest));
    }

    private static Score.Rule rule(String name, Goal goal) {
        if (name.equals("feasibility") || name.equals("greedy") && goal.objective() == null) {
            return Rules.feasibility();
        }
        if (goal.objective() == null) {
            throw new GoalException("The goal \"" + goal.text() + "\" has nothing to minimise or maximise, as \"" + name
                    + "\" needs. Use a feasibility policy.");
        }
        return switch (name) {
            case "greedy" -> Rules.confidenceBound(0);
            case "ucb" -> Rules.confidenceBound(1);
            default -> Rules.belonging();
        };
    }
}
