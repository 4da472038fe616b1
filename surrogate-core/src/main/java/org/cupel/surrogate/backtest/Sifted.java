package org.cupel.surrogate.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.goal.CompositionSieve;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.ConditionText;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;

/**
 * Candidates without those that cannot be what a goal asks for whatever their results are: nobody would put them in a pool.
 *
 * @param goal what is left to be found out
 * @param kept rows that stay, from 0
 * @param ruledOut how many went, by the first condition that they do not fulfil
 */
public record Sifted(Goal goal, int[] kept, List<RuledOut> ruledOut) {

    public Sifted {
        ruledOut = List.copyOf(ruledOut);
    }

    /**
     * @param compositions of all rows, or none when they are not known
     * @throws GoalException when the goal says something of compositions and they are not known, or none is left
     */
    public static Sifted of(Goal goal, List<Composition> compositions, int rows) {
        CompositionSieve sieve = CompositionSieve.of(goal.condition());
        if (!sieve.judges()) {
            return new Sifted(goal, IntStream.range(0, rows).toArray(), List.of());
        }
        if (compositions.isEmpty()) {
            sieve.parts().stream()
                    .filter(Condition.OfComposition.class::isInstance)
                    .forEach(part -> Elements.holds((Condition.OfComposition) part, compositions, 0));
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        int[] kept = IntStream.range(0, compositions.size())
                .filter(row -> stays(sieve, compositions.get(row), counts))
                .toArray();
        List<RuledOut> out = new ArrayList<>();
        counts.forEach((part, count) ->
                out.add(new RuledOut(ConditionText.of(sieve.parts().get(part)), count)));
        if (kept.length == 0) {
            throw new GoalException("The goal \"" + goal.text() + "\" leaves none of the " + rows + " rows: "
                    + told(out) + ". Change a condition.");
        }
        return new Sifted(new Goal(goal.text(), goal.objective(), sieve.rest()), kept, out);
    }

    private static boolean stays(CompositionSieve sieve, Composition composition, Map<Integer, Integer> counts) {
        int part = sieve.ruledOutBy(composition, CompositionSieve.Known.NOTHING);
        if (part >= 0) {
            counts.merge(part, 1, Integer::sum);
        }
        return part < 0;
    }

    /** As part of a sentence. */
    public static String told(List<RuledOut> ruledOut) {
        return ruledOut.stream()
                .map(out -> out.rows() + " by \"" + out.condition() + "\"")
                .collect(Collectors.joining(", "));
    }
}
