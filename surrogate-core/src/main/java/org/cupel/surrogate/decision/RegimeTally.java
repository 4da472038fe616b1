package org.cupel.surrogate.decision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one threshold selects in one regime.
 *
 * @param withoutEach the same without one cluster, for each cluster with selected cases
 */
record RegimeTally(String regime, Count all, List<Count> withoutEach) {

    record Count(int selected, int wrong) {

        static Count of(Collection<RiskCase> cases) {
            return new Count(
                    cases.size(), (int) cases.stream().filter(RiskCase::wrong).count());
        }

        Count without(Count part) {
            return new Count(selected - part.selected, wrong - part.wrong);
        }
    }

    static RegimeTally of(String regime, List<RiskCase> selected) {
        Count all = Count.of(selected);
        List<Count> withoutEach = selected.stream().collect(Collectors.groupingBy(RiskCase::cluster)).values().stream()
                .map(part -> all.without(Count.of(part)))
                .toList();
        return new RegimeTally(regime, all, withoutEach);
    }

    boolean safe(double share, double confidence, boolean withoutAnyCluster) {
        return judged(withoutAnyCluster)
                .allMatch(part -> BinomialBound.rulesOut(part.wrong, part.selected, share, confidence));
    }

    int fewest(boolean withoutAnyCluster) {
        return judged(withoutAnyCluster).mapToInt(Count::selected).min().orElse(0);
    }

    double bound(double confidence, boolean withoutAnyCluster) {
        return judged(withoutAnyCluster)
                .mapToDouble(part -> BinomialBound.upper(part.wrong, part.selected, confidence))
                .max()
                .orElse(1);
    }

    private Stream<Count> judged(boolean withoutAnyCluster) {
        return withoutAnyCluster ? Stream.concat(Stream.of(all), withoutEach.stream()) : Stream.of(all);
    }
}
