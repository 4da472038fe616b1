package org.cupel.predict.model;

import org.cupel.surrogate.task.StabilityThresholds;

/**
 * What a graph says of itself whose members predict formation energies, to be measured from a hull.
 *
 * @param corrected whether a second graph corrects the distances
 * @param thresholds below which energies above hull count as stable and metastable
 */
public record HullAnchor(boolean corrected, StabilityThresholds thresholds) {

    /** @throws UnusableModelException when they make no sense */
    static HullAnchor of(String hull, String thresholds) {
        String[] parts = thresholds.split(",");
        boolean corrected = hull.equals("corrected");
        try {
            if ((corrected || hull.equals("plain")) && parts.length == 2) {
                return new HullAnchor(
                        corrected, new StabilityThresholds(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
            }
        } catch (IllegalArgumentException unreadable) {
            throw new UnusableModelException(senseless(hull, thresholds), unreadable);
        }
        throw new UnusableModelException(senseless(hull, thresholds));
    }

    private static String senseless(String hull, String thresholds) {
        return "The graph's metadata say cupel.hull = '" + hull + "' and cupel.thresholds = '" + thresholds
                + "'. Known are 'plain' and 'corrected', with two numbers in ascending order. Maybe the worker is older"
                + " than the model: update it.";
    }
}
