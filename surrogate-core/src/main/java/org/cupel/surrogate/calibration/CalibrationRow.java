package org.cupel.surrogate.calibration;

/**
 * A prediction made without knowing the truth, and the truth.
 *
 * @param truth in the property's unit; {@link CalibrationRows} refuses what is not finite and says which row
 * @param cluster the family that it belongs to
 * @param regime what was held out when it was predicted, such as {@code cluster} or {@code row}: a calibration is asked
 *     to hold in each regime
 */
public record CalibrationRow(RawPrediction prediction, double truth, String cluster, String regime) {

    /** A row of the only regime that there is. */
    public CalibrationRow(RawPrediction prediction, double truth, String cluster) {
        this(prediction, truth, cluster, "held-out");
    }
}
