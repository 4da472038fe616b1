"""Writes a small ensemble of formation energies (format 3 of the contract in schema/README.md), the graph that corrects it, its
known phases, and what ONNX Runtime for Python and pymatgen's phase diagram say of the structures of make_goldens.py.

    python make_hull_goldens.py ../resources/fixtures
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper
from pymatgen.analysis.phase_diagram import PDEntry, PhaseDiagram
from pymatgen.core import Composition, Element
from scipy.stats import norm

import make_radius_goldens
from make_goldens import NUMBERS
from make_model import Graph, member

MEMBERS, WIDTH, HIDDEN, COLUMNS, WEIGHT = 3, 8, 16, 3, 0.75
THRESHOLDS = (0.05, 0.1)
# Made up; the first is one of the structures under its own id, which must not compete with itself.
PHASES = {"t-04": None, "p-00": ("Li2O", -0.35), "p-01": ("MnO", -0.20), "p-02": ("FeO", -0.15), "p-03": ("NiO", -0.1),
          "p-04": ("CoO", -0.12), "p-05": ("LiMnO2", -0.33), "p-06": ("MnO2", -0.18), "p-07": ("LiFe5O8", -0.22),
          "p-08": ("NiFe2O4", -0.17), "p-09": ("Li2CoO3", -0.25), "p-10": ("MnO2", -0.05), "p-11": ("LiNi", 0.3)}


def energies(seed):
    import make_model

    make_model.trunk = make_radius_goldens.trunk
    g, rng = Graph(), np.random.default_rng(seed)
    shape = g.op("Concat", g.op("Shape", "atoms"), g.constant(np.array([WIDTH], dtype=np.int64)), axis=0)
    zeros = g.op("ConstantOfShape", shape, value=helper.make_tensor("zero", TensorProto.FLOAT, [1], [0.0]))
    g.op("Concat", *[member(g, rng, WIDTH, 1, zeros) for _ in range(MEMBERS)], axis=0, name="heads")
    one = g.constant(np.array([1], dtype=np.int64))
    states = g.op("Gather", g.constant(rng.normal(size=(100, WIDTH)).astype(np.float32)), "species", axis=0)
    summed = g.op("ScatterND", zeros, g.op("Unsqueeze", "crystal", one), states, reduction="add")
    g.op("Div", summed, g.op("Unsqueeze", "atoms", one), name="features")
    inputs = [("species", TensorProto.INT64, ["A"]), ("crystal", TensorProto.INT64, ["A"]),
              ("atoms", TensorProto.FLOAT, ["C"]), ("centre", TensorProto.INT64, ["E"]),
              ("neighbour", TensorProto.INT64, ["E"]), ("vectors", TensorProto.FLOAT, ["E", 3])]
    outputs = [("heads", TensorProto.FLOAT, [MEMBERS, "C", 5]), ("features", TensorProto.FLOAT, ["C", WIDTH])]
    return model(g, "ensemble", inputs, outputs)


def correction(seed):
    g, rng = Graph(), np.random.default_rng(seed)
    both = g.op("Concat", "features", "columns", axis=1)
    heads = []
    for _ in range(MEMBERS):
        first = g.constant((rng.normal(size=(WIDTH + COLUMNS, HIDDEN)) * 0.3).astype(np.float32))
        second = g.constant((rng.normal(size=(HIDDEN, 5)) * 0.1).astype(np.float32))
        raw = g.op("MatMul", g.op("Tanh", g.op("MatMul", both, first)), second)
        parts = [f"{raw}_{i}" for i in range(5)]
        g.op("Split", raw, axis=1, num_outputs=5)
        g.nodes[-1].output[:] = parts
        q50 = g.op("Add", parts[0], "base")
        low, high = (g.op("Softplus", parts[i]) for i in (1, 2))
        p = [g.op("Sigmoid", parts[i]) for i in (3, 4)]
        five = g.op("Concat", g.op("Sub", q50, low), q50, g.op("Add", q50, high), *p, axis=1)
        heads.append(g.op("Unsqueeze", five, g.constant(np.array([0], dtype=np.int64))))
    g.op("Concat", *heads, axis=0, name="heads")
    inputs = [("features", TensorProto.FLOAT, ["C", WIDTH]), ("columns", TensorProto.FLOAT, ["C", COLUMNS]),
              ("base", TensorProto.FLOAT, ["C", 1])]
    made = model(g, "correction", inputs, [("heads", TensorProto.FLOAT, [MEMBERS, "C", 5])])
    helper.set_model_props(made, {"cupel.format": "hull-correction-1", "cupel.property": "eAboveHull",
                                  "cupel.members": str(MEMBERS), "cupel.columns": str(COLUMNS), "cupel.weight": str(WEIGHT)})
    return made


def model(g, name, inputs, outputs):
    graph = helper.make_graph(g.nodes, name, [helper.make_tensor_value_info(*i) for i in inputs],
                              [helper.make_tensor_value_info(*o) for o in outputs], g.constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.checker.check_model(made, full_check=True)
    return made


def named(made, hull):
    helper.set_model_props(made, {
        "cupel.format": "3", "cupel.property": "eAboveHull", "cupel.members": str(MEMBERS), "cupel.hull": hull,
        "cupel.thresholds": ",".join(map(str, THRESHOLDS)), "cupel.graph": f"radius({make_radius_goldens.CUTOFF})",
        "cupel.elements": ",".join(str(z) for z in sorted(NUMBERS.values())),
        "cupel.backbone": "fixture", "cupel.backbone.sha256": "0" * 64,
    })
    return made


def utf(text):
    return struct.pack(">H", len(text)) + text.encode()


def write_phases(phases, file):
    parts = [utf("cupel.phases.1"), struct.pack(">i", len(phases))]
    for name, (composition, energy) in sorted(phases.items()):
        parts += [utf(name), utf(""), struct.pack(">B", len(composition))]
        parts += [struct.pack(">Bd", element.Z, amount) for element, amount in composition.items()]
        parts.append(struct.pack(">d", energy))
    file.write_bytes(b"".join(parts))


def hull(phases, name, composition):
    """Energy of the hull in eV/atom without the material itself, and the number of competing compounds."""
    known = {other: phase for other, phase in phases.items() if other != name}
    entries = [PDEntry(Composition(element.symbol), 0) for element in composition]
    inside = [(c, e) for c, e in known.values() if set(c) <= set(composition)]
    entries += [PDEntry(c, e * c.num_atoms) for c, e in inside]
    compounds = {c.reduced_formula for c, _ in inside if len(c) > 1}
    return PhaseDiagram(entries).get_hull_energy_per_atom(composition), len(compounds)


def plain(q10, q50, q90, hull_energy):
    """Normal on either side of the median, with a width of its own."""
    def at_most(value):
        width = (q50 - q10 if value < q50 else q90 - q50) / norm.ppf(0.9)
        return norm.cdf((value - q50) / width)

    clipped = [max(0.0, q - hull_energy) for q in (q10, q50, q90)]
    return clipped + [at_most(hull_energy + threshold) for threshold in THRESHOLDS]


def main(folder):
    rows = [json.loads(line) for line in open(folder / "structures.jsonl")]
    compositions = {row["material_id"]: Composition({Element(s): row["structure"]["species"].count(s)
                                                     for s in row["structure"]["species"]}) for row in rows}
    phases = {name: (Composition(made[0]), made[1]) if made else (compositions[name], -2.0) for name, made in PHASES.items()}
    graph = energies(11)
    onnx.save(named(graph, "plain"), folder / "hull-plain.onnx")
    onnx.save(named(graph, "corrected"), folder / "hull-corrected.onnx")
    onnx.save(correction(12), folder / "correction.onnx")
    write_phases(phases, folder / "phases.bin")
    first = onnxruntime.InferenceSession(folder / "hull-corrected.onnx")
    second = onnxruntime.InferenceSession(folder / "correction.onnx")
    with open(folder / "hull.jsonl", "w") as out:
        for row in rows:
            name = row["material_id"]
            heads, features = first.run(["heads", "features"], make_radius_goldens.inputs(row["structure"]))
            energy = heads[:, 0, 1].astype(float).mean()
            hull_energy, competitors = hull(phases, name, compositions[name])
            distance = energy - hull_energy
            columns = np.array([[hull_energy, min(0.5, max(-0.3, distance)), competitors]], np.float32)
            base = np.array([[WEIGHT * max(0.0, distance)]], np.float32)
            said = second.run(["heads"], {"features": features, "columns": columns, "base": base})[0]
            json.dump({"material_id": name, "structure": row["structure"], "heads": said[:, 0, :].astype(float).tolist(),
                       "plain": [plain(*heads[m, 0, :3].astype(float), hull_energy) for m in range(MEMBERS)],
                       "hull_energy": hull_energy, "energy": energy, "competitors": competitors}, out)
            out.write("\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
