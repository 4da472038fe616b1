package org.cupel.surrogate.split;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cupel.surrogate.metric.Rate;

/**
 * What of a test a model could know from its training rows.
 *
 * @param fold name of the fold
 * @param knownComposition of the test rows, those whose composition is in training: polymorphs and duplicates
 * @param duplicates of the test rows, those whose very crystal is in training
 * @param duplicateRows indices of those, ascending, to judge without them
 */
public record Leakage(String fold, Rate knownComposition, Rate duplicates, List<Integer> duplicateRows) {

    public Leakage {
        duplicateRows = List.copyOf(duplicateRows);
    }

    /** By hash alone. */
    public static Leakage of(Fold fold, List<String> formulas, List<String> structureHashes) {
        return of(fold, formulas, structureHashes, RowMatcher.NONE);
    }

    /**
     * Asks the matcher of pairs of one composition only, since other pairs cannot be the same crystal.
     *
     * @param formulas [n] reduced
     * @param structureHashes [n]; empty where a row has none, which is never equal to another
     * @param matcher finds what hashes miss, such as another setting of the same crystal
     */
    public static Leakage of(Fold fold, List<String> formulas, List<String> structureHashes, RowMatcher matcher) {
        if (formulas.size() != structureHashes.size()) {
            throw new IllegalArgumentException(
                    formulas.size() + " formulas but " + structureHashes.size() + " hashes. Give one of each per row.");
        }
        Map<String, List<Integer>> byFormula =
                Arrays.stream(fold.train()).boxed().collect(Collectors.groupingBy(formulas::get));
        Set<String> hashes = new HashSet<>();
        Arrays.stream(fold.train()).mapToObj(structureHashes::get).forEach(hashes::add);
        hashes.remove("");
        int[] known = Arrays.stream(fold.test())
                .filter(row -> byFormula.containsKey(formulas.get(row)))
                .toArray();
        List<Integer> duplicates = Arrays.stream(fold.test())
                .filter(row -> hashes.contains(structureHashes.get(row))
                        || byFormula.getOrDefault(formulas.get(row), List.of()).stream()
                                .anyMatch(other -> matcher.same(row, other)))
                .boxed()
                .toList();
        int n = fold.test().length;
        return new Leakage(fold.name(), Rate.of(known.length, n), Rate.of(duplicates.size(), n), duplicates);
    }
}
