package org.cupel.predict.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.predict.model.InferenceException;
import org.cupel.predict.model.ModelCache;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.predict.model.UnusableModelException;
import org.cupel.schema.event.ModelProbed;
import org.cupel.schema.model.ModelProbe;

/** Runs a model on the structures of its probe, one by one, and compares. */
@ApplicationScoped
class Prober {

    private final ModelCache models;
    private final ObjectStore objects;
    private final ObjectMapper json;

    Prober(ModelCache models, ObjectStore objects, ObjectMapper json) {
        this.models = models;
        this.objects = objects;
        this.json = json;
    }

    /** @throws UnusableModelException when the model cannot be run, or its probe cannot be read */
    ModelProbed probe(ProbeJob job) {
        ModelProbe probe = read(job);
        return models.use(job.modelId(), model -> compare(job, model, probe));
    }

    private static ModelProbed compare(ProbeJob job, OnnxEnsemble model, ModelProbe probe) {
        double largest = 0;
        for (int i = 0; i < probe.structures().size(); i++) {
            double difference =
                    probe.difference(i, heads(model, probe.structures().get(i), i));
            if (!Double.isFinite(difference)) {
                return new ModelProbed(
                        job.modelId(), i, null, "A head is not finite on structure " + i + " of the probe.");
            }
            largest = Math.max(largest, difference);
        }
        return new ModelProbed(job.modelId(), probe.structures().size(), largest, null);
    }

    /** [M][5] */
    private static float[][] heads(OnnxEnsemble model, String structure, int place) {
        try {
            float[][][] heads = model.heads(List.of(CrystalJson.read(structure)));
            float[][] members = new float[heads.length][];
            for (int member = 0; member < heads.length; member++) {
                members[member] = heads[member][0];
            }
            return members;
        } catch (CrystalException | InferenceException refused) {
            throw new UnusableModelException(
                    "The model refuses structure " + place + " of its probe: " + refused.getMessage());
        }
    }

    private ModelProbe read(ProbeJob job) {
        try {
            return json.readValue(objects.readVerified(job.probeKey(), job.probeSha256()), ModelProbe.class);
        } catch (NoSuchObjectException | IOException unreadable) {
            throw new UnusableModelException(
                    "The probe under '" + job.probeKey() + "' cannot be read: " + unreadable.getMessage());
        }
    }
}
