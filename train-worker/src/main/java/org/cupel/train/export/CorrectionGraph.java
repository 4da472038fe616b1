package org.cupel.train.export;

import ai.onnx.proto.OnnxMl;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cupel.train.finetune.Head;
import org.cupel.train.finetune.HeadSet;
import org.cupel.train.finetune.HeadShape;

/**
 * The ONNX graph of what corrects distances to a hull: {@code features} float [C,F] of the backbone, {@code columns} float
 * [C,D] of the hull and {@code base} float [C,1], the share of the distance that counts, to {@code heads} float [M,C,5].
 */
public final class CorrectionGraph {

    private static final int OPSET = 18;
    private static final int IR_VERSION = 8;

    private CorrectionGraph() {}

    /**
     * @param heads on features, then columns
     * @param columns of the hull
     * @param weight share of the distance that counts, for whoever computes the base
     */
    public static byte[] write(HeadSet heads, int columns, double weight, String property) {
        OnnxGraph graph = new OnnxGraph("cupel_hull_correction");
        int width = heads.features().mean().length;
        String features = graph.floatInput("features", "C", Integer.toString(width - columns));
        String hull = graph.floatInput("columns", "C", Integer.toString(columns));
        String base = graph.floatInput("base", "C", "1");
        String centred = graph.node(
                "Sub",
                graph.along("Concat", "axis", 1, features, hull),
                graph.floats("mean", heads.features().mean(), width));
        String scaled = graph.node(
                "Div", centred, graph.floats("deviation", heads.features().deviation(), width));
        String[] members = heads.members().stream()
                .map(member -> member(graph, heads, member, scaled, base))
                .toArray(String[]::new);
        graph.rename(graph.along("Concat", "axis", 0, members), "heads");
        graph.floatOutput("heads", Integer.toString(members.length), "C", Integer.toString(HeadShape.OUTPUTS));
        OnnxMl.ModelProto.Builder model = OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("cupel")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph.build());
        metadata(members.length, columns, weight, property)
                .forEach((key, value) -> model.addMetadataProps(
                        OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }

    private static Map<String, String> metadata(int members, int columns, double weight, String property) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("cupel.property", property);
        metadata.put("cupel.members", Integer.toString(members));
        metadata.put("cupel.columns", Integer.toString(columns));
        metadata.put("cupel.weight", Double.toString(weight));
        metadata.put("cupel.format", "hull-correction-1");
        return metadata;
    }

    /** [1, C, 5]. */
    private static String member(OnnxGraph graph, HeadSet set, Head head, String inputs, String base) {
        HeadShape shape = head.shape();
        String hidden = graph.node(
                "Gemm",
                inputs,
                part(graph, head, 0, shape.features(), shape.width()),
                part(graph, head, shape.hiddenBias(), shape.width()));
        String active = graph.node("Mul", hidden, graph.node("Sigmoid", hidden));
        String raw = graph.node(
                "Gemm",
                active,
                part(graph, head, shape.outputWeight(), shape.width(), HeadShape.OUTPUTS),
                part(graph, head, shape.outputBias(), HeadShape.OUTPUTS));
        String spread = graph.floats("spread", new float[] {(float) set.target().spread()}, 1);
        String centre = graph.floats("centre", new float[] {(float) set.target().centre()}, 1);
        String[] parts = graph.split(raw, 1, 1, 1, 2);
        String q50 = graph.node("Add", graph.node("Add", graph.node("Mul", parts[0], spread), centre), base);
        String q10 = graph.node("Sub", q50, graph.node("Mul", graph.node("Softplus", parts[1]), spread));
        String q90 = graph.node("Add", q50, graph.node("Mul", graph.node("Softplus", parts[2]), spread));
        String five = graph.along("Concat", "axis", 1, q10, q50, q90, graph.node("Sigmoid", parts[3]));
        return graph.node("Unsqueeze", five, graph.ints("axis", 0));
    }

    private static String part(OnnxGraph graph, Head head, int from, int... extents) {
        long[] shape = Arrays.stream(extents).asLongStream().toArray();
        int size = Arrays.stream(extents).reduce(1, Math::multiplyExact);
        return graph.floats("weight", Arrays.copyOfRange(head.parameters(), from, from + size), shape);
    }
}
