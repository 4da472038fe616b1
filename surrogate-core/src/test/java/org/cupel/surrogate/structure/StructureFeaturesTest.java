package org.cupel.surrogate.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.cell.Supercell;
import org.junit.jupiter.api.Test;

class StructureFeaturesTest {

    private static final double[][] FCC = {{0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
    private static final double[][] CUBE = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private static Crystal fcc(Element first, Element second, double aAngstrom, double place) {
        return new Crystal(Lattice.ofRows(FCC).scaled(aAngstrom), List.of(first, second), new double[] {
            0, 0, 0, place, place, place
        });
    }

    private static Crystal rockSalt() {
        return fcc(Element.Na, Element.Cl, 5.64, 0.5);
    }

    private static double value(Crystal crystal, String name) {
        return StructureFeatures.of(crystal)[StructureFeatures.names().indexOf(name)];
    }

    /** Madelung constants: Kittel, Introduction to Solid State Physics, table 3.4; e² / d times half of them per ion. */
    @Test
    void electrostaticEnergiesAreThoseOfMadelung() {
        assertThat(-2 * value(rockSalt(), "ions.madelung")).isCloseTo(1.747565, within(1e-4));
        assertThat(-2 * value(fcc(Element.Zn, Element.S, 5.41, 0.25), "ions.madelung"))
                .isCloseTo(1.6381, within(1e-4));
        Crystal caesiumChloride = new Crystal(
                Lattice.ofRows(CUBE).scaled(4.12), List.of(Element.Cs, Element.Cl), new double[] {0, 0, 0, 0.5, 0.5, 0.5
                });
        assertThat(-2 * value(caesiumChloride, "ions.madelung")).isCloseTo(1.762675, within(1e-4));
        assertThat(value(rockSalt(), "ions.electrostatic-energy"))
                .isCloseTo(-14.399645 * 1.747565 / 2.82 / 2, within(1e-3));
    }

    @Test
    void rockSaltHasSixNeighboursOnAllSides() {
        assertThat(value(rockSalt(), "bonds.coordination.mean")).isCloseTo(6, within(0.6));
        assertThat(value(rockSalt(), "bonds.length.mean")).isCloseTo(2.82, within(0.12));
        assertThat(value(rockSalt(), "bonds.one-sided.maximum")).isCloseTo(0, within(1e-9));
        assertThat(value(rockSalt(), "ions.bond-strength.largest")).isCloseTo(0, within(0.05));
        assertThat(value(rockSalt(), "cell.operations")).isEqualTo(48);
        assertThat(value(rockSalt(), "cell.volume-per-atom")).isCloseTo(Math.pow(5.64, 3) / 8, within(1e-9));
    }

    @Test
    void anotherCellOfTheSameCrystalIsTheSame() {
        double[] small = StructureFeatures.of(rockSalt());
        double[] large = StructureFeatures.of(Supercell.of(rockSalt(), 2, 1, 3));
        for (int f = 0; f < small.length; f++) {
            assertThat(large[f])
                    .as(StructureFeatures.names().get(f))
                    .isCloseTo(small[f], within(1e-6 * Math.max(1, Math.abs(small[f]))));
        }
    }

    @Test
    void anAlloyHasNoCharges() {
        Crystal brass = fcc(Element.Cu, Element.Zn, 5.2, 0.5);
        assertThat(value(brass, "ions.charged")).isZero();
        assertThat(value(brass, "ions.electrostatic-energy")).isZero();
    }

    @Test
    void everyNumberIsFiniteEvenForOneAtomInAVeryLargeCell() {
        Crystal lonely = new Crystal(Lattice.ofRows(CUBE).scaled(30), List.of(Element.He), new double[] {0, 0, 0});
        assertThat(Arrays.stream(StructureFeatures.of(lonely)).allMatch(Double::isFinite))
                .isTrue();
        assertThat(StructureFeatures.names()).doesNotHaveDuplicates().hasSameSizeAs(StructureFeatures.of(lonely));
    }
}
