package org.cupel.surrogate.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Features in fewer coordinates that keep their distances: standardised, rotated to principal components, and one
 * coordinate for the length of what the kept components leave out, so that a direction never seen in training still
 * counts. Not whitened: on transition-metal oxides with families held out, distances told the errors worse the more the
 * components were evened out.
 */
final class FeatureSpace {

    /** Enough rows for a covariance. */
    private static final int MOST_ROWS = 8_000;

    private final Standardisation standardisation;
    private final double[][] directions;

    private FeatureSpace(Standardisation standardisation, double[][] directions) {
        this.standardisation = standardisation;
        this.directions = directions;
    }

    /** @param rows at least two, of equal length */
    static FeatureSpace learn(float[][] rows, SupportSettings settings) {
        int stride = (rows.length + MOST_ROWS - 1) / MOST_ROWS;
        float[][] used = IntStream.range(0, rows.length)
                .filter(i -> i % stride == 0)
                .mapToObj(i -> rows[i])
                .toArray(float[][]::new);
        Standardisation standardisation = Standardisation.of(used);
        double[][] standardised = Arrays.stream(used).map(standardisation::of).toArray(double[][]::new);
        double[][] directions = PrincipalDirections.of(standardised, settings.components(), settings.variance());
        return new FeatureSpace(standardisation, directions);
    }

    int width() {
        return standardisation.mean().length;
    }

    /** The kept components, those with the largest variance first, then the length of what they leave out. */
    float[] project(float[] features) {
        double[] standardised = standardisation.of(features);
        float[] projected = new float[directions.length + 1];
        double rest = Doubles.dot(standardised, standardised);
        for (int k = 0; k < directions.length; k++) {
            double coordinate = Doubles.dot(directions[k], standardised);
            projected[k] = (float) coordinate;
            rest -= coordinate * coordinate;
        }
        projected[directions.length] = (float) Math.sqrt(Math.max(0, rest));
        return projected;
    }

    void writeTo(DataOutputStream out) throws IOException {
        Doubles.write(out, standardisation.mean());
        Doubles.write(out, standardisation.spread());
        out.writeInt(directions.length);
        for (double[] direction : directions) {
            Doubles.write(out, direction);
        }
    }

    static FeatureSpace readFrom(DataInputStream in) throws IOException {
        var standardisation = new Standardisation(Doubles.read(in), Doubles.read(in));
        double[][] directions = new double[in.readInt()][];
        for (int k = 0; k < directions.length; k++) {
            directions[k] = Doubles.read(in);
        }
        return new FeatureSpace(standardisation, directions);
    }
}
