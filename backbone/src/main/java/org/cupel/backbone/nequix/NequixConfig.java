package org.cupel.backbone.nequix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightException;

/**
 * What the first line of a Nequix file says about the network.
 *
 * @param atomicNumbers in the order of the network's species
 * @param hiddenChannels by degree
 * @param harmonicsDegree largest degree of the spherical harmonics
 * @param hiddenRadialLayers hidden layers of the radial network
 * @param averageNeighbours of an atom in the training data
 * @param scaleEv standard deviation that the readout is multiplied by
 * @param shiftEv added to the energy of every atom
 */
record NequixConfig(
        int[] atomicNumbers,
        int[] hiddenChannels,
        int layers,
        int harmonicsDegree,
        double cutoffAngstrom,
        int radialFunctions,
        int radialWidth,
        int hiddenRadialLayers,
        int envelopePower,
        double averageNeighbours,
        double scaleEv,
        double shiftEv) {

    private static final Pattern IRREP = Pattern.compile("(\\d+)x(\\d+)([eo])");

    static NequixConfig of(Checkpoint checkpoint) {
        Reader reader = new Reader(checkpoint);
        reader.requireSame("layer_norm", "true");
        reader.requireSame("index_weights", "false");
        return new NequixConfig(
                reader.numbers("atomic_numbers"),
                reader.channels("hidden_irreps"),
                reader.whole("n_layers"),
                reader.whole("lmax"),
                reader.real("cutoff"),
                reader.whole("radial_basis_size"),
                reader.whole("radial_mlp_size"),
                reader.whole("radial_mlp_layers"),
                reader.whole("radial_polynomial_p"),
                reader.real("avg_n_neighbors"),
                reader.real("scale"),
                reader.real("shift"));
    }

    /** Reads single settings; every message names the file, the setting and the value. */
    private record Reader(Checkpoint checkpoint) {

        String text(String key) {
            String value = checkpoint.metadata().get(key);
            if (value == null) {
                throw new WeightException(checkpoint.source() + " does not say '" + key
                        + "' in its first line. Maybe it is not a Nequix file.");
            }
            return value.strip();
        }

        void requireSame(String key, String expected) {
            if (!text(key).equals(expected)) {
                throw refused(key, "only " + expected + " is built here");
            }
        }

        double real(String key) {
            try {
                return Double.parseDouble(text(key));
            } catch (NumberFormatException e) {
                throw refused(key, "a number is wanted");
            }
        }

        int whole(String key) {
            double value = real(key);
            if (value != Math.rint(value) || value < 0 || value > 1000) {
                throw refused(key, "a whole number up to 1000 is wanted");
            }
            return (int) value;
        }

        int[] numbers(String key) {
            try {
                return new ObjectMapper().readValue(text(key), int[].class);
            } catch (JsonProcessingException e) {
                throw refused(key, "a list of atomic numbers is wanted");
            }
        }

        /** Of a text such as {@code 128x0e + 64x1o}; degrees in order, without gaps, parity (-1)^l. */
        int[] channels(String key) {
            String[] parts = text(key).split("\\+");
            int[] channels = new int[parts.length];
            for (int l = 0; l < parts.length; l++) {
                Matcher irrep = IRREP.matcher(parts[l].strip());
                String parity = l % 2 == 0 ? "e" : "o";
                if (!irrep.matches()
                        || Integer.parseInt(irrep.group(2)) != l
                        || !irrep.group(3).equals(parity)) {
                    throw refused(key, "degrees 0e, 1o, 2e, … in order are wanted");
                }
                channels[l] = Integer.parseInt(irrep.group(1));
            }
            return channels;
        }

        private WeightException refused(String key, String wanted) {
            return new WeightException(checkpoint.source() + ": '" + key + "' is " + text(key) + "; " + wanted
                    + ". Maybe the file is of another version of Nequix.");
        }
    }

    int species() {
        return atomicNumbers.length;
    }

    /** Channels by degree that go into a layer. */
    int[] input(int layer) {
        return layer == 0 ? new int[] {species()} : hiddenChannels;
    }

    /** Channels by degree that a layer hands on. */
    int[] output(int layer) {
        return layer < layers - 1 ? hiddenChannels : Arrays.copyOf(hiddenChannels, 1);
    }

    /** Channels by degree before the gate: one more scalar for every channel of a higher degree. */
    int[] ungated(int layer) {
        int[] channels = output(layer).clone();
        channels[0] = Arrays.stream(channels).sum();
        return channels;
    }
}
