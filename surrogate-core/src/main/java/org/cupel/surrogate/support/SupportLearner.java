package org.cupel.surrogate.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Learns {@link Support} from what a model was trained on and from materials that it was tried on. */
public final class SupportLearner {

    /** The same subset for the same rows, always. */
    private static final long SEED = 20_220_413;

    private final SupportSettings settings;

    public SupportLearner(SupportSettings settings) {
        this.settings = settings;
    }

    /**
     * @param references what the model was trained on
     * @param probes what it was tried on without having seen it; they may be references too, in groups that are left out
     * @throws IllegalArgumentException with the row's index when features are not finite, differ in number, or a probe's
     *     group leaves no reference
     */
    public LearntSupport learn(List<SupportRow> references, List<Probe> probes) {
        requireSound(references, probes);
        List<SupportRow> kept = kept(references);
        Map<String, Integer> groups = new HashMap<>();
        references.forEach(row -> groups.putIfAbsent(row.group(), groups.size()));
        Distances distances = Distances.learn(kept, groups, settings);
        double[][] ofProbes = new double[probes.size()][];
        for (int i = 0; i < ofProbes.length; i++) {
            ofProbes[i] = distances(i, probes.get(i), distances, groups);
        }
        Percentiles percentiles = Percentiles.of(ofProbes, settings.inside());
        List<SupportScore> scores = new ArrayList<>();
        ElementGroups elements = ElementGroups.of(references);
        for (int i = 0; i < ofProbes.length; i++) {
            double[] probe = ofProbes[i];
            int unknown = elements.unknownOutside(probes.get(i).row());
            scores.add(percentiles.score(probe[0], probe[1], probe[2], unknown));
        }
        return new LearntSupport(new Support(distances, percentiles), scores, references.size());
    }

    private static double[] distances(int index, Probe probe, Distances distances, Map<String, Integer> groups) {
        SupportRow row = probe.row();
        int leftOut = groups.getOrDefault(row.group(), ReferenceMatrix.NO_GROUP);
        double byFeatures = distances.ofFeatures(row.features(), leftOut);
        if (Double.isInfinite(byFeatures)) {
            throw new IllegalArgumentException(
                    "Probe " + index + " is of group '" + row.group()
                            + "', and so is every reference. Give at least two groups; each row its own to leave out one at a time.");
        }
        return new double[] {distances.ofComposition(row.composition(), leftOut), byFeatures, probe.epistemic()};
    }

    private List<SupportRow> kept(List<SupportRow> references) {
        if (references.size() <= settings.references()) {
            return references;
        }
        List<SupportRow> shuffled = new ArrayList<>(references);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, settings.references());
    }

    private static void requireSound(List<SupportRow> references, List<Probe> probes) {
        if (references.size() < 2) {
            throw new IllegalArgumentException(
                    references.size() + " references. Give at least 2 rows that the model was trained on.");
        }
        int width = references.get(0).features().length;
        for (int i = 0; i < references.size(); i++) {
            requireSound("reference " + i, references.get(i), width);
        }
        for (int i = 0; i < probes.size(); i++) {
            requireSound("probe " + i, probes.get(i).row(), width);
            double epistemic = probes.get(i).epistemic();
            if (!(epistemic >= 0) || Double.isInfinite(epistemic)) {
                throw new IllegalArgumentException("The disagreement on probe " + i + " is " + epistemic
                        + ". Leave such rows out and count them.");
            }
        }
    }

    private static void requireSound(String whose, SupportRow row, int width) {
        if (row.features().length != width) {
            throw new IllegalArgumentException("There are " + row.features().length + " features of " + whose + " but "
                    + width + " of reference 0. Give rows of one backbone.");
        }
        SoundFeatures.require(whose, row.features());
    }
}
