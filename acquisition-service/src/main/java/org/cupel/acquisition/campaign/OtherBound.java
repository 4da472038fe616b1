package org.cupel.acquisition.campaign;

/**
 * Bounds of a property that a campaign does not rank by.
 *
 * @param low smallest value that meets the goal, in the property's unit, may be infinite
 * @param high largest value that meets the goal, likewise, above low
 */
public record OtherBound(Property property, double low, double high) {

    public boolean meets(double value) {
        return value >= low && value <= high;
    }
}
