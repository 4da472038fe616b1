"""Goldens of the published CGCNN layout: the network of the paper (doi:10.1103/PhysRevLett.120.145301) in plain torch,
neighbours by pymatgen, weights and element vectors by the rule of make_chgnet_goldens.py.

    python make_cgcnn_goldens.py ../../../../deploy/sample/li-tm-oxides.jsonl.gz ../resources/cgcnn/goldens.json

Structures whose twelfth and thirteenth neighbour of any atom are equally far are left out: there the answer depends on
the order of the atoms.
"""

import json
import sys

import numpy as np
import torch
from pymatgen.core import Lattice, Structure

from make_chgnet_goldens import prototypes, sampled, uniform, weights

WIDTH, CONVOLUTIONS, HEAD, FEATURES = 64, 4, 32, 92
MEAN, STD = -1.7, 1.05


def tensors():
    shapes = {"embedding.weight": (WIDTH, FEATURES), "embedding.bias": (WIDTH,)}
    for c in range(CONVOLUTIONS):
        shapes[f"convs.{c}.fc_full.weight"] = (2 * WIDTH, 2 * WIDTH + 41)
        shapes[f"convs.{c}.fc_full.bias"] = (2 * WIDTH,)
        for name, width in (("bn1", 2 * WIDTH), ("bn2", WIDTH)):
            for part in ("weight", "bias", "running_mean", "running_var"):
                shapes[f"convs.{c}.{name}.{part}"] = (width,)
    shapes.update({
        "conv_to_fc.weight": (HEAD, WIDTH), "conv_to_fc.bias": (HEAD,), "fc_out.weight": (1, HEAD), "fc_out.bias": (1,),
    })
    made = {name: weights(name, shape).double() for name, shape in shapes.items()}
    for name in made:
        if name.endswith("running_var"):
            made[name] = made[name] + 1
        if name.endswith("bn2.weight"):
            made[name] = made[name] * 0.2
    return made


def element_vectors():
    return (torch.tensor(uniform("element vectors", 119 * FEATURES)).reshape(119, FEATURES) > 0.7).double()


def norm(x, w, name):
    scale = w[f"{name}.weight"] / torch.sqrt(w[f"{name}.running_var"] + 1e-5)
    return (x - w[f"{name}.running_mean"]) * scale + w[f"{name}.bias"]


def graph(structure):
    rows = [sorted(row, key=lambda n: n.nn_distance) for row in structure.get_all_neighbors(8.0)]
    for row in rows:
        if len(row) > 12 and row[12].nn_distance - row[11].nn_distance < 1e-3:
            return None
    index = np.zeros((len(rows), 12), int)
    distance = np.full((len(rows), 12), 9.0)
    for i, row in enumerate(rows):
        for k, n in enumerate(row[:12]):
            index[i, k], distance[i, k] = n.index, n.nn_distance
    return torch.tensor(index), torch.tensor(distance)


def predict(w, vectors, structure, index, distance):
    h = vectors[[int(z) for z in structure.atomic_numbers]] @ w["embedding.weight"].T + w["embedding.bias"]
    basis = torch.exp(-(((distance[..., None] - torch.arange(41) * 0.2) / 0.2) ** 2))
    for c in range(CONVOLUTIONS):
        joined = torch.cat([h[:, None].expand(-1, 12, -1), h[index], basis], dim=2)
        z = joined @ w[f"convs.{c}.fc_full.weight"].T + w[f"convs.{c}.fc_full.bias"]
        gate, core = norm(z, w, f"convs.{c}.bn1").chunk(2, dim=2)
        summed = (torch.sigmoid(gate) * torch.nn.functional.softplus(core)).sum(1)
        h = torch.nn.functional.softplus(h + norm(summed, w, f"convs.{c}.bn2"))
    pooled = h.mean(0)
    soft = torch.nn.functional.softplus
    hidden = soft(soft(pooled) @ w["conv_to_fc.weight"].T + w["conv_to_fc.bias"])
    value = (hidden @ w["fc_out.weight"].T + w["fc_out.bias"]) * STD + MEAN
    return float(value), pooled.tolist()


def lonely_pair():
    """Two atoms in a wide cell: one neighbour each, eleven places filled up."""
    return Structure(Lattice.orthorhombic(20, 21, 22), ["Li", "O"], [[0, 0, 0], [0.1, 0, 0]])


def main(sample, target):
    w, vectors = tensors(), element_vectors()
    rows = []
    for name, structure in {**prototypes(), **dict(sampled(sample)), "pair": lonely_pair()}.items():
        found = graph(structure)
        if found is None:
            continue
        value, pooled = predict(w, vectors, structure, *found)
        rows.append({
            "name": name,
            "lattice": structure.lattice.matrix.tolist(),
            "atomic_numbers": [int(z) for z in structure.atomic_numbers],
            "frac_coords": structure.frac_coords.tolist(),
            "value": value,
            "features": pooled,
        })
    with open(target, "w") as out:
        json.dump({"mean": MEAN, "std": STD, "structures": rows}, out, separators=(",", ":"))
    print(len(rows), "structures")


if __name__ == "__main__":
    main(*sys.argv[1:])
