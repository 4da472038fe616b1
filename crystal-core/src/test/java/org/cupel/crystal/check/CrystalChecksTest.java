package org.cupel.crystal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;

class CrystalChecksTest {

    private final CrystalChecks checks = CrystalChecks.defaults();

    private static Crystal cubic(double a, double... fractional) {
        return new Crystal(
                Lattice.ofParameters(a, a, a, 90, 90, 90),
                Collections.nCopies(fractional.length / 3, Element.Fe),
                fractional);
    }

    @Test
    void realPrototypesPass() {
        for (String name : List.of("rocksalt-LiF", "layered-LiCoO2", "olivine-LiFePO4", "tiny-Ca", "skewed-NaCl")) {
            assertThat(checks.problem(Goldens.crystal(name))).as(name).isEmpty();
        }
    }

    @Test
    void tenThousandAtomsAreTooMany() {
        double[] fractional = new Random(1).doubles(30_000).toArray();
        assertThatThrownBy(() -> checks.require(cubic(50, fractional)))
                .isInstanceOf(InvalidCrystalException.class)
                .hasMessageContaining("10000 atoms, more than the 500 allowed");
        assertThat(checks.withMaximumAtoms(20_000)
                        .problem(cubic(50, fractional))
                        .orElse(""))
                .doesNotContain("allowed");
    }

    @Test
    void overlapsAreNamedAlsoAcrossTheCellBorder() {
        assertThat(checks.problem(cubic(5, 0.01, 0, 0, 0.5, 0.5, 0.5, 0.99, 0, 0)))
                .hasValueSatisfying(message ->
                        assertThat(message).contains("Atoms 0 (Fe) and 2 (Fe)").contains("less than 0.5"));
    }

    @Test
    void cellsInTheWrongUnitAreRefused() {
        assertThat(checks.problem(cubic(0.7, 0, 0, 0)))
                .hasValueSatisfying(message -> assertThat(message).contains("Å³ per atom"));
        assertThat(checks.problem(cubic(0.05, 0, 0, 0)).orElse("")).contains("Å thick");
    }

    @Test
    void isolatedAtomsAreNamed() {
        assertThat(checks.problem(cubic(25, 0, 0, 0, 0.1, 0, 0, 0.5, 0.5, 0.5)).orElse(""))
                .contains("Atom 2 (Fe) has no neighbour within 8.0 Å");
        assertThat(checks.problem(cubic(25, 0, 0, 0))).isPresent();
    }
}
