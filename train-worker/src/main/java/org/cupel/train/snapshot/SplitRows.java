package org.cupel.train.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.split.Part;
import org.cupel.surrogate.split.StableSplit;
import org.cupel.surrogate.stability.KnownPhase;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.plan.FormationLabels;
import org.cupel.train.plan.LabelledGraphs;

/** Collects targets and the part of each row. */
final class SplitRows {

    private final StableSplit split;
    private final List<Crystal> crystals = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Double> energies = new ArrayList<>();
    private final List<KnownPhase> others = new ArrayList<>();
    private boolean knowsEnergies;
    private final Map<Part, List<Integer>> parts = new EnumMap<>(Part.class);

    SplitRows(StableSplit split) {
        this.split = split;
        for (Part part : Part.values()) {
            parts.put(part, new ArrayList<>());
        }
    }

    void add(SnapshotRow row, Crystal crystal) {
        crystals.add(crystal);
        parts.get(split.partOf(row.splitKey())).add(targets.size());
        targets.add(row.value());
        ids.add(row.materialId());
        Double energy = row.formationEnergyPerAtom();
        energies.add(energy == null ? Double.NaN : energy);
        knowsEnergies |= energy != null;
    }

    /** A material that teaches nothing; it competes where its composition is one to learn from. */
    void addCompeting(SnapshotRow row, Crystal crystal) {
        if (split.partOf(row.splitKey()) == Part.TRAIN) {
            others.add(new KnownPhase(
                    row.materialId(), crystal.structureHash(), crystal.composition(), row.formationEnergyPerAtom()));
        }
    }

    LabelledGraphs with(GraphSet graphs) {
        return new LabelledGraphs(
                crystals,
                graphs,
                doubles(targets),
                rows(Part.TRAIN),
                rows(Part.VALIDATION),
                rows(Part.TEST),
                knowsEnergies ? new FormationLabels(ids, doubles(energies), others) : null);
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private int[] rows(Part part) {
        return parts.get(part).stream().mapToInt(Integer::intValue).toArray();
    }
}
