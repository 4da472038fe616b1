"""Goldens of CHGNet: the published package (chgnet 0.4.2, torch 2.5) with weights by the rule of SyntheticWeights.java.

    python make_chgnet_goldens.py ../../../../deploy/sample/li-tm-oxides.jsonl.gz ../resources/chgnet/goldens.json

The structures are ours: prototypes below, rattled ones, and every 130th of the sample.
"""

import gzip
import json
import math
import sys

import numpy as np
import torch
from chgnet.graph import CrystalGraphConverter
from chgnet.model import CHGNet
from pymatgen.core import Lattice, Structure

MASK = (1 << 64) - 1


def fnv1a(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def uniform(name, count):
    state = fnv1a(name)
    numbers = np.empty(count)
    for i in range(count):
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        z ^= z >> 31
        numbers[i] = (z >> 11) * 2.0**-52 - 1.0
    return numbers


def weights(name, shape):
    count = int(np.prod(shape))
    u = uniform(name, count)
    k = np.arange(1, count + 1)
    if name.endswith("rbf_expansion_ag.frequencies") or name.endswith("rbf_expansion_bg.frequencies"):
        values = math.pi * k * (1 + 0.02 * u)
    elif name.endswith("frequencies"):
        values = k * (1 + 0.02 * u)
    elif name.startswith("composition_model"):
        values = -5 + 2 * u
    elif len(shape) == 1 and ("bn" in name or "norm" in name) and name.endswith("weight"):
        values = 1 + 0.2 * u
    elif len(shape) == 1:
        values = 0.1 * u
    else:
        values = u * math.sqrt(3.0 / shape[-1])
    return torch.tensor(values.reshape(shape), dtype=torch.float32)


def prototypes():
    rng = np.random.default_rng(7)
    made = {
        "NaCl": Structure.from_spacegroup("Fm-3m", Lattice.cubic(5.64), ["Na", "Cl"], [[0, 0, 0], [0.5, 0.5, 0.5]]),
        "SrTiO3": Structure.from_spacegroup(
            "Pm-3m", Lattice.cubic(3.905), ["Sr", "Ti", "O"], [[0, 0, 0], [0.5, 0.5, 0.5], [0.5, 0.5, 0]]
        ),
        "Fe": Structure(Lattice.cubic(2.87), ["Fe", "Fe"], [[0, 0, 0], [0.5, 0.5, 0.5]]),
        "C": Structure.from_spacegroup("Fd-3m", Lattice.cubic(3.567), ["C"], [[0, 0, 0]]),
        "Mg": Structure(Lattice.hexagonal(3.21, 5.21), ["Mg", "Mg"], [[1 / 3, 2 / 3, 0.25], [2 / 3, 1 / 3, 0.75]]),
        "Al one atom": Structure(Lattice([[0, 2.02, 2.02], [2.02, 0, 2.02], [2.02, 2.02, 0]]), ["Al"], [[0, 0, 0]]),
    }
    for name in ["NaCl", "SrTiO3"]:
        rattled = made[name].copy()
        for i in range(len(rattled)):
            rattled.translate_sites([i], rng.normal(0, 0.08, 3), frac_coords=False)
        made[name + " rattled"] = rattled
    skewed = made["SrTiO3 rattled"].copy()
    skewed.make_supercell([[1, 0, 0], [2, 1, 0], [-1, 1, 1]], to_unit_cell=False)
    made["SrTiO3 skewed"] = skewed
    return made


def sampled(path):
    with gzip.open(path, "rt") as rows:
        for number, line in enumerate(rows):
            if number % 130 == 0:
                row = json.loads(line)
                crystal = row.get("structure", row)
                lattice = crystal.get("lattice")
                lattice = Lattice(lattice) if lattice else Lattice.from_parameters(*row["cell"])
                yield row["material_id"], Structure(lattice, crystal["species"], crystal["frac"])


def main(sample, target):
    model = CHGNet.load(use_device="cpu", verbose=False)
    model.graph_converter = CrystalGraphConverter(atom_graph_cutoff=6, bond_graph_cutoff=3, algorithm="legacy")
    model.load_state_dict({name: weights(name, tuple(old.shape)) for name, old in model.state_dict().items()})
    structures = {**prototypes(), **dict(sampled(sample))}
    rows = []
    for name, structure in structures.items():
        graph = model.graph_converter(structure)
        found = model.predict_graph(graph, task="efsm", return_site_energies=True, return_crystal_feas=True)
        rows.append({
            "name": name,
            "lattice": structure.lattice.matrix.tolist(),
            "atomic_numbers": [int(z) for z in structure.atomic_numbers],
            "frac_coords": structure.frac_coords.tolist(),
            "directed_edges": len(graph.atom_graph),
            "bonds": len(graph.undirected2directed),
            "angles": len(graph.bond_graph),
            "energy_per_atom_eV": float(found["e"]),
            "forces_eV_per_A": np.asarray(found["f"], float).tolist(),
            "stress_GPa": np.asarray(found["s"], float).tolist(),
            "magmoms_muB": np.asarray(found["m"], float).tolist(),
            "site_energies_eV": np.asarray(found["site_energies"], float).tolist(),
            "crystal_fea": np.asarray(found["crystal_fea"], float).tolist(),
        })
    with open(target, "w") as out:
        json.dump({"weights": "rule of SyntheticWeights", "structures": rows}, out, separators=(",", ":"))
    print(len(rows), "structures")


if __name__ == "__main__":
    main(*sys.argv[1:])
