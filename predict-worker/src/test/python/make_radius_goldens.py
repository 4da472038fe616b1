"""Writes a small ensemble over radius graphs (format 2 of the contract in schema/README.md) and what ONNX Runtime for Python
says of the structures of make_goldens.py, with an edge search of its own.

    python make_radius_goldens.py ../resources/fixtures
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

from make_goldens import NUMBERS
from make_model import Graph, member

CUTOFF = 5.0
WIDTH = 8


def trunk(g, rng, width, layers):
    """States of centres and neighbours, weighed by a smooth function of their distance, summed over edges."""

    def linear(rows, columns):
        return g.constant((rng.normal(size=(rows, columns)) / np.sqrt(rows)).astype(np.float32))

    one = g.constant(np.array([1], dtype=np.int64))
    squared = g.op("ReduceSum", g.op("Mul", "vectors", "vectors"), one, keepdims=1)
    weight = g.op("Exp", g.op("Mul", squared, g.constant(np.float32(-0.1))))
    table = linear(100, width)
    own, other = (g.op("Gather", table, g.op("Gather", "species", side), axis=0) for side in ("centre", "neighbour"))
    message = g.op("Mul", g.op("Tanh", g.op("MatMul", g.op("Add", own, other), linear(width, width))), weight)
    zeros = g.op("Mul", g.op("Gather", table, "species", axis=0), g.constant(np.float32(0)))
    return g.op("ScatterND", zeros, g.op("Unsqueeze", "centre", one), message, reduction="add")


def build(members, seed):
    import make_model

    make_model.trunk = trunk
    g, rng = Graph(), np.random.default_rng(seed)
    shape = g.op("Concat", g.op("Shape", "atoms"), g.constant(np.array([WIDTH], dtype=np.int64)), axis=0)
    zeros = g.op("ConstantOfShape", shape, value=helper.make_tensor("zero", TensorProto.FLOAT, [1], [0.0]))
    g.op("Concat", *[member(g, rng, WIDTH, 1, zeros) for _ in range(members)], axis=0, name="heads")
    inputs = [("species", TensorProto.INT64, ["A"]), ("crystal", TensorProto.INT64, ["A"]),
              ("atoms", TensorProto.FLOAT, ["C"]), ("centre", TensorProto.INT64, ["E"]),
              ("neighbour", TensorProto.INT64, ["E"]), ("vectors", TensorProto.FLOAT, ["E", 3])]
    graph = helper.make_graph(g.nodes, "ensemble", [helper.make_tensor_value_info(*i) for i in inputs],
                              [helper.make_tensor_value_info("heads", TensorProto.FLOAT, [members, "C", 5])], g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    helper.set_model_props(model, {
        "cupel.format": "2", "cupel.property": "eAboveHull", "cupel.members": str(members),
        "cupel.graph": f"radius({CUTOFF})", "cupel.elements": ",".join(str(z) for z in sorted(NUMBERS.values())),
        "cupel.backbone": "fixture", "cupel.backbone.sha256": "0" * 64,
    })
    onnx.checker.check_model(model, full_check=True)
    return model


def edges(structure):
    lattice, frac = np.array(structure["lattice"]), np.array(structure["frac"])
    shifts = np.array(np.meshgrid(*[range(-6, 7)] * 3)).reshape(3, -1).T
    for i in range(len(frac)):
        for j in range(len(frac)):
            vectors = (frac[j] + shifts - frac[i]) @ lattice
            length = np.linalg.norm(vectors, axis=1)
            for vector in vectors[(length <= CUTOFF) & (length > 1e-8)]:
                yield i, j, vector


def inputs(structure):
    found = list(edges(structure))
    atoms = len(structure["species"])
    return {
        "species": np.array([NUMBERS[s] for s in structure["species"]], np.int64),
        "crystal": np.zeros(atoms, np.int64),
        "atoms": np.array([atoms], np.float32),
        "centre": np.array([e[0] for e in found], np.int64),
        "neighbour": np.array([e[1] for e in found], np.int64),
        "vectors": np.array([e[2] for e in found], np.float32).reshape(-1, 3),
    }


def main(folder):
    onnx.save(build(3, 7), folder / "radius.onnx")
    session = onnxruntime.InferenceSession(folder / "radius.onnx")
    rows = [json.loads(line) for line in open(folder / "structures.jsonl")]
    with open(folder / "radius.jsonl", "w") as out:
        for row in rows:
            heads = session.run(["heads"], inputs(row["structure"]))[0]
            json.dump({**row, "heads": heads[:, 0, :].astype(float).tolist()}, out)
            out.write("\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
