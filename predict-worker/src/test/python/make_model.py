"""Writes an ONNX graph of the contract in schema/README.md: an ensemble of crystal-graph networks with random weights.

Its numbers mean nothing; its inputs, outputs, metadata and operators are those of a trained ensemble. Small for the
tests, `--width 64 --layers 3` for the size of a trained one.

    pip install -r requirements.txt
    python make_model.py tiny.onnx --property eAboveHull
"""

import argparse

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

K = 12
CENTRES = np.arange(0.0, 8.01, 0.5, dtype=np.float32)


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, value):
        self.count += 1
        name = f"c{self.count}"
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def op(self, kind, *inputs, name=None, **attributes):
        self.count += 1
        output = name or f"t{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output


def trunk(g, rng, width, layers):
    def linear(rows, columns):
        return g.constant((rng.normal(size=(rows, columns)) / np.sqrt(rows)).astype(np.float32))

    h = g.op("Gather", linear(100, width), "species", axis=0)
    bond = g.op("Unsqueeze", "distance", g.constant(np.array([2], dtype=np.int64)))
    bond = g.op("Sub", bond, g.constant(CENTRES))
    bond = g.op("Exp", g.op("Mul", g.op("Mul", bond, bond), g.constant(np.float32(-4.0))))
    mask = g.op("Unsqueeze", "mask", g.constant(np.array([2], dtype=np.int64)))
    for _ in range(layers):
        parts = []
        for gate in (True, False):
            centre = g.op("Unsqueeze", g.op("MatMul", h, linear(width, width)), g.constant(np.array([1], dtype=np.int64)))
            other = g.op("Gather", g.op("MatMul", h, linear(width, width)), "neighbour", axis=0)
            edge = g.op("MatMul", bond, linear(len(CENTRES), width))
            total = g.op("Add", g.op("Add", centre, other), edge)
            parts.append(g.op("Sigmoid" if gate else "Softplus", total))
        message = g.op("Mul", g.op("Mul", *parts), mask)
        pooled = g.op("ReduceSum", message, g.constant(np.array([1], dtype=np.int64)), keepdims=0)
        h = g.op("Softplus", g.op("Add", h, g.op("Mul", pooled, g.constant(np.float32(0.1)))))
    return h


def member(g, rng, width, layers, zeros):
    h = trunk(g, rng, width, layers)
    index = g.op("Unsqueeze", "crystal", g.constant(np.array([1], dtype=np.int64)))
    summed = g.op("ScatterND", zeros, index, h, reduction="add")
    mean = g.op("Div", summed, g.op("Unsqueeze", "atoms", g.constant(np.array([1], dtype=np.int64))))
    weights = (rng.normal(size=(width, 5)) * 0.1 / np.sqrt(width)).astype(np.float32)
    raw = g.op("MatMul", mean, g.constant(weights))
    parts = g.op("Split", raw, axis=1, num_outputs=5, name=None)
    node = g.nodes[-1]
    names = [f"{parts}_{i}" for i in range(5)]
    node.output[:] = names
    low, high = (g.op("Softplus", g.op("Add", names[i], g.constant(np.float32(-3.0)))) for i in (1, 2))
    q50 = names[0]
    p = [g.op("Sigmoid", names[i]) for i in (3, 4)]
    heads = g.op("Concat", g.op("Sub", q50, low), q50, g.op("Add", q50, high), *p, axis=1)
    return g.op("Unsqueeze", heads, g.constant(np.array([0], dtype=np.int64)))


def build(members, width, layers, prop, seed):
    g, rng = Graph(), np.random.default_rng(seed)
    count = g.op("Shape", "atoms")
    shape = g.op("Concat", count, g.constant(np.array([width], dtype=np.int64)), axis=0)
    zeros = g.op("ConstantOfShape", shape, value=helper.make_tensor("zero", TensorProto.FLOAT, [1], [0.0]))
    g.op("Concat", *[member(g, rng, width, layers, zeros) for _ in range(members)], axis=0, name="heads")
    inputs = [("species", TensorProto.INT64, ["A"]), ("neighbour", TensorProto.INT64, ["A", K]),
              ("distance", TensorProto.FLOAT, ["A", K]), ("mask", TensorProto.FLOAT, ["A", K]),
              ("crystal", TensorProto.INT64, ["A"]), ("atoms", TensorProto.FLOAT, ["C"])]
    graph = helper.make_graph(g.nodes, "ensemble", [helper.make_tensor_value_info(*i) for i in inputs],
                              [helper.make_tensor_value_info("heads", TensorProto.FLOAT, [members, "C", 5])], g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    helper.set_model_props(model, {"cupel.format": "1", "cupel.property": prop, "cupel.members": str(members),
                                   "cupel.cutoff": "8.0", "cupel.neighbours": str(K)})
    onnx.checker.check_model(model, full_check=True)
    return model


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("file")
    arguments.add_argument("--property", default="eAboveHull")
    arguments.add_argument("--members", type=int, default=5)
    arguments.add_argument("--width", type=int, default=8)
    arguments.add_argument("--layers", type=int, default=1)
    arguments.add_argument("--seed", type=int, default=42)
    a = arguments.parse_args()
    onnx.save(build(a.members, a.width, a.layers, a.property, a.seed), a.file)
