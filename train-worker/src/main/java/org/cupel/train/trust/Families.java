package org.cupel.train.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cupel.surrogate.split.Clusters;
import org.cupel.surrogate.split.KMeans;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.train.plan.LabelledGraphs;

/** Rows of a data set in families of similar crystals: k-means on averaged SOAP. */
final class Families {

    /** Centres are found by so many rows; the others join the nearest. */
    private static final int MOST_CLUSTERED = 4_000;

    private static final int ROWS_PER_FAMILY = 10;
    private static final long SEED = 42;

    private final Map<Integer, float[]> features;
    private final Map<Integer, Integer> familyOf = new LinkedHashMap<>();
    private final int count;

    private Families(Map<Integer, float[]> features, Clusters clusters) {
        this.features = features;
        this.count = clusters == null ? 1 : clusters.k();
        features.forEach((row, vector) -> familyOf.put(row, clusters == null ? 0 : clusters.assign(doubles(vector))));
    }

    /** @param most families; fewer when there are not ten rows for each */
    static Families of(LabelledGraphs data, int[] rows, int most) {
        Map<Integer, float[]> features = new LinkedHashMap<>();
        for (int row : rows) {
            features.put(row, SupportFeatures.of(data.crystals().get(row)));
        }
        double[][] clustered = Sample.of(rows, MOST_CLUSTERED)
                .mapToObj(features::get)
                .map(Families::doubles)
                .toArray(double[][]::new);
        long distinct =
                Arrays.stream(clustered).map(Arrays::hashCode).distinct().count();
        int k = (int) Math.min(Math.min(most, distinct), clustered.length / ROWS_PER_FAMILY);
        return new Families(features, k < 2 ? null : new KMeans(k, 10, 300, SEED).fitUnitLength(clustered));
    }

    int count() {
        return count;
    }

    float[] features(int row) {
        return features.get(row);
    }

    int of(int row) {
        return familyOf.get(row);
    }

    String name(int row) {
        return "family-" + of(row);
    }

    /** The data with one family as its test part and everything else without it; only rows that are in families. */
    LabelledGraphs without(LabelledGraphs data, int family) {
        IntPredicate inside = row -> of(row) == family;
        List<Integer> heldOut = new ArrayList<>();
        IntStream.concat(known(data.train()), known(data.validation()))
                .filter(inside)
                .forEach(heldOut::add);
        return new LabelledGraphs(
                data.crystals(),
                data.graphs(),
                data.targets(),
                known(data.train()).filter(inside.negate()).toArray(),
                known(data.validation()).filter(inside.negate()).toArray(),
                heldOut.stream().mapToInt(Integer::intValue).toArray(),
                data.formation() == null
                        ? null
                        : data.formation()
                                .withoutOthersOf(heldOut.stream()
                                        .map(row -> data.crystals().get(row).composition())
                                        .toList()));
    }

    private IntStream known(int[] rows) {
        return Arrays.stream(rows).filter(familyOf::containsKey);
    }

    private static double[] doubles(float[] vector) {
        double[] values = new double[vector.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = vector[i];
        }
        return values;
    }
}
