package org.cupel.backbone.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ONNX graph that grows node by node; every method returns the name of the value it makes. */
final class OnnxNodes {

    private static final int FLOAT = OnnxMl.TensorProto.DataType.FLOAT.getNumber();
    private static final int INT64 = OnnxMl.TensorProto.DataType.INT64.getNumber();

    private final OnnxMl.GraphProto.Builder graph;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private int values;

    OnnxNodes(String name) {
        this.graph = OnnxMl.GraphProto.newBuilder().setName(name);
    }

    OnnxMl.GraphProto build() {
        return graph.build();
    }

    /** @param dimensions names of dynamic axes, or numbers of fixed ones */
    String input(String name, boolean real, List<String> dimensions) {
        return kept.computeIfAbsent("input " + name, key -> {
            graph.addInput(described(name, real ? FLOAT : INT64, dimensions));
            return name;
        });
    }

    void output(String name, String value, List<String> dimensions) {
        graph.addNode(OnnxMl.NodeProto.newBuilder()
                .setOpType("Identity")
                .addInput(value)
                .addOutput(name));
        graph.addOutput(described(name, FLOAT, dimensions));
    }

    String floats(String name, double[] data, long... shape) {
        return kept.computeIfAbsent("float " + name, key -> {
            ByteBuffer raw = ByteBuffer.allocate(data.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (double value : data) {
                raw.putFloat((float) value);
            }
            return constant(name, FLOAT, raw.flip(), shape);
        });
    }

    String integers(String name, long[] data, long... shape) {
        return kept.computeIfAbsent("int " + name, key -> {
            ByteBuffer raw = ByteBuffer.allocate(data.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            raw.asLongBuffer().put(data);
            return constant(name, INT64, raw, shape);
        });
    }

    String node(String operator, List<OnnxMl.AttributeProto> attributes, String... inputs) {
        String output = fresh(operator);
        graph.addNode(OnnxMl.NodeProto.newBuilder()
                .setOpType(operator)
                .addAllAttribute(attributes)
                .addAllInput(List.of(inputs))
                .addOutput(output));
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

    private static OnnxMl.ValueInfoProto described(String name, int type, List<String> dimensions) {
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
