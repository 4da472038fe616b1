package org.cupel.train.network;

/**
 * A batch norm with fixed statistics as {@code scale · x + shift}, and what that does to a product before it.
 *
 * @param scale [hidden]
 * @param shift [hidden]
 */
public record FoldedNorm(float[] scale, float[] shift) {

    /** @param epsilon what the norm adds to every variance */
    public static FoldedNorm of(MemberWeights member, String name, double epsilon) {
        float[] gain = member.tensor(name + ".scale");
        float[] bias = member.tensor(name + ".shift");
        float[] mean = member.tensor(name + ".mean");
        float[] variance = member.tensor(name + ".variance");
        float[] scale = new float[gain.length];
        float[] shift = new float[gain.length];
        for (int i = 0; i < gain.length; i++) {
            double factor = gain[i] / Math.sqrt(variance[i] + epsilon);
            scale[i] = (float) factor;
            shift[i] = (float) (bias[i] - mean[i] * factor);
        }
        return new FoldedNorm(scale, shift);
    }

    /** The columns of a row-major matrix [rows, hidden], each times its scale. */
    public float[] columnsScaled(float[] matrix) {
        float[] scaled = new float[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            scaled[i] = matrix[i] * scale[i % scale.length];
        }
        return scaled;
    }
}
