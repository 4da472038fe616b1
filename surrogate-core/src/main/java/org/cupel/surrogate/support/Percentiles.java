package org.cupel.surrogate.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What the probes say of each part and of all together. */
record Percentiles(
        PercentileTable compositions,
        PercentileTable features,
        PercentileTable disagreements,
        PercentileTable novelties,
        double inside) {

    /**
     * @param distances of the probes, [n][composition, features, disagreement]
     * @param inside share of the probes that counts as inside
     */
    static Percentiles of(double[][] distances, double inside) {
        PercentileTable[] parts = new PercentileTable[3];
        for (int part = 0; part < parts.length; part++) {
            double[] values = new double[distances.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = distances[i][part];
            }
            parts[part] = PercentileTable.of(values);
        }
        double[] novelties = new double[distances.length];
        for (int i = 0; i < novelties.length; i++) {
            double[] of = distances[i];
            novelties[i] = novelty(parts[0].percentile(of[0]), parts[1].percentile(of[1]), parts[2].percentile(of[2]));
        }
        return new Percentiles(parts[0], parts[1], parts[2], PercentileTable.of(novelties), inside);
    }

    SupportScore score(double composition, double feature, double disagreement, int unknownElements) {
        var byComposition = new SupportPart(composition, compositions.percentile(composition));
        var byFeatures = new SupportPart(feature, features.percentile(feature));
        var byDisagreement = new SupportPart(disagreement, disagreements.percentile(disagreement));
        double novelty = novelty(byComposition.percentile(), byFeatures.percentile(), byDisagreement.percentile());
        double score = unknownElements > 0 ? 1 : novelties.percentile(novelty);
        return new SupportScore(
                score, novelty, score <= inside, inside, unknownElements, byComposition, byFeatures, byDisagreement);
    }

    /** Near the largest of −log(1 − percentile), so that one part that is far suffices; the others still add a little. */
    private static double novelty(double... percentiles) {
        double sum = 0;
        for (double percentile : percentiles) {
            double part = -Math.log1p(-percentile);
            sum += part * part * part;
        }
        return Math.cbrt(sum);
    }

    void writeTo(DataOutputStream out) throws IOException {
        compositions.writeTo(out);
        features.writeTo(out);
        disagreements.writeTo(out);
        novelties.writeTo(out);
        out.writeDouble(inside);
    }

    static Percentiles readFrom(DataInputStream in) throws IOException {
        return new Percentiles(
                PercentileTable.readFrom(in),
                PercentileTable.readFrom(in),
                PercentileTable.readFrom(in),
                PercentileTable.readFrom(in),
                in.readDouble());
    }
}
