package org.cupel.backbone.mace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.backbone.weights.WeightException;

/**
 * The form of a MACE network, as its arrays tell it.
 *
 * @param channels of every degree
 * @param messageDegree largest degree of harmonics and messages
 * @param outputDegrees largest degree of the features after each interaction
 * @param radialWidths inputs of each layer of the radial networks
 * @param averageNeighbours by interaction
 * @param activationFactor that SiLU is multiplied with
 */
record MaceConfig(
        int[] atomicNumbers,
        int channels,
        int messageDegree,
        int[] outputDegrees,
        int[] radialWidths,
        int readoutWidth,
        double[] averageNeighbours,
        double cutoffAngstrom,
        double prefactor,
        int envelopePower,
        double activationFactor,
        double scale,
        double shiftEv) {

    /**
     * Average number of neighbours in the training data of the MACE-MP-0 models. It is an attribute of the published
     * module, not one of its tensors, so a state dictionary does not hold it.
     */
    private static final double MP0_AVERAGE_NEIGHBOURS = 61.964672446250916;

    /**
     * What e3nn multiplies SiLU with, to give it a mean square of 1 on the normal distribution; a sampled mean, so it is
     * not the exact integral. A whole-module file says it, a state dictionary does not.
     */
    private static final double SILU_FACTOR = 1.6791767923989418;

    private static final int MOST = 8;

    static MaceConfig of(Checkpoint checkpoint) {
        requireClass(checkpoint, "class", "ScaleShiftMACE");
        int[] numbers = Arrays.stream(
                        checkpoint.require(MaceNames.ATOMIC_NUMBERS).values())
                .mapToInt(z -> (int) z)
                .toArray();
        int interactions = whole(checkpoint, MaceNames.INTERACTIONS);
        int[] outputDegrees = new int[interactions];
        double[] averages = new double[interactions];
        for (int layer = 0; layer < interactions; layer++) {
            outputDegrees[layer] = outputDegree(checkpoint, layer);
            averages[layer] = real(checkpoint, MaceNames.averageNeighbours(layer), MP0_AVERAGE_NEIGHBOURS);
            requireClass(checkpoint, MaceNames.interactionClass(layer), "RealAgnosticResidualInteractionBlock");
        }
        int channels = divided(checkpoint, MaceNames.EMBEDDING, numbers.length);
        return new MaceConfig(
                numbers,
                channels,
                messageDegree(checkpoint),
                outputDegrees,
                radialWidths(checkpoint),
                divided(checkpoint, MaceNames.readout(interactions - 1, "linear_1"), channels),
                averages,
                checkpoint.number(MaceNames.CUTOFF),
                checkpoint.number(MaceNames.PREFACTOR),
                whole(checkpoint, MaceNames.ENVELOPE_POWER),
                real(checkpoint, MaceNames.ACTIVATION_FACTOR, SILU_FACTOR),
                checkpoint.number(MaceNames.SCALE),
                checkpoint.number(MaceNames.SHIFT));
    }

    private static int whole(Checkpoint checkpoint, String name) {
        double value = checkpoint.number(name);
        if (value != Math.rint(value) || value < 1 || value > MOST) {
            throw new WeightException(checkpoint.source() + ": '" + name + "' is " + value
                    + " instead of a whole number from 1 to " + MOST + ". Maybe the file is damaged; fetch it again.");
        }
        return (int) value;
    }

    private static int divided(Checkpoint checkpoint, String name, int divisor) {
        int length = checkpoint.require(name).values().length;
        if (divisor == 0 || length == 0 || length % divisor != 0) {
            throw new WeightException(checkpoint.source() + ": tensor '" + name + "' has " + length
                    + " values, which is not a multiple of " + divisor
                    + ". Maybe it is the checkpoint of another version of MACE.");
        }
        return length / divisor;
    }

    private static int outputDegree(Checkpoint checkpoint, int layer) {
        checkpoint.require(MaceNames.coupling(layer, 0, 3));
        int degree = 0;
        while (checkpoint.has(MaceNames.coupling(layer, degree + 1, 3))) {
            degree++;
        }
        return degree;
    }

    private static int messageDegree(Checkpoint checkpoint) {
        WeightArray coupling = checkpoint.require(MaceNames.coupling(0, 0, 1));
        return (int) Math.round(Math.sqrt(coupling.values().length)) - 1;
    }

    private static int[] radialWidths(Checkpoint checkpoint) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i == 0 || checkpoint.has(MaceNames.radial(0, i)); i++) {
            widths.add((int) checkpoint.require(MaceNames.radial(0, i)).shape()[0]);
        }
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A number of the metadata, which only whole-module files have. */
    private static double real(Checkpoint checkpoint, String key, double otherwise) {
        String text = checkpoint.metadata().get(key);
        try {
            return text == null ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new WeightException(
                    checkpoint.source() + ": '" + key + "' is " + text + " instead of a number. Fetch the file again.",
                    e);
        }
    }

    private static void requireClass(Checkpoint checkpoint, String key, String expected) {
        String name = checkpoint.metadata().getOrDefault(key, expected);
        if (!name.endsWith(expected)) {
            throw new WeightException(checkpoint.source() + ": '" + key + "' is " + name + "; only " + expected
                    + " is built here. Choose one of the MACE-MP-0 models.");
        }
    }

    int hiddenRadialLayers() {
        return radialWidths.length - 1;
    }

    int interactions() {
        return outputDegrees.length;
    }

    int species() {
        return atomicNumbers.length;
    }

    /** Largest degree of the features that go into an interaction. */
    int inputDegree(int layer) {
        return layer == 0 ? 0 : outputDegrees[layer - 1];
    }

    /** Channels by degree of the features that go into an interaction. */
    int[] inputChannels(int layer) {
        int[] byDegree = new int[inputDegree(layer) + 1];
        Arrays.fill(byDegree, channels);
        return byDegree;
    }

    /** Harmonics and messages have (messageDegree + 1)² components. */
    int components() {
        return (messageDegree + 1) * (messageDegree + 1);
    }
}
