package org.cupel.acquisition.validation;

import java.util.Locale;
import java.util.Optional;
import org.cupel.acquisition.campaign.Property;

/** Whether two results of one material can both be true. */
final class Agreement {

    /** Standard deviations of the difference that chance explains. */
    private static final double SIGMAS = 3;

    private Agreement() {}

    /**
     * Compares two values by their combined uncertainty, √(u₁² + u₂²). Where one came without, the property's tolerance is
     * allowed as well, for then nobody has said how far it can be trusted.
     *
     * @param later whose time the contradiction bears
     */
    static Optional<Contradiction> broken(ValidationResult later, ValidationResult other, Property property) {
        Measurement one = later.measurement();
        Measurement two = other.measurement();
        double difference = Math.abs(one.value() - two.value());
        double allowed = allowed(one.uncertainty(), two.uncertainty(), property.tolerance());
        if (difference <= allowed) {
            return Optional.empty();
        }
        return Optional.of(new Contradiction(
                later.id(),
                other.id(),
                later.materialId(),
                property.wireName(),
                difference,
                allowed,
                explanation(one, two, difference, allowed),
                later.recordedAt()));
    }

    private static double allowed(Double one, Double two, double tolerance) {
        double spread = SIGMAS * Math.hypot(one == null ? 0 : one, two == null ? 0 : two);
        return one == null || two == null ? Math.max(tolerance, spread) : spread;
    }

    private static String explanation(Measurement one, Measurement two, double difference, double allowed) {
        boolean told = one.uncertainty() != null && two.uncertainty() != null;
        return String.format(
                Locale.ROOT,
                "%s by %s and %s by %s differ by %.4g %s, more than %.4g (%s).",
                figure(one),
                one.kind().wireName(),
                figure(two),
                two.kind().wireName(),
                difference,
                one.unit(),
                allowed,
                told ? "three standard deviations" : "the property's tolerance, as an uncertainty is missing");
    }

    private static String figure(Measurement measurement) {
        return String.format(Locale.ROOT, "%.4g", measurement.value());
    }
}
