package org.cupel.predict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.schema.event.ModelProbed;
import org.cupel.schema.event.ModelTrained;
import org.cupel.schema.model.ModelProbe;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

/** A trained model is run on the structures of its probe; the truth are the heads that ONNX Runtime for Python found. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ProbeFlowTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    ObjectMapper json;

    @Inject
    Neighbours neighbours;

    @Inject
    ObjectStore objects;

    @Test
    void aModelThatSaysTheSameIsFoundToDoSo() throws IOException {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);
        ModelProbe probe = probe(0);

        ask(model, probe);
        ModelProbed answer = answer(model);

        assertThat(answer.failure()).isNull();
        assertThat(answer.structures()).isEqualTo(probe.structures().size()).isGreaterThan(5);
        assertThat(answer.maxDifference()).isBetween(0.0, 1e-5);
    }

    @Test
    void aModelThatSaysSomethingElseIsToldByHowMuch() throws IOException {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);

        ask(model, probe(0.25));

        assertThat(answer(model).maxDifference()).isBetween(0.2499, 0.2501);
    }

    @Test
    void aNumberThatIsNoneIsTold() throws IOException {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);

        ask(model, probe(Double.NaN));

        ModelProbed answer = answer(model);
        assertThat(answer.maxDifference()).isNull();
        assertThat(answer.failure()).contains("not finite on structure 0");
    }

    @Test
    void aModelThatCannotBeRunIsAnsweredWithTheReason() throws IOException {
        UUID model = neighbours.trained("other-property.onnx", "eAboveHull", false);

        ask(model, probe(0));

        ModelProbed answer = answer(model);
        assertThat(answer.structures()).isZero();
        assertThat(answer.failure()).contains("predicts 'bandGap'");
    }

    /** The goldens as a probe, with one head off by {@code error}. */
    private static ModelProbe probe(double error) {
        List<Fixtures.Golden> goldens = Fixtures.goldens();
        int members = goldens.get(0).heads().length;
        double[][][] heads = new double[members][goldens.size()][];
        for (int member = 0; member < members; member++) {
            for (int i = 0; i < goldens.size(); i++) {
                heads[member][i] = goldens.get(i).heads()[member].clone();
            }
        }
        heads[members - 1][0][2] += error;
        return new ModelProbe(
                ModelProbe.FORMAT,
                IntStream.range(0, goldens.size())
                        .mapToObj(i -> goldens.get(i).structure().structureJson())
                        .toList(),
                heads);
    }

    private void ask(UUID model, ModelProbe probe) throws IOException {
        StoredObject stored = objects.putContent(
                "probes", new ByteArrayInputStream(json.writeValueAsBytes(probe)), "application/json");
        ModelTrained event = new ModelTrained(model, UUID.randomUUID(), "eAboveHull", stored.key(), stored.sha256());
        new KafkaTopic("model.trained")
                .send(model.toString(), json.writeValueAsString(event), "/cupel/train-worker", UUID.randomUUID());
    }

    private ModelProbed answer(UUID model) throws JsonProcessingException {
        return json.readValue(
                new KafkaTopic("model.probed")
                        .await(1, LIMIT, message -> message.key().equals(model.toString()))
                        .get(0)
                        .value(),
                ModelProbed.class);
    }
}
