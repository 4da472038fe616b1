package org.cupel.train.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.train.plan.TrainedEnsemble;

/** Stores the files of a model under the hashes of their content; storing them again changes nothing. */
@ApplicationScoped
public class ModelFiles {

    private static final String PREFIX = "models";

    private final ObjectStore objects;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    ModelFiles(ObjectStore objects) {
        this.objects = objects;
    }

    PublishedFiles publish(String property, TrainedEnsemble trained, ModelCard card) {
        ModelFile onnx = put("ensemble.onnx", trained.ensemble().onnx(property), "application/octet-stream");
        ModelFile tensors = put("members.safetensors", trained.ensemble().weights(), "application/octet-stream");
        ModelFile described = put("model-card.json", text(card), "application/json");
        ModelFile curve = put("loss-curve.png", LossCurve.png(trained.members(), property), "image/png");
        List<ModelFile> files = List.of(onnx, tensors, described, curve);
        ModelFile manifest = put(
                "manifest.json",
                text(Map.of("format", "cupel.manifest.1", "property", property, "files", files)),
                "application/json");
        return new PublishedFiles(onnx, tensors, described, curve, manifest);
    }

    String line(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] text(Object value) {
        try {
            return json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ModelFile put(String path, byte[] content, String type) {
        try {
            return ModelFile.of(path, objects.putContent(PREFIX, new ByteArrayInputStream(content), type));
        } catch (IOException failure) {
            throw new UncheckedIOException("Model file '" + path + "' cannot be stored", failure);
        }
    }
}
