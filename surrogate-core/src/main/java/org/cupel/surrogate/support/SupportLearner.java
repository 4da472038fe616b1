package org.cupel.surrogate.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
     * @param probes what it was tried on without having seen it; they may be references too, for what each one names is left out
     * @throws IllegalArgumentException with the row's index when features are not finite, differ in number, or a probe
     *     leaves no reference
     */
    public LearntSupport learn(List<SupportRow> references, List<Probe> probes) {
        requireSound(references, probes);
        LearntDistances distances = LearntDistances.of(kept(references), settings);
        double[][] ofProbes = new double[probes.size()][];
        for (int i = 0; i < ofProbes.length; i++) {
            ofProbes[i] = distances(i, probes.get(i), distances);
        }
        Percentiles percentiles = Percentiles.of(ofProbes, settings.inside());
        List<SupportScore> scores = new ArrayList<>();
        var byCluster = ElementGroups.of(references, LeaveOut.CLUSTER);
        var byKey = ElementGroups.of(references, LeaveOut.ROW);
        for (int i = 0; i < ofProbes.length; i++) {
            double[] probe = ofProbes[i];
            var elements = probes.get(i).leaveOut() == LeaveOut.CLUSTER ? byCluster : byKey;
            int unknown = elements.unknownWithout(probes.get(i).row());
            scores.add(percentiles.score(probe[0], probe[1], probe[2], unknown));
        }
        return new LearntSupport(new Support(distances.distances(), percentiles), scores, references.size());
    }

    private static double[] distances(int index, Probe probe, LearntDistances distances) {
        double byFeatures = distances.ofFeatures(probe);
        if (Double.isInfinite(byFeatures)) {
            throw new IllegalArgumentException("Probe " + index + " leaves out '"
                    + probe.row().label(probe.leaveOut())
                    + "', and every reference is of that. Give at least two clusters, or leave out single rows.");
        }
        return new double[] {distances.ofComposition(probe), byFeatures, probe.epistemic()};
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
