package org.cupel.backbone.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.List;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;

/** The operations as nodes of an ONNX graph of floats, opset 18. */
final class OnnxOps implements TensorOps<String> {

    private final OnnxNodes nodes;
    private final Checkpoint checkpoint;

    OnnxOps(OnnxNodes nodes, Checkpoint checkpoint) {
        this.nodes = nodes;
        this.checkpoint = checkpoint;
    }

    @Override
    public String weight(String name) {
        return constant(name, checkpoint.require(name));
    }

    @Override
    public String constant(String name, WeightArray values) {
        return nodes.floats(name, values.values(), values.shape());
    }

    @Override
    public String indices(String name, long... values) {
        return nodes.integers(name, values, values.length);
    }

    @Override
    public String add(String a, String b) {
        return node("Add", a, b);
    }

    @Override
    public String subtract(String a, String b) {
        return node("Sub", a, b);
    }

    @Override
    public String multiply(String a, String b) {
        return node("Mul", a, b);
    }

    @Override
    public String divide(String a, String b) {
        return node("Div", a, b);
    }

    @Override
    public String scale(String a, double factor) {
        return node("Mul", a, number(factor));
    }

    @Override
    public String shift(String a, double offset) {
        return node("Add", a, number(offset));
    }

    @Override
    public String power(String a, int exponent) {
        return switch (exponent) {
            case 1 -> a;
            case 2 -> node("Mul", a, a);
            case 3 -> node("Mul", node("Mul", a, a), a);
            default -> even(a, exponent);
        };
    }

    /** By squaring: Pow is far slower than a few products. */
    private String even(String a, int exponent) {
        String half = power(a, exponent / 2);
        String square = node("Mul", half, half);
        return exponent % 2 == 0 ? square : node("Mul", square, a);
    }

    @Override
    public String sqrt(String a) {
        return node("Sqrt", a);
    }

    @Override
    public String exp(String a) {
        return node("Exp", a);
    }

    @Override
    public String sin(String a) {
        return node("Sin", a);
    }

    @Override
    public String cos(String a) {
        return node("Cos", a);
    }

    @Override
    public String acos(String a) {
        return node("Acos", a);
    }

    @Override
    public String abs(String a) {
        return node("Abs", a);
    }

    /**
     * 1/(1 + exp(-a)): ONNX Runtime's own operator is right to 1e-7 at 1, but small gates need their own digits, since large
     * weights may follow.
     */
    @Override
    public String sigmoid(String a) {
        return node("Reciprocal", shift(node("Exp", node("Neg", a)), 1));
    }

    @Override
    public String silu(String a) {
        return node("Mul", a, node("Sigmoid", a));
    }

    @Override
    public String softplus(String a) {
        return node("Softplus", a);
    }

    @Override
    public String relu(String a) {
        return node("Relu", a);
    }

    @Override
    public String below(String a, double limit) {
        return node("Cast", List.of(Attributes.integer("to", 1)), node("Less", a, number(limit)));
    }

    @Override
    public String matmul(String a, String b) {
        return node("MatMul", a, b);
    }

    @Override
    public String linear(String x, String weight, String bias) {
        return node("Gemm", List.of(Attributes.integer("transB", 1)), x, weight, bias);
    }

    @Override
    public String linear(String x, String weight) {
        return node("Gemm", List.of(Attributes.integer("transB", 1)), x, weight);
    }

    /** As an instance norm over one channel: ONNX Runtime vectorises that, and its own layer norm not. */
    @Override
    public String layerNorm(String x, String weight, String bias, double epsilon) {
        String one = nodes.floats("one", new double[] {1}, 1);
        String zero = nodes.floats("zero", new double[] {0}, 1);
        String channel = node("Unsqueeze", x, integers("axis 1", 1));
        String normed = node("InstanceNormalization", List.of(Attributes.real("epsilon", epsilon)), channel, one, zero);
        return add(multiply(node("Squeeze", normed, integers("axis 1", 1)), weight), bias);
    }

    @Override
    public String einsum(String equation, List<String> operands) {
        return node("Einsum", List.of(Attributes.text("equation", equation)), operands.toArray(String[]::new));
    }

    @Override
    public String gather(String table, String index) {
        return node("Gather", table, index);
    }

    @Override
    public String scatterSum(String updates, String index, String rows) {
        String count = node("Shape", List.of(Attributes.integer("start", 0), Attributes.integer("end", 1)), rows);
        String inner = node("Shape", List.of(Attributes.integer("start", 1)), updates);
        String zeros = node("ConstantOfShape", concat(0, List.of(count, inner)));
        String column = node("Unsqueeze", index, integers("axis 1", 1));
        return node("ScatterND", List.of(Attributes.text("reduction", "add")), zeros, column, updates);
    }

    @Override
    public String sum(String a, int axis, boolean keep) {
        return node("ReduceSum", List.of(keepDims(keep)), a, integers("axis " + axis, axis));
    }

    @Override
    public String mean(String a, int axis, boolean keep) {
        return node("ReduceMean", List.of(keepDims(keep)), a, integers("axis " + axis, axis));
    }

    @Override
    public String concat(int axis, List<String> parts) {
        return node("Concat", List.of(Attributes.integer("axis", axis)), parts.toArray(String[]::new));
    }

    @Override
    public String slice(String a, int axis, long from, long to) {
        return node("Slice", a, integers("at " + from, from), integers("at " + to, to), integers("axis " + axis, axis));
    }

    @Override
    public String reshape(String a, long... shape) {
        return node("Reshape", a, integers("shape " + List.of(box(shape)), shape));
    }

    @Override
    public String transpose(String a, int... permutation) {
        return node("Transpose", List.of(Attributes.integers("perm", permutation)), a);
    }

    private static AttributeProto keepDims(boolean keep) {
        return Attributes.integer("keepdims", keep ? 1 : 0);
    }

    private String number(double value) {
        return nodes.floats("number " + value, new double[] {value});
    }

    private String integers(String name, long... values) {
        return nodes.integers(name, values, values.length);
    }

    private String node(String operator, String... inputs) {
        return nodes.node(operator, List.of(), inputs);
    }

    private String node(String operator, List<AttributeProto> attributes, String... inputs) {
        return nodes.node(operator, attributes, inputs);
    }

    private static Long[] box(long... values) {
        Long[] boxed = new Long[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }
}
