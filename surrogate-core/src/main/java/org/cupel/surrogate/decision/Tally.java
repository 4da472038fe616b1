package org.cupel.surrogate.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one threshold selects.
 *
 * @param withoutEach the same with one cluster left out, for each cluster with selected cases
 */
record Tally(int selected, int wrong, List<Tally> withoutEach) {

    static Tally of(List<RiskCase> cases, double threshold) {
        List<RiskCase> selected =
                cases.stream().filter(one -> one.certainty() >= threshold).toList();
        Tally all = count(selected);
        Map<String, List<RiskCase>> clusters = selected.stream().collect(Collectors.groupingBy(RiskCase::cluster));
        List<Tally> withoutEach = clusters.values().stream()
                .map(Tally::count)
                .map(part -> new Tally(all.selected - part.selected, all.wrong - part.wrong, List.of()))
                .toList();
        return new Tally(all.selected, all.wrong, withoutEach);
    }

    /** Rows left when the largest cluster is. */
    int fewest(boolean withoutAnyCluster) {
        return withoutAnyCluster
                ? withoutEach.stream().mapToInt(Tally::selected).min().orElse(selected)
                : selected;
    }

    /** What must be shown to be safe: all cases and, where asked for, all without each cluster. */
    Stream<Tally> judged(boolean withoutAnyCluster) {
        return withoutAnyCluster ? Stream.concat(Stream.of(this), withoutEach.stream()) : Stream.of(this);
    }

    double worstBound(double confidence, boolean withoutAnyCluster) {
        return judged(withoutAnyCluster)
                .mapToDouble(part -> BinomialBound.upper(part.wrong, part.selected, confidence))
                .max()
                .orElse(1);
    }

    private static Tally count(List<RiskCase> cases) {
        return new Tally(
                cases.size(), (int) cases.stream().filter(RiskCase::wrong).count(), List.of());
    }
}
