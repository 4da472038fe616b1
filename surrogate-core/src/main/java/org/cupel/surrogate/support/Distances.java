package org.cupel.surrogate.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.cupel.crystal.Composition;

/** Distances of a material to the training rows, in composition and in features. */
record Distances(
        int neighbours, ElementLine line, ReferenceMatrix compositions, FeatureSpace space, ReferenceMatrix features) {

    double ofComposition(Composition composition, Exclusion exclusion) {
        return compositions.meanDistance(line.point(composition), Metric.MANHATTAN, 1, exclusion);
    }

    double ofFeatures(float[] raw, Exclusion exclusion) {
        return features.meanDistance(space.project(raw), Metric.EUCLIDEAN, neighbours, exclusion);
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
