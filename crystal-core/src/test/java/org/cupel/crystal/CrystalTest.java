package org.cupel.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrystalTest {

    @Test
    void agreesWithPymatgen() {
        Goldens.entries("crystals.json").forEach((name, golden) -> {
            Crystal crystal = Goldens.crystal(name);
            assertThat(crystal.lattice().parameters())
                    .as(name)
                    .containsExactly(Goldens.doubles(golden.get("parameters")), within(1e-9));
            assertThat(crystal.lattice().volumeAngstrom3())
                    .isCloseTo(golden.get("volume").asDouble(), within(1e-8));
            assertThat(crystal.densityGramPerCm3())
                    .isCloseTo(golden.get("density").asDouble(), within(5e-3));
            assertThat(crystal.formula()).isEqualTo(golden.get("formula").asText());
            assertThat(crystal.composition().hillFormula())
                    .isEqualTo(golden.get("hill").asText());
            assertThat(crystal.composition().alphabeticalFormula())
                    .isEqualTo(golden.get("alphabetical").asText());
            assertThat(crystal.chemicalSystem())
                    .isEqualTo(golden.get("chemicalSystem").asText());
            assertThat(crystal.minimumDistanceAngstrom())
                    .as(name)
                    .isCloseTo(golden.get("minimumDistance").asDouble(), within(1e-9));
        });
    }

    @Test
    void latticeFromParametersHasThoseParameters() {
        Lattice lattice = Lattice.ofParameters(7.1, 8.3, 9.2, 71, 103, 64);
        assertThat(lattice.parameters()).containsExactly(new double[] {7.1, 8.3, 9.2, 71, 103, 64}, within(1e-10));
        double[] points = {0.1, -2.3, 4.5, 0.7, 0.8, 0.9};
        assertThat(lattice.toFractional(lattice.toCartesian(points))).containsExactly(points, within(1e-12));
    }

    @Test
    void impossibleLatticesAreRefused() {
        assertThatThrownBy(() -> Lattice.ofParameters(4, 4, 4, 10, 20, 170)).hasMessageContaining("170");
        assertThatThrownBy(() -> Lattice.ofParameters(4, -4, 4, 90, 90, 90)).hasMessageContaining("-4.0");
        assertThatThrownBy(() -> Lattice.ofParameters(4, Double.NaN, 4, 90, 90, 90))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Lattice.ofRows(new double[][] {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}}))
                .isInstanceOf(InvalidCrystalException.class)
                .hasMessageContaining("singular");
    }

    @Test
    void coordinatesMustBeFiniteAndComplete() {
        Lattice lattice = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
        List<Element> species = List.of(Element.Na, Element.Cl);
        assertThatThrownBy(() -> new Crystal(lattice, species, new double[] {0, 0, 0, 0, Double.NaN, 0}))
                .hasMessageContaining("y of atom 1 (Cl) is NaN");
        assertThatThrownBy(() -> new Crystal(lattice, species, new double[3])).hasMessageContaining("2 species");
        assertThatThrownBy(() -> new Crystal(lattice, List.of(), new double[0])).hasMessageContaining("without atoms");
    }
}
