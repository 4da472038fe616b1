package org.cupel.train.run;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.cupel.crystal.graph.GraphArrays;
import org.cupel.crystal.graph.GraphRecipe;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.event.ModelProbed;
import org.cupel.schema.event.ModelTrained;
import org.cupel.schema.model.ModelManifest;
import org.cupel.schema.model.ModelProbe;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.testkit.KafkaTopic;
import org.cupel.train.anchor.HullGraphs;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Answers as predict-worker does: runs the exported graph in ONNX Runtime on the probe of the model. */
@ApplicationScoped
public class PredictWorkerStandIn {

    private static final GraphRecipe RECIPE = GraphRecipe.parse("nearest(12,8.0)");

    private final ObjectStore objects;
    private final ObjectMapper json;
    private final Transactions transactions;
    private final SignedModels signed;
    private final AtomicReference<UnaryOperator<ModelProbed>> lie = new AtomicReference<>(UnaryOperator.identity());

    PredictWorkerStandIn(ObjectStore objects, ObjectMapper json, Transactions transactions, SignedModels signed) {
        this.signed = signed;
        this.objects = objects;
        this.json = json;
        this.transactions = transactions;
    }

    /** Answers something else from now on. */
    void lies(UnaryOperator<ModelProbed> answer) {
        lie.set(answer);
    }

    void tellsTheTruth() {
        lie.set(UnaryOperator.identity());
    }

    @Incoming("model.trained")
    @Blocking
    void onMessage(String payload) throws IOException, OrtException {
        ModelTrained event = json.readValue(payload, ModelTrained.class);
        answer(lie.get().apply(truth(event)), UUID.randomUUID());
    }

    void answer(ModelProbed answer, UUID id) throws JsonProcessingException {
        new KafkaTopic("model.probed")
                .send(answer.modelId().toString(), json.writeValueAsString(answer), "/cupel/predict-worker", id);
    }

    private ModelProbed truth(ModelTrained event) throws IOException, OrtException {
        ModelProbe probe =
                json.readValue(objects.readVerified(event.probeKey(), event.probeSha256()), ModelProbe.class);
        double largest = 0;
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(onnx(event.modelId()))) {
            for (int i = 0; i < probe.structures().size(); i++) {
                largest = Math.max(
                        largest,
                        probe.difference(
                                i,
                                heads(
                                        event.modelId(),
                                        session,
                                        probe.structures().get(i))));
            }
        }
        return new ModelProbed(event.modelId(), probe.structures().size(), largest, null);
    }

    private byte[] file(UUID model, String path) {
        String manifest = transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement("select manifest_key from model_list where model_id = ?")) {
                select.setObject(1, model);
                var row = select.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
        return signed.read(signed.open(manifest).file(path).orElseThrow());
    }

    private byte[] onnx(UUID model) {
        return transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement("select onnx_key from model_list where model_id = ?")) {
                select.setObject(1, model);
                var row = select.executeQuery();
                row.next();
                try (var content = objects.open(row.getString(1))) {
                    return content.readAllBytes();
                } catch (IOException failure) {
                    throw new AssertionError(failure);
                }
            }
        });
    }

    private float[][] heads(UUID model, OrtSession session, String structure) throws OrtException, IOException {
        GraphArrays arrays = RECIPE.arrays(List.of(CrystalJson.read(structure)));
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (String name : session.getInputNames()) {
            inputs.put(
                    name,
                    arrays.real(name) == null
                            ? OnnxTensor.createTensor(
                                    environment,
                                    LongBuffer.wrap(arrays.index(name).values()),
                                    arrays.index(name).shape())
                            : OnnxTensor.createTensor(
                                    environment,
                                    floats(arrays.real(name).values()),
                                    arrays.real(name).shape()));
        }
        try (OrtSession.Result result = session.run(inputs)) {
            float[][][] heads = (float[][][]) result.get("heads").orElseThrow().getValue();
            if (result.get("features").isPresent()) {
                float[][] features =
                        (float[][]) result.get("features").orElseThrow().getValue();
                heads = HullGraphs.corrected(
                        heads,
                        features,
                        List.of(CrystalJson.read(structure)),
                        KnownPhases.read(file(model, ModelManifest.PHASES)),
                        file(model, ModelManifest.CORRECTION));
            }
            float[][] members = new float[heads.length][];
            for (int member = 0; member < heads.length; member++) {
                members[member] = heads[member][0];
            }
            return members;
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static FloatBuffer floats(double[] values) {
        FloatBuffer floats = FloatBuffer.allocate(values.length);
        for (double value : values) {
            floats.put((float) value);
        }
        return floats.flip();
    }
}
