package org.cupel.backbone.chgnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.Backbone;
import org.cupel.backbone.Evaluation;
import org.cupel.backbone.Evaluation.ForcesAndStress;
import org.cupel.backbone.OnnxSession;
import org.cupel.backbone.ReferenceRow;
import org.cupel.backbone.SyntheticWeights;
import org.cupel.backbone.onnx.OnnxModel;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.backbone.weights.WeightException;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.graph.GraphArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the published package with weights by rule; goldens by src/test/python/make_chgnet_goldens.py. */
class ChgnetTest {

    private static final List<ReferenceRow> GOLDENS = ReferenceRow.ofResource("/chgnet/goldens.json");
    private static final Chgnet NETWORK = new Chgnet(SyntheticWeights.chgnetLike(ChgnetShapes.all()));

    @ParameterizedTest
    @EnumSource
    void agreesWithThePublishedPackage(Precision precision) {
        try (Backbone backbone = new TorchBackbone(NETWORK, precision, "cpu")) {
            for (ReferenceRow golden : GOLDENS) {
                compare(
                        golden,
                        backbone.evaluateWithForces(List.of(golden.crystal())).get(0));
            }
        }
    }

    private static void compare(ReferenceRow golden, Evaluation found) {
        assertThat(found.energyPerAtomEv())
                .as(golden.name())
                .isCloseTo(golden.number("energy_per_atom_eV"), within(1e-5));
        ForcesAndStress forces = found.forces().orElseThrow();
        assertThat(forces.evPerAngstrom())
                .as(golden.name())
                .containsExactly(golden.numbers("forces_eV_per_A"), within(2e-4));
        double[] stress = golden.numbers("stress_GPa");
        assertThat(forces.stressGpa())
                .as(golden.name())
                .containsExactly(stress, within(Math.max(0.01, 1e-3 * largest(stress))));
        assertThat(found.magneticMoments().orElseThrow())
                .as(golden.name())
                .containsExactly(golden.numbers("magmoms_muB"), within(1e-4));
        assertThat(found.atomEnergiesEv().orElseThrow())
                .as(golden.name())
                .containsExactly(golden.numbers("site_energies_eV"), within(1e-4));
        double[] features = found.crystalFeatures().clone();
        for (int i = 0; i < features.length; i++) {
            features[i] *= found.atoms();
        }
        assertThat(features).as(golden.name()).containsExactly(golden.numbers("crystal_fea"), within(1e-3));
    }

    private static double largest(double... values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @Test
    void itsGraphHasThePublishedEdgesBondsAndAngles() {
        for (ReferenceRow golden : GOLDENS) {
            GraphArrays graph = NETWORK.recipe().arrays(List.of(golden.crystal()));
            int bonds = graph.index("shortBondEdge").values().length
                    + graph.index("longBondEdge").values().length;
            assertThat(graph.index("centre").values())
                    .as(golden.name())
                    .hasSize(golden.values().get("directed_edges").asInt());
            assertThat(bonds)
                    .as(golden.name())
                    .isEqualTo(golden.values().get("bonds").asInt());
            assertThat(graph.index("angleBond").values())
                    .as(golden.name())
                    .hasSize(golden.values().get("angles").asInt());
        }
    }

    @Test
    void aBatchGivesWhatItsCrystalsGive() {
        List<Crystal> crystals = GOLDENS.stream().map(ReferenceRow::crystal).toList();
        try (Backbone backbone = new TorchBackbone(NETWORK, Precision.DOUBLE, "cpu")) {
            List<Evaluation> together = backbone.evaluateWithForces(crystals);
            for (int c = 0; c < crystals.size(); c++) {
                Evaluation alone =
                        backbone.evaluateWithForces(List.of(crystals.get(c))).get(0);
                assertThat(together.get(c).energyEv()).isCloseTo(alone.energyEv(), within(1e-10));
                assertThat(together.get(c).forces().orElseThrow().evPerAngstrom())
                        .containsExactly(alone.forces().orElseThrow().evPerAngstrom(), within(1e-10));
                assertThat(together.get(c).crystalFeatures()).containsExactly(alone.crystalFeatures(), within(1e-10));
            }
        }
    }

    @Test
    void forcesAreTheSlopeOfTheEnergy() {
        Crystal crystal = GOLDENS.stream()
                .filter(g -> g.name().equals("SrTiO3 skewed"))
                .findAny()
                .orElseThrow()
                .crystal();
        double stepAngstrom = 1e-4;
        try (Backbone backbone = new TorchBackbone(NETWORK, Precision.DOUBLE, "cpu")) {
            double[] forces = backbone.evaluateWithForces(List.of(crystal))
                    .get(0)
                    .forces()
                    .orElseThrow()
                    .evPerAngstrom();
            for (int coordinate = 0; coordinate < 6; coordinate++) {
                double up = backbone.evaluate(List.of(moved(crystal, coordinate, stepAngstrom)))
                        .get(0)
                        .energyEv();
                double down = backbone.evaluate(List.of(moved(crystal, coordinate, -stepAngstrom)))
                        .get(0)
                        .energyEv();
                assertThat(forces[coordinate]).isCloseTo((down - up) / (2 * stepAngstrom), within(1e-5));
            }
        }
    }

    private static Crystal moved(Crystal crystal, int coordinate, double byAngstrom) {
        double[] cartesian = crystal.cartesianCoordinates();
        cartesian[coordinate] += byAngstrom;
        double[] fractional = new double[cartesian.length];
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            double[] at = {cartesian[3 * atom], cartesian[3 * atom + 1], cartesian[3 * atom + 2]};
            System.arraycopy(crystal.lattice().toFractional(at), 0, fractional, 3 * atom, 3);
        }
        return new Crystal(crystal.lattice(), crystal.species(), fractional);
    }

    @Test
    void itsExportAgreesWithLibtorch() throws Exception {
        List<Crystal> crystals = GOLDENS.stream().map(ReferenceRow::crystal).toList();
        try (Backbone backbone = new TorchBackbone(NETWORK, Precision.FLOAT, "cpu");
                OnnxSession session = new OnnxSession(OnnxModel.of(NETWORK))) {
            for (Crystal crystal : crystals) {
                Evaluation torch = backbone.evaluate(List.of(crystal)).get(0);
                Map<String, float[]> onnx = session.run(NETWORK.recipe().arrays(List.of(crystal)));
                assertThat((double) onnx.get("energy")[0] / crystal.atomCount())
                        .as(crystal.formula())
                        .isCloseTo(torch.energyPerAtomEv(), within(1e-5));
                close(onnx.get("crystal_features"), torch.crystalFeatures());
                close(onnx.get("atom_features"), torch.atomFeatures());
                close(onnx.get("magnetic_moments"), torch.magneticMoments().orElseThrow());
            }
        }
    }

    private static void close(float[] found, double[] expected) {
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < found.length; i++) {
            assertThat((double) found[i]).isCloseTo(expected[i], within(1e-5 * Math.max(1, Math.abs(expected[i]))));
        }
    }

    @Test
    void anElementItDoesNotKnowIsNamed() {
        Crystal curium = new Crystal(
                Lattice.ofRows(new double[][] {{5, 0, 0}, {0, 5, 0}, {0, 0, 5}}),
                List.of(Element.ofSymbol("Cm"), Element.ofSymbol("O")),
                new double[] {0, 0, 0, 0.5, 0.5, 0.5});
        try (Backbone backbone = new TorchBackbone(NETWORK, Precision.FLOAT, "cpu")) {
            assertThatThrownBy(() -> backbone.evaluate(List.of(curium)))
                    .isInstanceOf(InvalidCrystalException.class)
                    .hasMessageContaining("Cm (Z = 96)")
                    .hasMessageContaining("chgnet");
        }
    }

    @Test
    void aSingleAtomInAHugeCellIsRefused() {
        Crystal lonely = new Crystal(
                Lattice.ofRows(new double[][] {{20, 0, 0}, {0, 20, 0}, {0, 0, 20}}),
                List.of(Element.ofSymbol("Li")),
                new double[3]);
        try (Backbone backbone = new TorchBackbone(NETWORK, Precision.FLOAT, "cpu")) {
            assertThatThrownBy(() -> backbone.evaluate(List.of(lonely)))
                    .isInstanceOf(InvalidCrystalException.class)
                    .hasMessageContaining("Atom 0 (Li)")
                    .hasMessageContaining("6.0 Å");
        }
    }

    @Test
    void aMissingOrMisshapenTensorIsNamed() {
        Map<String, long[]> missing = new LinkedHashMap<>(ChgnetShapes.all());
        missing.remove("mlp.layers.4.bias");
        assertThatThrownBy(() -> new Chgnet(SyntheticWeights.chgnetLike(missing)))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("'mlp.layers.4.bias'");
        Map<String, long[]> other = new LinkedHashMap<>(ChgnetShapes.all());
        other.put("bond_embedding.weight", new long[] {64, 9});
        assertThatThrownBy(() -> new Chgnet(SyntheticWeights.chgnetLike(other)))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("'bond_embedding.weight' has shape [64, 9] instead of [64, 31]");
        assertThatThrownBy(() -> new WeightArray(new long[] {2, 2}, new double[3]))
                .isInstanceOf(WeightException.class);
    }
}
