package org.cupel.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.cupel.backbone.Evaluation.ForcesAndStress;
import org.cupel.backbone.onnx.OnnxModel;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.backbone.torch.TorchGraph;
import org.cupel.backbone.torch.TorchOps;
import org.cupel.backbone.torch.TorchParameters;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.graph.GraphArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an equivariant potential must hold: the published package's numbers, the symmetries of space, and export. */
public abstract class PotentialContract {

    /** GPa in one eV/Å³. */
    private static final double GPA = 160.21766208;

    private static final double STEP = 1e-4;

    protected abstract PotentialGoldens goldens();

    protected abstract Architecture network();

    /** An element that the small network of the goldens does not have. */
    protected abstract Element unknown();

    private Backbone backbone(Precision precision) {
        return new TorchBackbone(network(), precision, "cpu");
    }

    private Crystal crystal(String name) {
        return goldens().rows().stream()
                .filter(row -> row.name().equals(name))
                .findAny()
                .orElseThrow()
                .crystal();
    }

    @Test
    void agreesWithThePublishedPackageInDoublePrecision() {
        agrees(Precision.DOUBLE, 1e-9, 1e-8);
    }

    @Test
    void agreesWithThePublishedPackageInSinglePrecision() {
        agrees(Precision.FLOAT, 1e-5, 2e-5);
    }

    private void agrees(Precision precision, double energy, double rest) {
        try (Backbone backbone = backbone(precision)) {
            for (ReferenceRow golden : goldens().rows()) {
                Evaluation found =
                        backbone.evaluateWithForces(List.of(golden.crystal())).get(0);
                assertThat(found.energyPerAtomEv())
                        .as(golden.name())
                        .isCloseTo(golden.number("energy_eV") / found.atoms(), within(energy));
                assertThat(found.atomEnergiesEv().orElseThrow())
                        .as(golden.name())
                        .containsExactly(golden.numbers("atom_energies_eV"), within(rest));
                assertThat(found.atomFeatures())
                        .as(golden.name())
                        .containsExactly(golden.numbers("features"), within(rest));
                ForcesAndStress forces = found.forces().orElseThrow();
                assertThat(forces.evPerAngstrom())
                        .as(golden.name())
                        .containsExactly(golden.numbers("forces_eV_per_A"), within(rest));
                assertThat(forces.stressGpa())
                        .as(golden.name())
                        .containsExactly(Crystals.times(golden.numbers("stress_eV_per_A3"), GPA), within(GPA * rest));
            }
        }
    }

    @Test
    void aBatchGivesWhatItsCrystalsGive() {
        List<Crystal> crystals =
                goldens().rows().stream().map(ReferenceRow::crystal).toList();
        try (Backbone backbone = backbone(Precision.DOUBLE)) {
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
        Crystal crystal = crystal("SrTiO3 skewed");
        try (Backbone backbone = backbone(Precision.DOUBLE)) {
            double[] forces = forces(backbone, crystal).evPerAngstrom();
            for (int coordinate = 0; coordinate < 6; coordinate++) {
                double up = energy(backbone, Crystals.moved(crystal, coordinate, STEP));
                double down = energy(backbone, Crystals.moved(crystal, coordinate, -STEP));
                assertThat(forces[coordinate]).isCloseTo((down - up) / (2 * STEP), within(1e-6));
            }
        }
    }

    @Test
    void stressIsTheSlopeOfTheEnergyInTheStrain() {
        Crystal crystal = crystal("C rattled");
        try (Backbone backbone = backbone(Precision.DOUBLE)) {
            double[] stress = forces(backbone, crystal).stressGpa();
            double volume = crystal.lattice().volumeAngstrom3();
            for (int entry : new int[] {0, 1, 5}) {
                double up = energy(backbone, Crystals.strained(crystal, entry / 3, entry % 3, STEP));
                double down = energy(backbone, Crystals.strained(crystal, entry / 3, entry % 3, -STEP));
                assertThat(stress[entry]).isCloseTo(GPA * (up - down) / (2 * STEP * volume), within(1e-4));
            }
        }
    }

    /** Proper for one of the angles, with an inversion for the other. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void turnsWithTheCrystal(boolean inverted) {
        Crystal crystal = crystal("SrTiO3 rattled");
        double[][] turn = Crystals.rotation(0.7, 1.9, inverted);
        try (Backbone backbone = backbone(Precision.DOUBLE)) {
            Evaluation still = backbone.evaluateWithForces(List.of(crystal)).get(0);
            Evaluation turned = backbone.evaluateWithForces(List.of(Crystals.turned(crystal, turn)))
                    .get(0);
            assertThat(turned.energyEv()).isCloseTo(still.energyEv(), within(1e-10));
            assertThat(turned.atomFeatures()).containsExactly(still.atomFeatures(), within(1e-9));
            assertThat(turned.forces().orElseThrow().evPerAngstrom())
                    .containsExactly(
                            Crystals.turned(still.forces().orElseThrow().evPerAngstrom(), turn), within(1e-9));
        }
    }

    @Test
    void orderAndOriginOfAtomsDoNotMatter() {
        Crystal crystal = crystal("SrTiO3 rattled");
        int[] order = {3, 0, 4, 1, 2};
        try (Backbone backbone = backbone(Precision.DOUBLE)) {
            Evaluation still = backbone.evaluate(List.of(crystal)).get(0);
            Evaluation other = backbone.evaluate(List.of(Crystals.reordered(crystal, order, 0.37)))
                    .get(0);
            assertThat(other.energyEv()).isCloseTo(still.energyEv(), within(1e-10));
            for (int a = 0; a < order.length; a++) {
                assertThat(other.atomEnergiesEv().orElseThrow()[a])
                        .isCloseTo(still.atomEnergiesEv().orElseThrow()[order[a]], within(1e-10));
            }
        }
    }

    @Test
    void aLargerCellHasTheSameEnergyPerAtomAndFeatures() {
        Crystal crystal = crystal("NaCl rattled");
        try (Backbone backbone = backbone(Precision.DOUBLE)) {
            Evaluation small = backbone.evaluate(List.of(crystal)).get(0);
            Evaluation large =
                    backbone.evaluate(List.of(Crystals.doubled(crystal))).get(0);
            assertThat(large.atoms()).isEqualTo(8 * small.atoms());
            assertThat(large.energyPerAtomEv()).isCloseTo(small.energyPerAtomEv(), within(1e-10));
            assertThat(large.crystalFeatures()).containsExactly(small.crystalFeatures(), within(1e-9));
        }
    }

    @Test
    void itsExportGivesTheSameForOneAndForMany() throws OrtException {
        List<Crystal> crystals =
                goldens().rows().stream().map(ReferenceRow::crystal).toList();
        try (Backbone backbone = backbone(Precision.FLOAT);
                OnnxSession session = new OnnxSession(OnnxModel.of(network()))) {
            same(backbone, session, crystals);
            same(backbone, session, List.of(crystal("Ne alone")));
            same(backbone, session, List.of(crystal("C rattled")));
        }
    }

    private void same(Backbone backbone, OnnxSession session, List<Crystal> crystals) throws OrtException {
        List<Evaluation> expected = backbone.evaluate(crystals);
        Map<String, float[]> found = session.run(network().recipe().arrays(crystals));
        int width = network().featureWidth();
        int atom = 0;
        for (int c = 0; c < crystals.size(); c++) {
            Evaluation evaluation = expected.get(c);
            assertThat(found.get("energy")[c] / evaluation.atoms())
                    .isCloseTo((float) evaluation.energyPerAtomEv(), within(1e-5f));
            for (int k = 0; k < width; k++) {
                assertThat((double) found.get("crystal_features")[c * width + k])
                        .isCloseTo(evaluation.crystalFeatures()[k], within(1e-5));
            }
            for (int a = 0; a < evaluation.atoms(); a++, atom++) {
                assertThat((double) found.get("atom_energy")[atom])
                        .isCloseTo(evaluation.atomEnergiesEv().orElseThrow()[a], within(2e-5));
            }
        }
    }

    @Test
    void learnsInItsLastInteraction() {
        GraphArrays graph = network().recipe().arrays(List.of(crystal("SrTiO3 rattled")));
        Device cpu = new Device("cpu");
        try (PointerScope memory = new PointerScope();
                TorchParameters parameters = new TorchParameters(
                        network().checkpoint(), Precision.DOUBLE, cpu, network()::inLastInteraction)) {
            Tensor before = energy(graph, parameters);
            before.sum().backward();
            assertThat(parameters.trained()).isNotEmpty();
            parameters.trained().forEach((name, weight) -> assertThat(largest(weight.grad()))
                    .as(name)
                    .isPositive());
            parameters.trained().values().forEach(weight -> step(weight, 1e-6));
            double change = energy(graph, parameters).item_double() - before.item_double();
            assertThat(change).isCloseTo(1e-6 * squares(parameters), within(1e-3 * 1e-6 * squares(parameters)));
        }
    }

    private Tensor energy(GraphArrays graph, TorchParameters parameters) {
        return network()
                .forward(new TorchOps(parameters), new TorchGraph(graph, parameters))
                .energy();
    }

    private static double largest(Tensor tensor) {
        return tensor.abs().max().item_double();
    }

    private static void step(Tensor weight, double size) {
        try (AutoGradMode silent = new AutoGradMode(false)) {
            weight.add_(weight.grad().mul(new Scalar(size)));
        }
    }

    private static double squares(TorchParameters parameters) {
        return parameters.trained().values().stream()
                .mapToDouble(weight -> weight.grad().square().sum().item_double())
                .sum();
    }

    @Test
    void namesAnElementThatItDoesNotKnow() {
        Crystal salt = crystal("NaCl");
        Crystal strange = new Crystal(salt.lattice(), List.of(Element.Na, unknown()), salt.fractionalCoordinates());
        try (Backbone backbone = backbone(Precision.FLOAT)) {
            assertThatThrownBy(() -> backbone.evaluate(List.of(strange)))
                    .isInstanceOf(InvalidCrystalException.class)
                    .hasMessageContaining(
                            unknown().symbol() + " (Z = " + unknown().atomicNumber() + ")");
        }
    }

    private static double energy(Backbone backbone, Crystal crystal) {
        return backbone.evaluate(List.of(crystal)).get(0).energyEv();
    }

    private static ForcesAndStress forces(Backbone backbone, Crystal crystal) {
        return backbone.evaluateWithForces(List.of(crystal)).get(0).forces().orElseThrow();
    }
}
