package org.cupel.crystal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;

class CrystalGraphBuilderTest {

    private final CrystalGraphBuilder builder = new CrystalGraphBuilder();

    @Test
    void nearestTwelveAgreeWithAse() {
        Goldens.entries("crystals.json").forEach((name, golden) -> {
            CrystalGraph graph = builder.build(Goldens.crystal(name));
            for (int atom = 0; atom < graph.atomCount(); atom++) {
                JsonNode nearest = golden.get("nearest12").get(atom);
                for (int k = 0; k < 12; k++) {
                    int at = 12 * atom + k;
                    assertThat(graph.mask()[at]).isEqualTo(k < nearest.size() ? 1f : 0f);
                    if (k < nearest.size()) {
                        assertThat((double) graph.distanceAngstrom()[at])
                                .as("%s atom %d neighbour %d", name, atom, k)
                                .isCloseTo(nearest.get(k).asDouble(), within(2e-4));
                    }
                }
            }
        });
    }

    @Test
    void tiesGoToTheLowerIndex() {
        CrystalGraph graph = new CrystalGraphBuilder(3, 8).build(Goldens.crystal("rocksalt-LiF"));
        int[] firstRow = {graph.neighbour()[0], graph.neighbour()[1], graph.neighbour()[2]};
        assertThat(firstRow).isSorted();
        assertThat(firstRow[0]).isEqualTo(firstRow[1]);
    }

    @Test
    void cellVectorsAddedToAtomsChangeNothing() {
        Crystal crystal = Goldens.crystal("spinel-LiMn2O4");
        double[] shifted = crystal.fractionalCoordinates();
        for (int k = 0; k < shifted.length; k++) {
            shifted[k] += k % 5 - 2;
        }
        CrystalGraph graph = builder.build(crystal);
        CrystalGraph same = builder.build(new Crystal(crystal.lattice(), crystal.species(), shifted));
        assertThat(same.neighbour()).isEqualTo(graph.neighbour());
        assertThat(same.distanceAngstrom()).containsExactly(graph.distanceAngstrom(), within(1e-5f));
    }

    @Test
    void fewerThanTwelveArePadded() {
        Lattice sparse = Lattice.ofParameters(7, 20, 20, 90, 90, 90);
        CrystalGraph graph =
                builder.build(new Crystal(sparse, List.of(Element.Na, Element.Cl), new double[] {0, 0, 0, 0, 0.1, 0}));
        assertThat(graph.species()).containsExactly(11, 17);
        assertThat(graph.mask()).containsExactly(mask(5));
        assertThat(graph.distanceAngstrom()[5]).isEqualTo(8f);
        assertThat(graph.neighbour()[12 + 11]).isEqualTo(1);
    }

    private static float[] mask(int real) {
        float[] mask = new float[24];
        for (int k = 0; k < 24; k++) {
            mask[k] = k % 12 < real ? 1 : 0;
        }
        return mask;
    }

    @Test
    void anIsolatedAtomIsNamed() {
        Lattice huge = Lattice.ofParameters(30, 30, 30, 90, 90, 90);
        Crystal crystal = new Crystal(
                huge, List.of(Element.Na, Element.Cl, Element.Xe), new double[] {0, 0, 0, 0.1, 0, 0, 0.5, 0.5, 0.5});
        assertThatThrownBy(() -> builder.build(crystal))
                .isInstanceOf(InvalidCrystalException.class)
                .hasMessageContaining("Atom 2 (Xe)")
                .hasMessageContaining("8.0 Å");
    }
}
