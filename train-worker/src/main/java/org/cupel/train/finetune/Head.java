package org.cupel.train.finetune;

import java.util.SplittableRandom;

/**
 * One member's head.
 *
 * @param parameters laid out by {@link HeadShape}
 */
public record Head(long seed, HeadShape shape, float[] parameters) {

    public Head {
        if (parameters.length != shape.size()) {
            throw new IllegalArgumentException("A head of shape " + shape + " has " + shape.size() + " parameters, not "
                    + parameters.length + ". Maybe the weights were written by another configuration.");
        }
    }

    /** Uniform in ±1/√fan-in, biases 0. */
    public static Head fresh(long seed, HeadShape shape) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] parameters = new float[shape.size()];
        fill(parameters, 0, shape.hiddenBias(), 1 / Math.sqrt(shape.features()), random);
        fill(parameters, shape.outputWeight(), shape.outputBias(), 1 / Math.sqrt(shape.width()), random);
        return new Head(seed, shape, parameters);
    }

    private static void fill(float[] parameters, int from, int to, double bound, SplittableRandom random) {
        for (int i = from; i < to; i++) {
            parameters[i] = (float) random.nextDouble(-bound, bound);
        }
    }

    /** The raw outputs [5] of standardised features [F], without dropout. */
    public double[] raw(float[] features) {
        double[] outputs = new double[HeadShape.OUTPUTS];
        for (int o = 0; o < outputs.length; o++) {
            outputs[o] = parameters[shape.outputBias() + o];
        }
        for (int unit = 0; unit < shape.width(); unit++) {
            double sum = parameters[shape.hiddenBias() + unit];
            for (int f = 0; f < features.length; f++) {
                sum += features[f] * parameters[f * shape.width() + unit];
            }
            double active = sum / (1 + Math.exp(-sum));
            for (int o = 0; o < outputs.length; o++) {
                outputs[o] += active * parameters[shape.outputWeight() + unit * outputs.length + o];
            }
        }
        return outputs;
    }
}
