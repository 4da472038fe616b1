package org.cupel.train.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cupel.backbone.cgcnn.OwnWeights;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.plan.MaskedError;
import org.cupel.train.torch.TorchBackbones;
import org.cupel.train.torch.TorchDevice;
import org.cupel.train.weights.BackboneFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The shipped weights on the years they never saw, where the machine has the folder of shared data. */
class OwnWeightsHeldOutTest {

    private static final String FILE = "../shared/data/materials-project/mp_structures.jsonl.gz";

    @Test
    void theModelCardTellsTheErrorsOnLaterYears() throws IOException {
        Path file = Path.of(System.getProperty("cupel.home", ".."), FILE).normalize();
        if (!Files.exists(file)) {
            System.out.println("Skipped: no " + file + " in the folder of shared data.");
        }
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        PretrainData data = PretrainReader.read(file);
        int[] later = HoldOut.standard().split(data.rows()).laterYears();
        BackboneWeights weights = BackboneFile.read(resource("own.safetensors"));
        JsonNode card = new ObjectMapper().readTree(resource("own.json"));

        double[][] predicted = new TorchBackbones(TorchDevice.choose("cpu")).predict(weights, data.graphs(), later);
        double[] errors = MaskedError.meanAbsolute(predicted, data.targets(), later);

        JsonNode years = card.path("tests").get(0);
        assertThat(years.path("name").asText()).isEqualTo("years from 2010");
        assertThat(later).hasSize(years.path("leakage").path("rows").asInt());
        for (int t = 0; t < errors.length; t++) {
            JsonNode target = years.path("targets").get(t);
            double told = target.path("all").get(0).path("mae").asDouble();
            System.out.printf("%s: %.4f, told %.4f%n", target.path("property").asText(), errors[t], told);
            assertThat(errors[t]).isCloseTo(told, within(1e-4));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OwnWeights.class.getResourceAsStream("/backbones/" + name)) {
            return in.readAllBytes();
        }
    }
}
