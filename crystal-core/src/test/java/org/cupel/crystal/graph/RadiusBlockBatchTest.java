package org.cupel.crystal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;

class RadiusBlockBatchTest {

    private static final Crystal SALT =
            new Crystal(cubic(5.6), List.of(Element.Na, Element.Cl), new double[] {0, 0, 0, 0.5, 0.5, 0.5});
    private static final Crystal LONE = new Crystal(cubic(30), List.of(Element.Ne), new double[] {0, 0, 0});

    private static Lattice cubic(double edge) {
        return Lattice.ofRows(new double[][] {{edge, 0, 0}, {0, edge, 0}, {0, 0, edge}});
    }

    @Test
    void holdsTheEdgesOfTheRadiusGraphAndFillsBlocksUp() {
        List<Crystal> crystals = List.of(SALT, LONE, SALT);
        GraphArrays plain = new GraphRecipe.Radius(6.0).arrays(crystals);
        GraphArrays blocks = GraphRecipe.parse("radius-blocks(6.0,16)").arrays(crystals);
        double[] vectors = blocks.real("vectors").values();
        long[] centre = blocks.index("centre").values();
        List<String> kept = new ArrayList<>();
        for (int e = 0; e < centre.length; e++) {
            assertThat(blocks.index("blockCentre").values()[e / 16]).isEqualTo(centre[e]);
            if (Math.abs(vectors[3 * e]) == 12) {
                assertThat(blocks.index("neighbour").values()[e]).isEqualTo(centre[e]);
            } else {
                kept.add(edge(blocks, e));
            }
        }
        List<String> expected = new ArrayList<>();
        for (int e = 0; e < plain.index("centre").values().length; e++) {
            expected.add(edge(plain, e));
        }
        assertThat(kept).containsExactlyElementsOf(expected);
        assertThat(centre.length % 16).isZero();
        assertThat(blocks.index("blockCentre").values()).contains(2L);
    }

    private static String edge(GraphArrays arrays, int e) {
        double[] vectors = arrays.real("vectors").values();
        return arrays.index("centre").values()[e] + " "
                + arrays.index("neighbour").values()[e] + " " + vectors[3 * e] + " " + vectors[3 * e + 1] + " "
                + vectors[3 * e + 2];
    }

    @Test
    void refusesTwoAtomsInOnePlace() {
        Crystal twice = new Crystal(cubic(4), List.of(Element.Na, Element.Cl), new double[] {0, 0, 0, 0, 0, 0});
        assertThatThrownBy(() -> new GraphRecipe.RadiusBlocks(6.0, 16).arrays(List.of(twice)))
                .isInstanceOf(InvalidCrystalException.class)
                .hasMessageContaining("Atoms 0 and 1 of NaCl are 0.0 Å apart");
    }

    @Test
    void refusesEmptyBlocks() {
        assertThatThrownBy(() -> GraphRecipe.parse("radius-blocks(6.0,0)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Blocks of 0 edges");
    }
}
