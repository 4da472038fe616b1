"""Writes src/test/resources/golden/cells.json, matches.json: what pymatgen, spglib and ase say about cells and pairs.

Run with: pip install pymatgen ase spglib && python make_matches.py ../../../../deploy/sample/li-tm-oxides.jsonl.gz
"""
import gzip
import itertools
import json
import pathlib
import sys

import numpy as np
import spglib
from ase.neighborlist import neighbor_list
from pymatgen.analysis.structure_matcher import StructureMatcher
from pymatgen.core import Lattice, Structure
from pymatgen.io.ase import AseAtomsAdaptor

GOLDEN = pathlib.Path(__file__).parents[1] / "resources" / "golden"
rng = np.random.default_rng(11)
crystals = {
    name: Structure(c["lattice"], c["species"], c["frac"])
    for name, c in json.loads((GOLDEN / "crystals.json").read_text()).items() if len(c["species"]) < 100}
crystals["rutile-TiO2"] = Structure.from_spacegroup(
    136, Lattice.tetragonal(4.594, 2.959), ["Ti", "O"], [[0, 0, 0], [0.3053, 0.3053, 0]])
crystals["anatase-TiO2"] = Structure.from_spacegroup(
    141, Lattice.tetragonal(3.785, 9.514), ["Ti", "O"], [[0, 0.25, 0.375], [0, 0.25, 0.1668]])
crystals["zincblende-ZnO"] = Structure.from_spacegroup(216, Lattice.cubic(4.6), ["Zn", "O"], [[0] * 3, [0.25] * 3])
crystals["rocksalt-ZnO"] = Structure.from_spacegroup(225, Lattice.cubic(4.28), ["Zn", "O"], [[0] * 3, [0.5] * 3])
crystals["tilted-SrTiO3"] = Structure.from_spacegroup(
    140, Lattice.tetragonal(5.507, 7.796), ["Sr", "Ti", "O", "O"],
    [[0, 0.5, 0.25], [0, 0, 0], [0, 0, 0.25], [0.255, 0.755, 0]])
crystals["polar-BaTiO3"] = Structure(
    Lattice.tetragonal(3.99, 4.04), ["Ba", "Ti", "O", "O", "O"],
    [[0, 0, 0], [0.5, 0.5, 0.517], [0.5, 0.5, 0.973], [0.5, 0, 0.486], [0, 0.5, 0.486]])
crystals["cubic-BaTiO3"] = Structure.from_spacegroup(221, Lattice.cubic(4.0), ["Ba", "Ti", "O"], [[0] * 3, [0.5] * 3, [0.5, 0.5, 0]])


def data(s):
    return {"lattice": s.lattice.matrix.tolist(), "species": [str(x.specie) for x in s], "frac": s.frac_coords.tolist()}


def disguised(s):
    """Another cell, origin, orientation and order."""
    while True:
        m = rng.integers(-1, 2, (3, 3))
        if 1 <= abs(round(np.linalg.det(m))) <= 3:
            break
    s = s.copy()
    s.make_supercell(m)
    turn = np.linalg.qr(rng.normal(size=(3, 3)))[0]
    order = rng.permutation(len(s))
    return Structure(s.lattice.matrix @ turn, [s[i].specie for i in order], s.frac_coords[order] + rng.random(3))


def jittered(s, size):
    s = s.copy()
    s.perturb(size)
    return s


# Lattices: skewed descriptions of all kinds, with the parameters of their Niggli cells by two programs.
lattices = []
basic = [s.lattice for s in crystals.values()] + [
    Lattice.from_parameters(*(2 + 6 * rng.random(3)), *(60 + 55 * rng.random(3))) for _ in range(60)]
for lattice in basic:
    m = np.eye(3, dtype=int)
    for _ in range(rng.integers(0, 6)):
        i, j = rng.permutation(3)[:2]
        m[i] += rng.integers(-3, 4) * m[j]
    rows = m @ lattice.matrix
    niggli = spglib.niggli_reduce(rows, eps=1e-5)
    if niggli is None:
        continue
    lattices.append({"lattice": rows.tolist(), "niggli": list(Lattice(niggli).parameters)})
primitive = [{**data(big), "atoms": len(spglib.find_primitive((big.lattice.matrix, big.frac_coords, big.atomic_numbers), symprec=0.01)[2])}
             for big in (disguised(s) for s in crystals.values())]


def neighbour_means(s, k=32):
    i, d = neighbor_list("id", AseAtomsAdaptor.get_atoms(s), 3.2 * (s.volume / len(s)) ** (1 / 3))
    unit = (s.volume / len(s)) ** (1 / 3)
    nearest = np.array([np.sort(d[i == a])[:k] for a in range(len(s))]) / unit
    return np.concatenate([nearest[[x == z for x in s.atomic_numbers]].mean(axis=0) for z in sorted(set(s.atomic_numbers))]).tolist()


fingerprints = {name: neighbour_means(s) for name, s in crystals.items() if name not in ("tiny-flat-Fe", "skewed-NaCl", "triclinic-random")}
(GOLDEN / "cells.json").write_text(json.dumps({
    "lattices": lattices, "primitive": primitive, "crystals": {n: data(s) for n, s in crystals.items()},
    "fingerprints": fingerprints}))

# Pairs: the same crystal in disguise, near misses of growing size, polymorphs, and all pairs of equal formula of a sample.
structures, pairs = [], []


def pair(kind, first, second):
    matcher = StructureMatcher()
    fits = matcher.fit(first, second)
    rms = matcher.get_rms_dist(first, second)
    structures.extend([data(first), data(second)])
    pairs.append({"kind": kind, "first": len(structures) - 2, "second": len(structures) - 1, "fits": bool(fits),
                  "rms": None if rms is None else float(rms[0]), "largest": None if rms is None else float(rms[1])})


for name, s in crystals.items():
    pair("disguised " + name, s, disguised(s))
    for size in (0.02, 0.1, 0.3, 0.6):
        pair(f"jitter {size} {name}", s, disguised(jittered(s, size)))
    strained = s.copy()
    strained.apply_strain(rng.normal(0, 0.04, 3))
    pair("strained " + name, s, disguised(strained))
for first, second in itertools.combinations(crystals.values(), 2):
    if first.composition.reduced_formula == second.composition.reduced_formula:
        pair("polymorphs", first, second)
sample = {}
for line in gzip.open(sys.argv[1], "rt"):
    row = json.loads(line)
    s = Structure(Lattice.from_parameters(*row["cell"]), row["species"], row["frac"])
    sample.setdefault(s.composition.reduced_formula, []).append((row["material_id"], s))
sampled = []
for group in sample.values():
    for (first, s), (second, t) in itertools.combinations(group, 2):
        matcher = StructureMatcher()
        sampled.append({"first": first, "second": second, "fits": bool(matcher.fit(s, t))})
(GOLDEN / "matches.json").write_text(json.dumps({"structures": structures, "pairs": pairs, "sample": sampled}))
print(len(lattices), len(pairs), sum(p["fits"] for p in pairs), len(sampled), sum(p["fits"] for p in sampled))
