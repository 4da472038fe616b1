package org.cupel.train.export;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes an ONNX graph node by node; every method returns the name of the value it makes. */
final class OnnxGraph {

    private static final int FLOAT = OnnxMl.TensorProto.DataType.FLOAT.getNumber();
    private static final int INT64 = OnnxMl.TensorProto.DataType.INT64.getNumber();

    private final OnnxMl.GraphProto.Builder graph;
    private int values;

    OnnxGraph(String name) {
        this.graph = OnnxMl.GraphProto.newBuilder().setName(name);
    }

    OnnxMl.GraphProto build() {
        return graph.build();
    }

    /** @param dimensions names of dynamic axes, or numbers of fixed ones */
    String floatInput(String name, String... dimensions) {
        graph.addInput(described(name, FLOAT, dimensions));
        return name;
    }

    String intInput(String name, String... dimensions) {
        graph.addInput(described(name, INT64, dimensions));
        return name;
    }

    void floatOutput(String name, String... dimensions) {
        graph.addOutput(described(name, FLOAT, dimensions));
    }

    String floats(String hint, float[] data, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(data.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(data);
        return constant(hint, FLOAT, raw, shape);
    }

    String ints(String hint, long... data) {
        ByteBuffer raw = ByteBuffer.allocate(data.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(data);
        return constant(hint, INT64, raw, data.length);
    }

    String node(String operator, String... inputs) {
        return add(OnnxMl.NodeProto.newBuilder().setOpType(operator), inputs);
    }

    String along(String operator, String attribute, long value, String... inputs) {
        return add(OnnxMl.NodeProto.newBuilder().setOpType(operator).addAttribute(integer(attribute, value)), inputs);
    }

    /** Adds rows of {@code updates} onto rows {@code indices} of {@code data}. */
    String scatterAdd(String data, String indices, String updates) {
        OnnxMl.AttributeProto add = OnnxMl.AttributeProto.newBuilder()
                .setName("reduction")
                .setType(OnnxMl.AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8("add"))
                .build();
        return add(OnnxMl.NodeProto.newBuilder().setOpType("ScatterND").addAttribute(add), data, indices, updates);
    }

    /** Splits along axis 1. */
    String[] split(String input, long... sizes) {
        String[] outputs = new String[sizes.length];
        OnnxMl.NodeProto.Builder node = OnnxMl.NodeProto.newBuilder()
                .setOpType("Split")
                .addAttribute(integer("axis", 1))
                .addInput(input)
                .addInput(ints("sizes", sizes));
        for (int i = 0; i < sizes.length; i++) {
            outputs[i] = fresh("split");
            node.addOutput(outputs[i]);
        }
        graph.addNode(node);
        return outputs;
    }

    void rename(String value, String output) {
        graph.addNode(OnnxMl.NodeProto.newBuilder()
                .setOpType("Identity")
                .addInput(value)
                .addOutput(output));
    }

    private String add(OnnxMl.NodeProto.Builder node, String... inputs) {
        String output = fresh(node.getOpType());
        for (String input : inputs) {
            node.addInput(input);
        }
        graph.addNode(node.addOutput(output));
        return output;
    }

    private String constant(String hint, int type, ByteBuffer raw, long... shape) {
        String name = fresh(hint);
        OnnxMl.TensorProto.Builder tensor =
                OnnxMl.TensorProto.newBuilder().setName(name).setDataType(type).setRawData(ByteString.copyFrom(raw));
        for (long extent : shape) {
            tensor.addDims(extent);
        }
        graph.addInitializer(tensor);
        return name;
    }

    private String fresh(String hint) {
        return hint + "_" + values++;
    }

    private static OnnxMl.AttributeProto integer(String name, long value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static OnnxMl.ValueInfoProto described(String name, int type, String... dimensions) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        for (String dimension : dimensions) {
            OnnxMl.TensorShapeProto.Dimension.Builder axis = shape.addDimBuilder();
            if (Character.isDigit(dimension.charAt(0))) {
                axis.setDimValue(Long.parseLong(dimension));
            } else {
                axis.setDimParam(dimension);
            }
        }
        OnnxMl.TypeProto.Tensor.Builder tensor =
                OnnxMl.TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape);
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
