package org.cupel.acquisition.ranking;

import org.cupel.acquisition.campaign.Property;

/**
 * What a ranking takes a property of a material for that the goal bounds beside the one that is ranked by.
 *
 * @param median in the property's unit
 * @param sigma standard deviation, same unit; 0 of what is known
 */
public record OtherValue(Property property, double median, double sigma, Source source) {

    /** Where it comes from. */
    public enum Source {
        /** The champion of the property predicted it. */
        MODEL("model"),
        /** It was ingested or measured. */
        KNOWN("known"),
        /** It is neither known nor predicted: the spread of what is known of other materials. */
        PRIOR("prior");

        private final String wireName;

        Source(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        static Source named(String wireName) {
            for (Source source : values()) {
                if (source.wireName.equals(wireName)) {
                    return source;
                }
            }
            throw new IllegalArgumentException(
                    "No value comes from '" + wireName + "'. It is one of model, known, prior.");
        }
    }
}
