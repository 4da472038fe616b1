package org.cupel.acquisition.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void threeCombinedStandardDeviationsAreAllowed() {
        // 3·√(0.003² + 0.004²) = 0.015
        assertThat(broken(0.020, 0.003, 0.034, 0.004)).isEmpty();
        Contradiction found = broken(0.020, 0.003, 0.036, 0.004).get(0);

        assertThat(found.allowed()).isCloseTo(0.015, within(1e-12));
        assertThat(found.difference()).isCloseTo(0.016, within(1e-12));
        assertThat(found.explanation()).contains("0.02000 by dft").contains("three standard deviations");
    }

    @Test
    void withoutAnUncertaintyThePropertysToleranceIsAllowed() {
        assertThat(broken(0.02, null, 0.115, null)).isEmpty();
        assertThat(broken(0.02, 0.001, 0.125, null).get(0).allowed()).isEqualTo(Property.E_ABOVE_HULL.tolerance());
        assertThat(broken(0.02, 0.1, 0.3, null))
                .as("one that is known to be vague")
                .isEmpty();
    }

    @Test
    void whichCameFirstDecidesNothing() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            double one = random.nextDouble();
            double two = random.nextDouble();
            Double sigma = random.nextBoolean() ? null : random.nextDouble() * 0.2;
            Double other = random.nextBoolean() ? null : random.nextDouble() * 0.2;

            assertThat(broken(one, sigma, two, other)).hasSameSizeAs(broken(two, other, one, sigma));
            assertThat(broken(one, sigma, one, other)).isEmpty();
        }
    }

    private static List<Contradiction> broken(double one, Double sigma, double two, Double other) {
        return Agreement.broken(result(one, sigma), result(two, other), Property.E_ABOVE_HULL).stream()
                .toList();
    }

    private static ValidationResult result(double value, Double sigma) {
        var measurement = new Measurement(
                "eAboveHull",
                value,
                "eV/atom",
                sigma,
                value,
                "eV/atom",
                sigma,
                ResultKind.DFT,
                null,
                "lab",
                null,
                null);
        return new ValidationResult(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "mp-1",
                measurement,
                ResultOutcome.VALIDATED,
                1,
                "k",
                "h",
                Instant.EPOCH,
                false,
                List.of(),
                null,
                null,
                null);
    }
}
