package org.cupel.surrogate.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.composition.CompositionFeatures;

/** The few numbers of a material whose drift is watched, computed alike wherever both sides are looked at. */
public final class MaterialInputs {

    private static final List<String> OF_COMPOSITION = List.of(
            "elements",
            "number.mean",
            "electronegativity.mean",
            "electronegativity.deviation",
            "radius.mean",
            "valence.mean",
            "d.mean");
    private static final int[] PLACES = OF_COMPOSITION.stream()
            .mapToInt(CompositionFeatures.names()::indexOf)
            .toArray();
    private static final List<String> NAMES = names(OF_COMPOSITION);

    private MaterialInputs() {}

    /** Atoms per cell, volume per atom in Å³, then those of the composition (see {@link CompositionFeatures}). */
    public static List<String> names() {
        return NAMES;
    }

    /** One number per name, finite. */
    public static double[] of(Crystal crystal) {
        double[] features = CompositionFeatures.of(crystal.composition());
        var inputs = new double[NAMES.size()];
        inputs[0] = crystal.atomCount();
        inputs[1] = crystal.volumePerAtomAngstrom3();
        for (int i = 0; i < PLACES.length; i++) {
            inputs[i + 2] = features[PLACES[i]];
        }
        return inputs;
    }

    /** For a material that cannot be read: it is counted as missing. */
    public static double[] unknown() {
        var inputs = new double[NAMES.size()];
        Arrays.fill(inputs, Double.NaN);
        return inputs;
    }

    private static List<String> names(List<String> ofComposition) {
        List<String> names = new ArrayList<>(List.of("atoms", "volume.peratom"));
        names.addAll(ofComposition);
        return List.copyOf(names);
    }
}
