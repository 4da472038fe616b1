package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.energy.EnergyScaleShift;
import org.cupel.crystal.energy.RobustFit;
import org.cupel.crystal.hull.Decomposition;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.MissingReferenceException;
import org.cupel.crystal.hull.PhaseDiagram;
import org.cupel.crystal.hull.ReconciledReferences;
import org.cupel.crystal.hull.ReconcilingSettings;

/**
 * The phases that a candidate competes with: labelled rows that are known, reference entries brought to their scale and
 * reconciled with them, and the other candidates held out, at their predicted energies. Never the candidate itself, and
 * no reference entry of a composition that is held out: it may be a held-out material under another name.
 *
 * <p>Safe for several threads.
 */
final class Competition {

    /** Distances beyond these say no more than "far". */
    private static final double FARTHEST_BELOW_EV = -0.3;

    private static final double FARTHEST_ABOVE_EV = 0.5;

    /** Said where an element is unknown: about the middle of what is neither clearly stable nor clearly not. */
    private static final double UNKNOWN_EV = 0.05;

    private final EvaluationData data;
    private final FormationEnergies energies;

    Competition(EvaluationData data, FormationEnergies energies) {
        this.data = data;
        this.energies = energies;
    }

    /** @param heldOut candidates, of which nothing but the structure is used */
    HullView without(int[] heldOut) {
        boolean[] out = new boolean[data.candidates().size()];
        Arrays.stream(heldOut).forEach(i -> out[i] = true);
        int[] known = IntStream.range(0, out.length).filter(i -> !out[i]).toArray();
        double[] formation = energies.of(known, heldOut);
        List<HullEntry> pool = pool(heldOut, formation);
        List<HullEntry> labelled = data.entries(known);
        List<HullEntry> all = new ArrayList<>(labelled);
        all.addAll(references(known, heldOut, labelled));
        List<PhaseDiagram> diagrams = List.of(
                PhaseDiagram.ofFormationEnergies(labelled),
                PhaseDiagram.ofFormationEnergies(joined(labelled, pool)),
                PhaseDiagram.ofFormationEnergies(all),
                PhaseDiagram.ofFormationEnergies(joined(all, pool)));
        Set<String> compositions = new HashSet<>();
        labelled.forEach(entry -> compositions.add(entry.composition().reducedFormula()));
        double[] above = new double[heldOut.length];
        float[][] descriptors = new float[heldOut.length][];
        for (int i = 0; i < heldOut.length; i++) {
            EvaluationRow row = data.candidates().get(heldOut[i]);
            double[] distances = distances(row, formation[i], diagrams);
            above[i] = Math.max(0, distances[distances.length - 1]);
            descriptors[i] = describe(row, distances, compositions, diagrams.get(3));
        }
        return new HullView(heldOut, formation, above, descriptors);
    }

    private List<HullEntry> references(int[] known, int[] heldOut, List<HullEntry> labelled) {
        if (data.references().isEmpty()) {
            return List.of();
        }
        Set<String> hidden = new HashSet<>();
        Arrays.stream(heldOut)
                .forEach(i -> hidden.add(data.candidates().get(i).composition().reducedFormula()));
        EnergyScaleShift shift = EnergyScaleShift.fit(visible(hidden), labelled, RobustFit.DEFAULT);
        List<HullEntry> soft = visible(hidden).stream().map(shift::shifted).toList();
        return ReconciledReferences.of(labelled, soft, data.anchors(known), ReconcilingSettings.DEFAULT)
                .entries();
    }

    private List<HullEntry> visible(Set<String> hidden) {
        return data.references().stream()
                .filter(entry -> entry.composition().elements().size() > 1)
                .filter(entry -> !hidden.contains(entry.composition().reducedFormula()))
                .toList();
    }

    private List<HullEntry> pool(int[] heldOut, double[] formation) {
        List<HullEntry> pool = new ArrayList<>();
        for (int i = 0; i < heldOut.length; i++) {
            EvaluationRow row = data.candidates().get(heldOut[i]);
            if (!Double.isNaN(formation[i])) {
                pool.add(new HullEntry(row.materialId(), row.composition(), formation[i]));
            }
        }
        return pool;
    }

    private static double[] distances(EvaluationRow row, double formation, List<PhaseDiagram> diagrams) {
        double[] distances = new double[diagrams.size()];
        for (int d = 0; d < distances.length; d++) {
            distances[d] = distance(row, formation, diagrams.get(d));
        }
        return distances;
    }

    private static double distance(EvaluationRow row, double formation, PhaseDiagram diagram) {
        if (Double.isNaN(formation)) {
            return UNKNOWN_EV;
        }
        try {
            return diagram.without(row.materialId()).eAboveHull(row.composition(), formation);
        } catch (MissingReferenceException unknown) {
            return UNKNOWN_EV;
        }
    }

    private static float[] describe(
            EvaluationRow row, double[] distances, Set<String> compositions, PhaseDiagram diagram) {
        float[] descriptors = new float[distances.length + 4];
        for (int d = 0; d < distances.length; d++) {
            descriptors[d] = (float) Math.max(FARTHEST_BELOW_EV, Math.min(FARTHEST_ABOVE_EV, distances[d]));
        }
        Composition composition = row.composition();
        int at = distances.length;
        descriptors[at++] = compositions.contains(composition.reducedFormula()) ? 1 : 0;
        descriptors[at++] = composition.elements().size();
        descriptors[at++] = (float) composition.elements().stream()
                .mapToDouble(composition::fraction)
                .max()
                .orElse(0);
        descriptors[at] = competitors(row, diagram);
        return descriptors;
    }

    private static int competitors(EvaluationRow row, PhaseDiagram diagram) {
        try {
            Decomposition products = diagram.without(row.materialId()).decomposition(row.composition());
            return products.products().size();
        } catch (MissingReferenceException unknown) {
            return 0;
        }
    }

    private static List<HullEntry> joined(Collection<HullEntry> first, Collection<HullEntry> second) {
        List<HullEntry> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
