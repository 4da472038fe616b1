package org.cupel.train.finetune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.onnx.OnnxModel;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.surrogate.task.Pooling;

/** The ONNX graph of an ensemble on one backbone: the trunk once, a head per member. */
final class HeadGraph {

    private static final int QUANTILES = 3;

    private final HeadSet set;
    private final OnnxModel model;
    private final TensorOps<String> ops;

    HeadGraph(Architecture architecture, HeadSet set) {
        this.set = set;
        this.model = new OnnxModel(architecture);
        this.ops = model.ops();
    }

    byte[] write(String property) {
        return write(property, Map.of(), false);
    }

    /**
     * @param more metadata, in the place of what is usually said
     * @param withFeatures whether {@code features} [C, F] is an output too, as the backbone gives them
     */
    byte[] write(String property, Map<String, String> more, boolean withFeatures) {
        String features = model.backbone().crystalFeatures();
        if (set.pooling() == Pooling.SUM) {
            features = ops.multiply(features, ops.reshape(model.graph().real("atoms"), -1, 1));
        }
        String scaled = ops.divide(
                ops.subtract(features, row("feature mean", set.features().mean())),
                row("feature deviation", set.features().deviation()));
        List<String> members = new ArrayList<>();
        for (int m = 0; m < set.members().size(); m++) {
            members.add(ops.reshape(member(m, scaled), 1, -1, HeadShape.OUTPUTS));
        }
        int count = members.size();
        String heads = ops.concat(0, members);
        model.output("heads", heads, Integer.toString(count), "C", Integer.toString(HeadShape.OUTPUTS))
                .metadata("cupel.property", property)
                .metadata("cupel.members", Integer.toString(count))
                .metadata("cupel.format", "2");
        if (withFeatures) {
            model.output(
                    "features", features, "C", Integer.toString(set.features().mean().length));
        }
        more.forEach(model::metadata);
        return model.toBytes();
    }

    /** [C, 5]. */
    private String member(int index, String features) {
        Head head = set.members().get(index);
        HeadShape shape = head.shape();
        String name = "head." + index + ".";
        String hidden = ops.silu(ops.add(
                ops.matmul(features, part(head, name + "hidden.weight", 0, shape.features(), shape.width())),
                part(head, name + "hidden.bias", shape.hiddenBias(), 1, shape.width())));
        String raw = ops.add(
                ops.matmul(
                        hidden,
                        part(head, name + "output.weight", shape.outputWeight(), shape.width(), HeadShape.OUTPUTS)),
                part(head, name + "output.bias", shape.outputBias(), 1, HeadShape.OUTPUTS));
        double spread = set.target().spread();
        String q50 = ops.shift(
                ops.scale(ops.slice(raw, 1, 0, 1), spread), set.target().centre());
        String below = ops.scale(ops.softplus(ops.slice(raw, 1, 1, 2)), spread);
        String above = ops.scale(ops.softplus(ops.slice(raw, 1, 2, QUANTILES)), spread);
        String chances = ops.sigmoid(ops.slice(raw, 1, QUANTILES, HeadShape.OUTPUTS));
        return ops.concat(1, List.of(ops.subtract(q50, below), q50, ops.add(q50, above), chances));
    }

    private String part(Head head, String name, int from, int rows, int columns) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = head.parameters()[from + i];
        }
        return ops.constant(name, new WeightArray(new long[] {rows, columns}, values));
    }

    private String row(String name, float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return ops.constant(name, new WeightArray(new long[] {1, values.length}, copy));
    }
}
