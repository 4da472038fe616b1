package org.cupel.backbone.cgcnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.Evaluation;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;

class OwnWeightsTest {

    private static Crystal rockSalt(Element cation, Element anion, double edgeAngstrom) {
        double half = edgeAngstrom / 2;
        double[][] rows = {{0, half, half}, {half, 0, half}, {half, half, 0}};
        return new Crystal(Lattice.ofRows(rows), List.of(cation, anion), new double[] {0, 0, 0, 0.5, 0.5, 0.5});
    }

    /** Formation enthalpies at 298 K of the CRC Handbook, per atom; DFT and temperature account for 0.2 eV. */
    @Test
    void knowsWhatCommonSaltsAreWorth() {
        try (TorchBackbone backbone = new TorchBackbone(OwnWeights.load(), Precision.FLOAT, "cpu")) {
            List<Evaluation> salts = backbone.evaluate(List.of(
                    rockSalt(Element.Na, Element.Cl, 5.64),
                    rockSalt(Element.Mg, Element.O, 4.21),
                    rockSalt(Element.Li, Element.F, 4.03)));
            assertThat(salts.get(0).energyEv()).isCloseTo(-2.13, within(0.35));
            assertThat(salts.get(1).energyEv()).isCloseTo(-3.12, within(0.35));
            assertThat(salts.get(2).energyEv()).isCloseTo(-3.19, within(0.35));
            assertThat(salts.get(0).crystalFeatures())
                    .hasSize(backbone.architecture().featureWidth());
        }
    }

    @Test
    void theModelCardIsAboutTheseWeights() throws IOException {
        try (InputStream card = OwnWeights.class.getResourceAsStream("/backbones/own.json")) {
            JsonNode report = new ObjectMapper().readTree(card);
            assertThat(OwnWeights.load().checkpoint().sha256())
                    .isEqualTo(report.path("weightsSha256").asText());
            assertThat(report.path("tests")).hasSize(2);
        }
    }

    @Test
    void damagedWeightsAreRefusedByName() {
        Checkpoint whole = OwnWeights.load().checkpoint();
        Map<String, WeightArray> arrays = new HashMap<>(whole.arrays());
        arrays.remove("convolution.1.core.edge");
        Checkpoint holed = new Checkpoint("own.safetensors", whole.sha256(), arrays, whole.metadata());
        assertThatThrownBy(() -> new OwnCgcnn(holed)).hasMessageContaining("convolution.1.core.edge");

        arrays.put("convolution.1.core.edge", new WeightArray(new long[] {2, 2}, new double[4]));
        assertThatThrownBy(() -> new OwnCgcnn(holed)).hasMessageContaining("[2, 2]");

        Checkpoint other = new Checkpoint("x", whole.sha256(), whole.arrays(), Map.of("format", "safetensors"));
        assertThatThrownBy(() -> new OwnCgcnn(other)).hasMessageContaining("./cupel pretrain");
    }
}
