package org.cupel.crystal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rocksalt-LiF",
                "layered-LiCoO2",
                "wurtzite-ZnO",
                "spinel-LiMn2O4",
                "perovskite-SrTiO3",
                "olivine-LiFePO4"
            })
    void ordinaryCrystalsRaiseNoDoubt(String name) {
        assertThat(Plausibility.doubts(Goldens.crystal(name))).isEmpty();
    }

    private static List<Doubt.Kind> kinds(Crystal crystal) {
        return Plausibility.doubts(crystal).stream().map(Doubt::kind).toList();
    }

    @Test
    void aSlabHasAVacuum() {
        Crystal bulk = Goldens.crystal("rocksalt-LiF");
        double[] positions = bulk.cartesianCoordinates();
        Lattice taller = Lattice.ofRows(new double[][] {{4.03, 0, 0}, {0, 4.03, 0}, {0, 0, 16}});
        Crystal slab = new Crystal(taller, bulk.species(), taller.toFractional(positions));
        assertThat(kinds(slab)).containsExactly(Doubt.Kind.VACUUM);
        assertThat(Plausibility.doubts(slab).get(0).value()).isBetween(13.9, 14.0);
    }

    @Test
    void aSqueezedCellIsDenseWithShortContacts() {
        Crystal crystal = Goldens.crystal("perovskite-SrTiO3");
        Crystal squeezed =
                new Crystal(crystal.lattice().scaled(0.55), crystal.species(), crystal.fractionalCoordinates());
        assertThat(kinds(squeezed)).containsExactly(Doubt.Kind.SHORT_CONTACT, Doubt.Kind.DENSE);
    }

    @Test
    void aLostAtomUnbalancesTheCharges() {
        List<Element> species = new ArrayList<>(List.of(Element.Ca, Element.Si, Element.O, Element.O));
        Crystal crystal = new Crystal(Lattice.ofParameters(3.8, 3.8, 3.8, 90, 90, 90), species, new double[] {
            0, 0, 0, .5, .5, .5, .5, .5, 0, .5, 0, .5
        });
        assertThat(kinds(crystal)).contains(Doubt.Kind.UNBALANCED_CHARGE);
    }

    @Test
    void anAtomAloneIsSparse() {
        Crystal crystal =
                new Crystal(Lattice.ofParameters(8, 8, 8, 90, 90, 90), List.of(Element.He), new double[] {0, 0, 0});
        assertThat(kinds(crystal)).containsExactly(Doubt.Kind.VACUUM, Doubt.Kind.SPARSE);
    }

    @Test
    void moreThanAnyDensityIsRefused() {
        Crystal crystal = new Crystal(
                Lattice.ofParameters(1.5, 1.5, 1.5, 90, 90, 90), List.of(Element.Os), new double[] {0, 0, 0});
        assertThat(CrystalChecks.defaults().problem(crystal).orElseThrow()).startsWith("The density is 93.");
    }
}
