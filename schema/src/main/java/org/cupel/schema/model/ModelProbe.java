package org.cupel.schema.model;

import java.util.List;

/**
 * What a model said of some structures where it was trained; whoever runs it elsewhere must find the same.
 *
 * @param format {@link #FORMAT}
 * @param structures [C], canonical JSON of each crystal
 * @param heads [M][C][5]: q10, q50, q90 in the property's unit, p_stable, p_metastable of each member
 */
public record ModelProbe(String format, List<String> structures, double[][][] heads) {

    /** Of this record. */
    public static final String FORMAT = "cupel.probe.1";

    /** Its place among the files of a model. */
    public static final String PATH = "probe.json";

    /** @throws IllegalArgumentException when it is of another format, or structures and heads do not go together */
    public ModelProbe {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("The probe has format '" + format + "', not '" + FORMAT
                    + "'. Maybe another release of Cupel wrote it: train the model again.");
        }
        structures = List.copyOf(structures);
        for (double[][] member : heads) {
            if (member.length != structures.size()) {
                throw new IllegalArgumentException("The probe has " + structures.size() + " structures and a member of "
                        + member.length + " answers. Give one each.");
            }
        }
    }

    /**
     * Largest difference of any head to what the model says elsewhere; NaN when one of them is not finite.
     *
     * @param elsewhere [M][5], of one structure
     */
    public double difference(int structure, float[][] elsewhere) {
        if (elsewhere.length != heads.length) {
            throw new IllegalArgumentException("The model has " + elsewhere.length + " members here and " + heads.length
                    + " where it was trained. Maybe its files are of another model.");
        }
        double largest = 0;
        for (int member = 0; member < heads.length; member++) {
            double[] here = heads[member][structure];
            for (int head = 0; head < here.length; head++) {
                // Math.max keeps a NaN.
                largest = Math.max(largest, Math.abs(here[head] - elsewhere[member][head]));
            }
        }
        return largest;
    }
}
