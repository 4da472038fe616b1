package org.cupel.surrogate.governance;

/**
 * Whether the model carries its own calibration, without which no interval of it promises anything.
 *
 * @param rows it was learnt from; 0 when nobody looked
 * @param stored whether it is there, as it was signed
 * @param detail what was found, a full sentence or empty
 */
public record CalibrationCheck(int rows, boolean stored, String detail) {

    public static final CalibrationCheck NONE = new CalibrationCheck(0, false, "");

    /** Somebody looked and found nothing to use. */
    public static CalibrationCheck missing(String detail) {
        return new CalibrationCheck(1, false, detail);
    }
}
