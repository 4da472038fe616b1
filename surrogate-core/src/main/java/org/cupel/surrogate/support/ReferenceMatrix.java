package org.cupel.surrogate.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Points to measure distances to, all of them: exact search, made fast by giving a point up as soon as it is farther than
 * the nearest found so far. Cost: at most points × dimensions multiplications per query.
 */
final class ReferenceMatrix {

    /** Dimensions between two looks at whether a point can still be near. */
    private static final int BLOCK = 8;

    private final int dimensions;
    private final float[] points;

    /** @param points [n · dimensions], point by point */
    private ReferenceMatrix(int dimensions, float[] points) {
        this.dimensions = dimensions;
        this.points = points;
    }

    static ReferenceMatrix of(float[][] rows) {
        int dimensions = rows[0].length;
        float[] points = new float[rows.length * dimensions];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, points, i * dimensions, dimensions);
        }
        return new ReferenceMatrix(dimensions, points);
    }

    int size() {
        return points.length / dimensions;
    }

    /**
     * Mean of the distances to the nearest points.
     *
     * @param metric between points
     * @param neighbours how many; fewer if there are fewer
     * @param exclusion points that do not count
     * @return +∞ when no point is left
     */
    double meanDistance(float[] query, Metric metric, int neighbours, Exclusion exclusion) {
        float[] nearest = new float[neighbours];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        for (int i = 0; i < size(); i++) {
            if (exclusion.counts(i)) {
                float distance = distance(query, i * dimensions, metric, nearest[neighbours - 1]);
                if (distance < nearest[neighbours - 1]) {
                    insert(nearest, distance);
                }
            }
        }
        double sum = 0;
        int found = 0;
        while (found < neighbours && nearest[found] < Float.POSITIVE_INFINITY) {
            sum += metric.finish(nearest[found++]);
        }
        return found == 0 ? Double.POSITIVE_INFINITY : sum / found;
    }

    private static void insert(float[] nearest, float distance) {
        int at = nearest.length - 1;
        while (at > 0 && nearest[at - 1] > distance) {
            nearest[at] = nearest[at - 1];
            at--;
        }
        nearest[at] = distance;
    }

    private float distance(float[] query, int offset, Metric metric, float limit) {
        float sum = 0;
        for (int from = 0; from < dimensions && sum < limit; from += BLOCK) {
            int to = Math.min(dimensions, from + BLOCK);
            sum += metric == Metric.EUCLIDEAN ? squares(query, offset, from, to) : absolutes(query, offset, from, to);
        }
        return sum;
    }

    private float squares(float[] query, int offset, int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            float difference = query[i] - points[offset + i];
            sum += difference * difference;
        }
        return sum;
    }

    private float absolutes(float[] query, int offset, int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(query[i] - points[offset + i]);
        }
        return sum;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(dimensions);
        out.writeInt(size());
        ByteBuffer row = ByteBuffer.allocate(dimensions * Float.BYTES);
        for (int i = 0; i < size(); i++) {
            row.clear();
            row.asFloatBuffer().put(points, i * dimensions, dimensions);
            out.write(row.array());
        }
    }

    static ReferenceMatrix readFrom(DataInputStream in) throws IOException {
        int dimensions = in.readInt();
        int size = in.readInt();
        float[] points = new float[size * dimensions];
        byte[] row = new byte[dimensions * Float.BYTES];
        for (int i = 0; i < size; i++) {
            in.readFully(row);
            ByteBuffer.wrap(row).asFloatBuffer().get(points, i * dimensions, dimensions);
        }
        return new ReferenceMatrix(dimensions, points);
    }
}
