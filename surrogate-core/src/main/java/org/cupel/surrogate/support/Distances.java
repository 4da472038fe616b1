package org.cupel.surrogate.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/** Distances of a material to the training rows, in composition and in features. */
record Distances(
        int neighbours, ElementLine line, ReferenceMatrix compositions, FeatureSpace space, ReferenceMatrix features) {

    static Distances learn(List<SupportRow> rows, Map<String, Integer> groups, SupportSettings settings) {
        Set<Element> known = EnumSet.noneOf(Element.class);
        rows.forEach(row -> known.addAll(row.composition().elements()));
        ElementLine line = ElementLine.of(known);
        float[][] features = rows.stream().map(SupportRow::features).toArray(float[][]::new);
        FeatureSpace space = FeatureSpace.learn(features, settings);
        float[][] projected = new float[features.length][];
        for (int i = 0; i < projected.length; i++) {
            projected[i] = space.project(features[i]);
        }
        int[] groupOf = rows.stream().mapToInt(row -> groups.get(row.group())).toArray();
        return new Distances(
                settings.neighbours(),
                line,
                compositions(rows, groups, line),
                space,
                ReferenceMatrix.of(projected, groupOf));
    }

    /** One point per substance and group: polymorphs would only be searched again and again. */
    private static ReferenceMatrix compositions(List<SupportRow> rows, Map<String, Integer> groups, ElementLine line) {
        Map<Integer, Map<String, Composition>> distinct = new TreeMap<>();
        for (SupportRow row : rows) {
            Composition reduced = row.composition().reduced();
            distinct.computeIfAbsent(groups.get(row.group()), group -> new LinkedHashMap<>())
                    .put(reduced.alphabeticalFormula(), reduced);
        }
        float[][] points = distinct.values().stream()
                .flatMap(substances -> substances.values().stream())
                .map(line::point)
                .toArray(float[][]::new);
        int[] groupOf = distinct.entrySet().stream()
                .flatMapToInt(group -> group.getValue().values().stream().mapToInt(substance -> group.getKey()))
                .toArray();
        return ReferenceMatrix.of(points, groupOf);
    }

    double ofComposition(Composition composition, int leftOut) {
        return compositions.meanDistance(line.point(composition), Metric.MANHATTAN, 1, leftOut);
    }

    double ofFeatures(float[] raw, int leftOut) {
        return features.meanDistance(space.project(raw), Metric.EUCLIDEAN, neighbours, leftOut);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(neighbours);
        line.writeTo(out);
        compositions.writeTo(out);
        space.writeTo(out);
        features.writeTo(out);
    }

    static Distances readFrom(DataInputStream in) throws IOException {
        return new Distances(
                in.readInt(),
                ElementLine.readFrom(in),
                ReferenceMatrix.readFrom(in),
                FeatureSpace.readFrom(in),
                ReferenceMatrix.readFrom(in));
    }
}
