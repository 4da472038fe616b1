package org.cupel.train.weights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.plan.BackboneCheckpoint;
import org.cupel.train.plan.BackboneEpoch;
import org.cupel.train.plan.BackboneSettings;

/** A {@link BackboneCheckpoint} as a safetensors file that restores every bit. */
public final class BackboneCheckpointFile {

    private static final String FORMAT = "cupel.backbone.checkpoint.1";

    private BackboneCheckpointFile() {}

    public static byte[] write(BackboneCheckpoint checkpoint) {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        put(tensors, "current.parameters", checkpoint.current().parameters());
        put(tensors, "current.statistics", checkpoint.current().statistics());
        put(tensors, "best.parameters", checkpoint.best().parameters());
        put(tensors, "best.statistics", checkpoint.best().statistics());
        put(tensors, "optimiser.first", checkpoint.firstMoment());
        put(tensors, "optimiser.second", checkpoint.secondMoment());
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("settings", Safetensors.json(checkpoint.settings()));
        metadata.put("data", checkpoint.dataHash());
        metadata.put("targets", Safetensors.json(checkpoint.current().targets()));
        metadata.put("steps", Long.toString(checkpoint.optimiserSteps()));
        metadata.put("best", Integer.toString(checkpoint.bestEpoch()));
        metadata.put("history", Safetensors.json(checkpoint.history()));
        return new Safetensors(metadata, tensors).write();
    }

    /** @throws IllegalArgumentException when the bytes hold no checkpoint of the known format */
    public static BackboneCheckpoint read(byte[] bytes) {
        Safetensors file = Safetensors.read(bytes);
        Map<String, String> metadata = file.metadata();
        if (!FORMAT.equals(metadata.get("format"))) {
            throw new IllegalArgumentException("The checkpoint has format '" + metadata.get("format") + "', not '"
                    + FORMAT + "'. Delete it and start again without --resume.");
        }
        BackboneSettings settings = Safetensors.parse(metadata.get("settings"), BackboneSettings.class);
        List<BackboneTarget> targets =
                Arrays.asList(Safetensors.parse(metadata.get("targets"), BackboneTarget[].class));
        return new BackboneCheckpoint(
                settings,
                metadata.get("data"),
                weights(file, "current", settings, targets),
                values(file, "optimiser.first"),
                values(file, "optimiser.second"),
                Long.parseLong(metadata.get("steps")),
                weights(file, "best", settings, targets),
                Integer.parseInt(metadata.get("best")),
                List.of(Safetensors.parse(metadata.get("history"), BackboneEpoch[].class)));
    }

    private static void put(Map<String, NamedTensor> tensors, String name, float[] values) {
        tensors.put(name, new NamedTensor(new long[] {values.length}, values));
    }

    private static BackboneWeights weights(
            Safetensors file, String name, BackboneSettings settings, List<BackboneTarget> targets) {
        return new BackboneWeights(
                settings.shape(), targets, values(file, name + ".parameters"), values(file, name + ".statistics"));
    }

    private static float[] values(Safetensors file, String name) {
        return file.tensors().get(name).values();
    }
}
