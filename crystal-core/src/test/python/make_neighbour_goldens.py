"""Writes src/test/resources/golden/neighbours-materials-project.json: what ase and matscipy count in 500 real crystals.

Run with: pip install ase matscipy && python make_neighbour_goldens.py ../../../../../shared

400 crystals drawn with a fixed seed, the 40 with the thinnest cells, the 40 with the most skewed, the 20 largest. The file
holds ids, counts and sums of distances only.
"""
import gzip
import json
import pathlib
import sys

import numpy as np
from ase import Atoms
from ase.neighborlist import neighbor_list
from matscipy.neighbours import neighbour_list

GOLDEN = pathlib.Path(__file__).parents[1] / "resources" / "golden"
# Not round, so that no pair of a symmetric crystal lies exactly at the cutoff.
CUTOFFS = [5.013, 6.017, 8.011]
BROKEN = "mp-1104326"

folder = pathlib.Path(sys.argv[1]) / "data" / "materials-project"
crystals = [json.loads(line) for line in gzip.open(folder / "mp_structures.jsonl.gz")]
crystals = [c for c in crystals if c["material_id"] != BROKEN]
atoms = [Atoms(c["species"], scaled_positions=c["frac"], cell=c["cell"], pbc=True) for c in crystals]


def thinnest(a):
    return min(a.cell.volume / np.linalg.norm(np.cross(a.cell[(k + 1) % 3], a.cell[(k + 2) % 3])) for k in range(3))


def skew(a):
    return a.cell.volume / np.prod(a.cell.lengths())


order = [list(np.random.default_rng(11).permutation(len(atoms))[:400])]
order += [sorted(range(len(atoms)), key=lambda k: key(atoms[k])) for key in (thinnest, skew, lambda a: -len(a))]
chosen = order[0]
for ranking, count in zip(order[1:], (40, 40, 20)):
    chosen += [k for k in ranking if k not in set(chosen)][:count]
assert len(set(chosen)) == 500

goldens = {}
for k in sorted(map(int, chosen)):
    rows = []
    for cutoff in CUTOFFS:
        i, d = neighbor_list("id", atoms[k], cutoff)
        other, e = neighbour_list("id", atoms[k], cutoff)
        d, e = np.sort(d), np.sort(e)
        assert len(d) == len(e) and (len(d) == 0 or np.abs(d - e).max() < 1e-8), crystals[k]["material_id"]
        assert len(d) == 0 or cutoff - d[-1] > 1e-6, (crystals[k]["material_id"], d[-1])
        counts = np.bincount(i, minlength=len(atoms[k]))
        assert (counts == np.bincount(other, minlength=len(atoms[k]))).all()
        # Entries, a sum that depends on which atom has how many, and two that depend on the sorted distances.
        rows.append([len(d), int(counts @ np.arange(1, len(counts) + 1)), round(float(d.sum()), 6),
                     round(float(d @ (np.arange(len(d)) % 97)), 5)])
    goldens[crystals[k]["material_id"]] = rows
text = ",\n".join(f'"{name}": {json.dumps(rows)}' for name, rows in goldens.items())
(GOLDEN / "neighbours-materials-project.json").write_text('{"cutoffs": %s, "crystals": {\n%s\n}}\n' % (CUTOFFS, text))
