package org.cupel.train.export;

import ai.onnx.proto.OnnxMl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.NetworkShape;

/**
 * One ONNX graph holding all members of an ensemble, as the contract describes it.
 *
 * <p>The distance basis is computed once for all members; batch norms are folded into the weights before them.
 */
public final class OnnxEnsemble {

    private static final int OPSET = 18;
    private static final int IR_VERSION = 8;

    /** As in the batch norms of training. */
    private static final double NORM_EPSILON = 1e-5;

    private OnnxEnsemble() {}

    /** @param members at least one, all of one shape */
    public static byte[] write(List<MemberWeights> members, String property) {
        NetworkShape shape = members.get(0).shape();
        OnnxGraph graph = new OnnxGraph("cupel_cgcnn_ensemble");
        SharedValues shared = SharedValues.declare(graph, shape);
        String[] parts = members.stream()
                .map(member -> new MemberGraph(graph, shared, member, NORM_EPSILON).add())
                .toArray(String[]::new);
        graph.rename(graph.along("Concat", "axis", 0, parts), "heads");
        graph.floatOutput("heads", Integer.toString(members.size()), "C", Integer.toString(NetworkShape.OUTPUTS));
        OnnxMl.ModelProto.Builder model = OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("cupel")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph.build());
        metadata(shape, members.size(), property)
                .forEach((key, value) -> model.addMetadataProps(
                        OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }

    private static Map<String, String> metadata(NetworkShape shape, int members, String property) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("cupel.property", property);
        metadata.put("cupel.members", Integer.toString(members));
        metadata.put("cupel.cutoff", Double.toString(shape.cutoffAngstrom()));
        metadata.put("cupel.neighbours", Integer.toString(shape.neighbours()));
        metadata.put("cupel.format", "1");
        return metadata;
    }
}
