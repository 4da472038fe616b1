package org.cupel.train.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cupel.crystal.Composition;
import org.junit.jupiter.api.Test;

class ThroughHullTest {

    private static final List<PretrainRow> ROWS = List.of(
            row("a", "LiO", -1.0), row("b", "Li3O", -0.3), row("c", "LiO3", Double.NaN), row("d", "Li3O", -0.6));

    private static final ThroughHull HULL = new ThroughHull(ROWS, 0);

    private static PretrainRow row(String id, String formula, double formationEnergyPerAtomEv) {
        double[] targets = {formationEnergyPerAtomEv, Double.NaN, Double.NaN};
        return new PretrainRow(id, Composition.parse(formula), 2, 10, 0, targets);
    }

    @Test
    void distancesAreToTheMixtureOfTheOthers() {
        // LiO3 is half LiO and half O: -0.5.
        assertThat(HULL.above(row("new", "LiO3", 0), -0.4)).isCloseTo(0.1, within(1e-9));
        assertThat(HULL.above(ROWS.get(1), -0.3))
                .as("its lower polymorph competes")
                .isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aCandidateDoesNotCompeteWithItself() {
        // Li3O is half Li and half LiO: -0.5; its polymorph lies higher.
        assertThat(HULL.above(ROWS.get(3), -0.45)).isCloseTo(0.05, within(1e-9));
        // LiO is two thirds Li3O at -0.6 and a third O.
        assertThat(HULL.above(ROWS.get(0), -0.1)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void whatIsBelowTheHullIsOnIt() {
        assertThat(HULL.above(row("new", "LiO3", 0), -2)).isZero();
    }
}
