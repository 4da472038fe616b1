package org.cupel.train.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.split.Part;
import org.cupel.surrogate.split.StableSplit;
import org.cupel.train.graph.GraphSet;
import org.cupel.train.plan.LabelledGraphs;

/** Collects targets and the part of each row. */
final class SplitRows {

    private final StableSplit split;
    private final List<Crystal> crystals = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();
    private final Map<Part, List<Integer>> parts = new EnumMap<>(Part.class);

    SplitRows(StableSplit split) {
        this.split = split;
        for (Part part : Part.values()) {
            parts.put(part, new ArrayList<>());
        }
    }

    void add(Crystal crystal, String key, double target) {
        crystals.add(crystal);
        parts.get(split.partOf(key)).add(targets.size());
        targets.add(target);
    }

    LabelledGraphs with(GraphSet graphs) {
        return new LabelledGraphs(
                crystals,
                graphs,
                targets.stream().mapToDouble(Double::doubleValue).toArray(),
                rows(Part.TRAIN),
                rows(Part.VALIDATION),
                rows(Part.TEST));
    }

    private int[] rows(Part part) {
        return parts.get(part).stream().mapToInt(Integer::intValue).toArray();
    }
}
