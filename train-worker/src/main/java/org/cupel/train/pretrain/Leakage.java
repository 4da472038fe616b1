package org.cupel.train.pretrain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What training and validation rows say about the rows of a test beforehand.
 *
 * @param sameSystem test rows whose chemical system was learnt from
 * @param sameComposition test rows whose composition was learnt from: polymorphs, or duplicates
 * @param probableDuplicates of those, rows with a learnt crystal of the same number of atoms and a volume within 3 %
 */
public record Leakage(int rows, int sameSystem, int sameComposition, int probableDuplicates) {

    private static final double SAME_VOLUME = 0.03;

    static Leakage of(List<PretrainRow> learnt, List<PretrainRow> test) {
        Set<String> systems = new HashSet<>();
        Map<String, List<PretrainRow>> formulas = new HashMap<>();
        for (PretrainRow row : learnt) {
            systems.add(row.chemicalSystem());
            formulas.computeIfAbsent(row.formula(), any -> new ArrayList<>()).add(row);
        }
        int sameSystem = 0;
        int sameComposition = 0;
        int duplicates = 0;
        for (PretrainRow row : test) {
            List<PretrainRow> alike = formulas.getOrDefault(row.formula(), List.of());
            sameSystem += systems.contains(row.chemicalSystem()) ? 1 : 0;
            sameComposition += alike.isEmpty() ? 0 : 1;
            duplicates += alike.stream().anyMatch(other -> alike(row, other)) ? 1 : 0;
        }
        return new Leakage(test.size(), sameSystem, sameComposition, duplicates);
    }

    private static boolean alike(PretrainRow one, PretrainRow other) {
        double ratio = one.volumePerAtomAngstrom3() / other.volumePerAtomAngstrom3();
        return one.atoms() == other.atoms() && Math.abs(ratio - 1) < SAME_VOLUME;
    }
}
