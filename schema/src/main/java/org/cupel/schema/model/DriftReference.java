package org.cupel.schema.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the data of a training looked like, as the file {@link #FILE} of the model, for whoever watches whether the present
 * has moved away from it.
 *
 * @param format {@link #FORMAT}
 * @param unit of predictions and residuals
 * @param training a sample of the rows that the model learnt from, with what is known of the materials themselves
 * @param heldOut a sample of the rows that it did not learn from, with what it says of them
 * @param nominalCoverage share that the intervals [q10, q90] promise to hold
 * @param features of the first training rows, null when the model has no frozen backbone
 */
public record DriftReference(
        String format,
        UUID modelId,
        String property,
        String unit,
        Rows training,
        Rows heldOut,
        double nominalCoverage,
        Features features) {

    /** Of this record. */
    public static final String FORMAT = "cupel.drift.1";

    /** The path within a model. */
    public static final String FILE = "drift-reference.json";

    /** Atoms per cell; a column of both parts. */
    public static final String ATOMS = "atoms";

    /** Median of the prediction. */
    public static final String MEDIAN = "q50";

    /** Standard deviation of the members' medians. */
    public static final String EPISTEMIC = "epistemic";

    /** Truth minus median. */
    public static final String RESIDUAL = "residual";

    /** 1 where [q10, q90] held the truth, else 0. */
    public static final String HELD = "held";

    public DriftReference {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("The drift reference has format '" + format + "', not '" + FORMAT
                    + "'. Maybe another release of Cupel wrote it: train the model again.");
        }
        if (training == null || heldOut == null) {
            throw new IllegalArgumentException("The drift reference of model " + modelId + " has training rows "
                    + training + " and held-out rows " + heldOut + ". It must have both: train the model again.");
        }
    }

    /**
     * Materials with one number per column each.
     *
     * @param formulas reduced
     */
    public record Rows(List<String> formulas, List<Column> columns) {

        public Rows {
            formulas = List.copyOf(formulas);
            columns = List.copyOf(columns);
            for (Column column : columns) {
                if (column.values().length != formulas.size()) {
                    throw new IllegalArgumentException("Column '" + column.name() + "' has " + column.values().length
                            + " values for " + formulas.size() + " materials. Give one of each.");
                }
            }
        }

        public int size() {
            return formulas.size();
        }

        public Optional<Column> column(String name) {
            return columns.stream().filter(column -> column.name().equals(name)).findFirst();
        }
    }

    /** @param values finite */
    public record Column(String name, double[] values) {

        public Column {
            if (!Arrays.stream(values).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("Column '" + name + "' of a drift reference has values that are not"
                        + " finite. Leave those rows out.");
            }
        }
    }

    /**
     * @param sha256 of the backbone's weights
     * @param keyPrefix what comes before a structure's hash in the S3 key of its features, which are little-endian floats
     * @param vectors [n][d], means over atoms
     */
    public record Features(String backbone, String sha256, String keyPrefix, float[][] vectors) {}
}
