"""Writes the structures of the tests and what ONNX Runtime for Python says of them, with a neighbour search of its own.

    python make_goldens.py ../resources/fixtures
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

from make_model import K, build

CUTOFF = 8.0
NUMBERS = {"Li": 3, "O": 8, "Mn": 25, "Fe": 26, "Co": 27, "Ni": 28}


def structure(rng, species):
    """A cell without symmetry, so that the twelfth and thirteenth neighbour are never equally far."""
    n = len(species)
    while True:
        lattice = np.eye(3) * (12.0 * n) ** (1 / 3) + rng.normal(scale=0.25, size=(3, 3))
        frac = rng.uniform(size=(n, 3))
        if min(nearest(lattice, frac, i)[0][0] for i in range(n)) > 1.3:
            return {"lattice": lattice.round(6).tolist(), "species": species, "frac": frac.round(6).tolist()}


def nearest(lattice, frac, centre):
    shifts = np.array(np.meshgrid(*[range(-6, 7)] * 3)).reshape(3, -1).T
    vectors = ((frac[:, None, :] + shifts[None]) - frac[centre]) @ lattice
    d = np.linalg.norm(vectors, axis=2)
    rows = np.repeat(np.arange(len(frac)), len(shifts))
    d = d.ravel()
    order = np.argsort(d)
    order = order[(d[order] > 1e-8) & (d[order] <= CUTOFF)][:K]
    return d[order], rows[order]


def inputs(structures):
    species, neighbour, distance, mask, crystal, atoms = [], [], [], [], [], []
    for c, s in enumerate(structures):
        lattice, frac = np.array(s["lattice"]), np.array(s["frac"])
        offset = len(species)
        for i, symbol in enumerate(s["species"]):
            d, rows = nearest(lattice, frac, i)
            padding = K - len(d)
            species.append(NUMBERS[symbol])
            neighbour.append(np.concatenate([rows + offset, np.full(padding, offset)]))
            distance.append(np.concatenate([d, np.zeros(padding)]))
            mask.append(np.concatenate([np.ones(len(d)), np.zeros(padding)]))
            crystal.append(c)
        atoms.append(len(frac))
    return {"species": np.array(species, np.int64), "neighbour": np.array(neighbour, np.int64),
            "distance": np.array(distance, np.float32), "mask": np.array(mask, np.float32),
            "crystal": np.array(crystal, np.int64), "atoms": np.array(atoms, np.float32)}


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(1)
    names = list(NUMBERS)
    structures = [structure(rng, [names[j] for j in rng.integers(0, 6, size=n)]) for n in [1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20]]
    # Two atoms in a wide cell: one neighbour within the cutoff, eleven masked.
    structures.append({"lattice": [[20, 0, 0], [0, 21, 0], [0, 0, 22]], "species": ["Li", "O"], "frac": [[0, 0, 0], [0.1, 0, 0]]})
    for name, prop in [("tiny.onnx", "eAboveHull"), ("other-property.onnx", "bandGap")]:
        onnx.save(build(5, 8, 1, prop, 42), folder / name)
    session = onnxruntime.InferenceSession(folder / "tiny.onnx")
    heads = session.run(["heads"], inputs(structures))[0]
    with open(folder / "structures.jsonl", "w") as out:
        for i, s in enumerate(structures):
            json.dump({"material_id": f"t-{i:02d}", "structure": s, "heads": heads[:, i, :].astype(float).tolist()}, out)
            out.write("\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
