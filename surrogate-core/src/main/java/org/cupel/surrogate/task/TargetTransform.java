package org.cupel.surrogate.task;

import java.util.Arrays;
import java.util.Locale;

/** What is done to labels before anything learns from them. */
public enum TargetTransform {
    IDENTITY {
        @Override
        public double apply(double label) {
            return label;
        }

        @Override
        public String unit(String labelUnit) {
            return labelUnit;
        }
    },

    /** For labels over many orders of magnitude; undefined, and so NaN, for those that are not positive. */
    LOG10 {
        @Override
        public double apply(double label) {
            return label > 0 ? Math.log10(label) : Double.NaN;
        }

        @Override
        public String unit(String labelUnit) {
            return "log10(" + labelUnit + ")";
        }
    };

    public abstract double apply(double label);

    /** The unit after it. */
    public abstract String unit(String labelUnit);

    /** @param name in any case */
    public static TargetTransform named(String name) {
        return Arrays.stream(values())
                .filter(transform -> transform.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Target transform '" + name + "' is not known. Use one of "
                                + Arrays.toString(values()).toLowerCase(Locale.ROOT) + "."));
    }
}
