package org.cupel.surrogate.calibration;

/**
 * A prediction made without knowing the truth, and the truth.
 *
 * @param truth in the property's unit; {@link CalibrationRows} refuses what is not finite and says which row
 * @param cluster the family that was held out together with this row, or that it belongs to
 */
public record CalibrationRow(RawPrediction prediction, double truth, String cluster) {}
