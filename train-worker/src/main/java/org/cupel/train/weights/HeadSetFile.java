package org.cupel.train.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.surrogate.task.Pooling;
import org.cupel.train.finetune.FeatureScaling;
import org.cupel.train.finetune.Head;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.finetune.HeadShape;
import org.cupel.train.network.TargetScaling;

/** A {@link HeadSet} as a safetensors file; the backbone is named by its hash. */
public final class HeadSetFile {

    private static final String FORMAT = "cupel.heads.1";
    private static final String TRUNK = "trunk.";

    private HeadSetFile() {}

    public static byte[] write(HeadSet set) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("backbone", set.backbone());
        metadata.put("backbone.sha256", set.backboneSha256());
        metadata.put("pooling", set.pooling().name());
        metadata.put("target", Safetensors.json(set.target()));
        metadata.put("shape", Safetensors.json(set.members().get(0).shape()));
        metadata.put(
                "seeds", Safetensors.json(set.members().stream().map(Head::seed).toList()));
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        put(tensors, "feature.mean", set.features().mean());
        put(tensors, "feature.deviation", set.features().deviation());
        for (int m = 0; m < set.members().size(); m++) {
            put(tensors, "head." + m, set.members().get(m).parameters());
        }
        set.trunk().forEach((name, array) -> tensors.put(TRUNK + name, new NamedTensor(array.shape(), floats(array))));
        return new Safetensors(metadata, tensors).write();
    }

    private static float[] floats(WeightArray array) {
        float[] values = new float[array.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.values()[i];
        }
        return values;
    }

    private static Map<String, WeightArray> trunk(Safetensors file) {
        Map<String, WeightArray> trunk = new LinkedHashMap<>();
        file.tensors().forEach((name, tensor) -> {
            if (name.startsWith(TRUNK)) {
                double[] values = new double[tensor.values().length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = tensor.values()[i];
                }
                trunk.put(name.substring(TRUNK.length()), new WeightArray(tensor.shape(), values));
            }
        });
        return trunk;
    }

    /** Whether the bytes are a set of heads rather than something else. */
    public static boolean isOne(byte[] bytes) {
        return FORMAT.equals(Safetensors.read(bytes).metadata().get("format"));
    }

    /** @throws IllegalArgumentException when the bytes hold no heads of the known format */
    public static HeadSet read(byte[] bytes) {
        Safetensors file = Safetensors.read(bytes);
        Map<String, String> metadata = file.metadata();
        if (!FORMAT.equals(metadata.get("format"))) {
            throw new IllegalArgumentException("The weights have format '" + metadata.get("format") + "', not '"
                    + FORMAT + "'. Maybe another release wrote them.");
        }
        HeadShape shape = Safetensors.parse(metadata.get("shape"), HeadShape.class);
        Long[] seeds = Safetensors.parse(metadata.get("seeds"), Long[].class);
        List<Head> members = new ArrayList<>();
        for (int m = 0; m < seeds.length; m++) {
            members.add(new Head(seeds[m], shape, values(file, "head." + m)));
        }
        return new HeadSet(
                metadata.get("backbone"),
                metadata.get("backbone.sha256"),
                Pooling.named(metadata.get("pooling")),
                new FeatureScaling(values(file, "feature.mean"), values(file, "feature.deviation")),
                Safetensors.parse(metadata.get("target"), TargetScaling.class),
                members,
                trunk(file));
    }

    private static void put(Map<String, NamedTensor> tensors, String name, float[] values) {
        tensors.put(name, new NamedTensor(new long[] {values.length}, values));
    }

    private static float[] values(Safetensors file, String name) {
        NamedTensor tensor = file.tensors().get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "Tensor '" + name + "' is missing. The file is damaged; train the model again.");
        }
        return tensor.values();
    }
}
