package org.cupel.acquisition.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.RankablePool;
import org.cupel.surrogate.correction.CorrectedPool;
import org.cupel.surrogate.correction.EnsembleCorrection;
import org.cupel.surrogate.correction.FeatureTable;
import org.cupel.surrogate.correction.MeasuredRow;

/** A predicted pool with the features of its materials, ready to be corrected again and again. Immutable. */
final class CorrectablePool {

    private final RankablePool rankable;
    private final String kind;
    private final List<Predicted> described;
    private final PoolEntry[] open;
    private final List<PoolEntry> others;
    private final Map<String, Integer> rows = new HashMap<>();
    private final EnsembleCorrection correction;

    /**
     * @param rankable what may be ranked
     * @param kind of the features
     * @param described predictions of materials whose features are known, one per row of the features
     */
    CorrectablePool(RankablePool rankable, String kind, List<Predicted> described, FeatureTable features) {
        this.rankable = rankable;
        this.kind = kind;
        this.described = List.copyOf(described);
        for (int row = 0; row < described.size(); row++) {
            rows.put(described.get(row).materialId(), row);
        }
        open = new PoolEntry[described.size()];
        others = new ArrayList<>();
        for (PoolEntry entry : rankable.entries()) {
            Integer row = rows.get(entry.materialId());
            if (row == null) {
                others.add(entry);
            } else {
                open[row] = entry;
            }
        }
        correction = new EnsembleCorrection(
                features,
                described.stream().mapToDouble(Predicted::median).toArray(),
                described.stream().mapToDouble(Predicted::sigma).toArray());
    }

    /** Materials whose features are known. */
    int size() {
        return described.size();
    }

    RankablePool rankable() {
        return rankable;
    }

    String kind() {
        return kind;
    }

    /** Labels of materials that were predicted and whose features are known. */
    List<Label> usable(List<Label> labels) {
        return labels.stream()
                .filter(label -> rows.containsKey(label.materialId()))
                .toList();
    }

    CorrectedPool corrected(List<Label> usable, Property property) {
        return correction.after(usable.stream()
                .map(label ->
                        new MeasuredRow(rows.get(label.materialId()), label.value(), ResultNoise.of(label, property)))
                .toList());
    }

    /**
     * What may be ranked, with corrected numbers; the model's own where features are missing.
     *
     * @param measured materials that have a result
     */
    List<PoolEntry> entries(CorrectedPool corrected, Set<String> measured) {
        List<PoolEntry> entries = new ArrayList<>(rankable.entries().size());
        for (int row = 0; row < open.length; row++) {
            PoolEntry entry = open[row];
            if (entry != null && !measured.contains(entry.materialId())) {
                entries.add(entry.corrected(corrected.medians()[row], corrected.sigmas()[row]));
            }
        }
        others.stream().filter(entry -> !measured.contains(entry.materialId())).forEach(entries::add);
        return entries;
    }
}
