package org.cupel.surrogate.support;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.Element;

/** Distances, and the labels of their references, which are needed while learning only. */
record LearntDistances(Distances distances, Labels ofFeatures, Labels ofCompositions) {

    static LearntDistances of(List<SupportRow> rows, SupportSettings settings) {
        Set<Element> known = EnumSet.noneOf(Element.class);
        rows.forEach(row -> known.addAll(row.composition().elements()));
        ElementLine line = ElementLine.of(known);
        float[][] features = rows.stream().map(SupportRow::features).toArray(float[][]::new);
        FeatureSpace space = FeatureSpace.learn(features, settings);
        float[][] projected = new float[features.length][];
        for (int i = 0; i < projected.length; i++) {
            projected[i] = space.project(features[i]);
        }
        List<SupportRow> substances = substances(rows);
        float[][] points =
                substances.stream().map(row -> line.point(row.composition())).toArray(float[][]::new);
        var distances = new Distances(
                settings.neighbours(), line, ReferenceMatrix.of(points), space, ReferenceMatrix.of(projected));
        return new LearntDistances(distances, Labels.of(rows), Labels.of(substances));
    }

    /** One row per substance, cluster and key: polymorphs would only be searched again and again. */
    private static List<SupportRow> substances(List<SupportRow> rows) {
        record Substance(String formula, String cluster, String key) {}
        Set<Substance> seen = new HashSet<>();
        List<SupportRow> substances = new ArrayList<>();
        for (SupportRow row : rows) {
            if (seen.add(new Substance(row.composition().alphabeticalFormula(), row.cluster(), row.key()))) {
                substances.add(row);
            }
        }
        return substances;
    }

    double ofComposition(Probe probe) {
        return distances.ofComposition(probe.row().composition(), ofCompositions.excluded(probe));
    }

    /** +∞ when no reference counts. */
    double ofFeatures(Probe probe) {
        return distances.ofFeatures(probe.row().features(), ofFeatures.excluded(probe));
    }
}
