package org.cupel.backbone.onnx;

import ai.onnx.proto.OnnxMl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.backbone.ops.TensorOps;

/**
 * An ONNX model of a backbone, and of what is put on top of it.
 *
 * <p>Metadata: {@code cupel.backbone}, {@code cupel.backbone.sha256}, {@code cupel.graph} (a
 * {@link org.cupel.crystal.graph.GraphRecipe}), {@code cupel.elements} (atomic numbers that the network knows).
 */
public final class OnnxModel {

    private static final int OPSET = 18;
    private static final int IR_VERSION = 9;

    private final Architecture architecture;
    private final OnnxNodes nodes = new OnnxNodes("cupel");
    private final OnnxOps ops;
    private final GraphTensors<String> graph;
    private final Map<String, String> metadata = new LinkedHashMap<>();

    public OnnxModel(Architecture architecture) {
        this.architecture = architecture;
        this.ops = new OnnxOps(nodes, architecture.checkpoint());
        this.graph = new OnnxInputs(nodes, architecture.recipe());
        metadata.put("cupel.backbone", architecture.name().text());
        metadata.put("cupel.backbone.sha256", architecture.checkpoint().sha256());
        metadata.put("cupel.graph", architecture.recipe().text());
        metadata.put(
                "cupel.elements",
                IntStream.rangeClosed(1, 118)
                        .filter(architecture::knows)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",")));
    }

    /** For what is computed on top of the backbone's outputs. */
    public TensorOps<String> ops() {
        return ops;
    }

    /** The inputs, for what also looks at the graph. */
    public GraphTensors<String> graph() {
        return graph;
    }

    /** Adds the backbone itself; its results are values, not yet outputs. */
    public Architecture.Outputs<String> backbone() {
        return architecture.forward(ops, graph);
    }

    /**
     * Makes a value an output.
     *
     * @param dimensions names of dynamic axes ({@code A} atoms, {@code C} crystals), or numbers of fixed ones
     */
    public OnnxModel output(String name, String value, String... dimensions) {
        nodes.output(name, value, List.of(dimensions));
        return this;
    }

    public OnnxModel metadata(String key, String value) {
        metadata.put(key, value);
        return this;
    }

    /** The file. */
    public byte[] toBytes() {
        OnnxMl.ModelProto.Builder model = OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("cupel")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(nodes.build());
        metadata.forEach((key, value) -> model.addMetadataProps(
                OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }

    /** The backbone alone: {@code energy}, {@code atom_features}, {@code crystal_features} and what else it has. */
    public static byte[] of(Architecture architecture) {
        OnnxModel model = new OnnxModel(architecture);
        Architecture.Outputs<String> outputs = model.backbone();
        String width = String.valueOf(architecture.featureWidth());
        model.output("energy", outputs.energy(), "C");
        outputs.atomEnergy().ifPresent(value -> model.output("atom_energy", value, "A"));
        model.output("atom_features", outputs.atomFeatures(), "A", width);
        model.output("crystal_features", outputs.crystalFeatures(), "C", width);
        outputs.magneticMoments().ifPresent(value -> model.output("magnetic_moments", value, "A"));
        return model.toBytes();
    }
}
