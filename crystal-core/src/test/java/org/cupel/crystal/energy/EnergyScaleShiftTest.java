package org.cupel.crystal.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.hull.HullEntry;
import org.junit.jupiter.api.Test;

class EnergyScaleShiftTest {

    private static final String[] METALS = {"Li", "Mg", "Fe", "Mn", "Ti", "Zr"};

    /** Oxygen is shifted by 0.1 and iron by −0.3 in oxides; iron is not in sulfides, and sulfur is by 0.05. */
    private static double shiftEv(Composition composition) {
        double iron = composition.contains(Element.O) ? -0.3 * composition.fraction(Element.Fe) : 0;
        return iron + 0.1 * composition.fraction(Element.O) + 0.05 * composition.fraction(Element.S);
    }

    private final List<HullEntry> from = new ArrayList<>();
    private final List<HullEntry> to = new ArrayList<>();

    EnergyScaleShiftTest() {
        SplittableRandom random = new SplittableRandom(8);
        for (int k = 0; k < 1_000; k++) {
            String formula = METALS[random.nextInt(6)]
                    + (1 + random.nextInt(4))
                    + METALS[random.nextInt(6)]
                    + (1 + random.nextInt(4))
                    + (k % 3 > 0 ? "O" : "S")
                    + (1 + random.nextInt(6));
            Composition composition = Composition.parse(formula);
            double energy = random.nextDouble(-3, 0);
            // Every tenth is another phase in one of the sources, every fiftieth far away.
            double other = k % 50 == 0 ? 0.9 : k % 10 == 0 ? 0.2 : 0;
            from.add(new HullEntry("from-" + k, composition, energy));
            from.add(new HullEntry("higher-" + k, composition, energy + 0.3));
            if (k % 4 > 0) {
                to.add(new HullEntry("to-" + k, composition, energy + shiftEv(composition) + other));
            }
        }
    }

    @Test
    void eachKindOfCompoundHasItsOwnNumberPerElement() {
        EnergyScaleShift shift = EnergyScaleShift.fit(from, to, RobustFit.DEFAULT);
        assertThat(shift.byAnion()).containsOnlyKeys(Element.O);
        assertThat(shift.others().compositions()).isGreaterThan(100);
        assertThat(shift.leftOut()).isBetween(1, 50);
        for (HullEntry entry : from) {
            assertThat(shift.shifted(entry).energyPerAtomEv())
                    .as(entry.toString())
                    .isCloseTo(entry.energyPerAtomEv() + shiftEv(entry.composition()), within(0.002));
        }
    }

    @Test
    void pureElementsAndUnknownOnesStayWhereTheyAre() {
        EnergyScaleShift shift = EnergyScaleShift.fit(from, to, RobustFit.DEFAULT);
        assertThat(shift.perAtomEv(Composition.parse("O2"))).isZero();
        assertThat(shift.perAtomEv(Composition.parse("UN"))).isZero();
        assertThat(shift.others().perAtomEv()).doesNotContainKey(Element.U);
    }

    @Test
    void withoutCommonCompositionsThereIsNoShift() {
        EnergyScaleShift shift = EnergyScaleShift.fit(from, List.of(), RobustFit.DEFAULT);
        assertThat(shift.common()).isZero();
        assertThat(shift.perAtomEv(Composition.parse("FeO"))).isZero();
    }
}
