"""Writes src/test/resources/golden/symmetry.json: point group and order of the group by spglib.

Run with: pip install spglib pymatgen && python make_symmetry.py ../../../../deploy/sample/li-tm-oxides.jsonl.gz
"""
import gzip
import json
import pathlib
import sys

import spglib
from pymatgen.core import Lattice, Structure

GOLDEN = pathlib.Path(__file__).parents[1] / "resources" / "golden"


def describe(s, symprec=0.01):
    d = spglib.get_symmetry_dataset((s.lattice.matrix, s.frac_coords, s.atomic_numbers), symprec=symprec, angle_tolerance=-1)
    return {"pointGroup": d.pointgroup, "number": int(d.number), "translations": len(d.rotations)}


result = {"crystals": {}, "sample": {}}
for name, c in json.loads((GOLDEN / "cells.json").read_text())["crystals"].items():
    result["crystals"][name] = describe(Structure(c["lattice"], c["species"], c["frac"]))
for index, line in enumerate(gzip.open(sys.argv[1], "rt")):
    row = json.loads(line)
    s = Structure(Lattice.from_parameters(*row["cell"]), row["species"], row["frac"])
    result["sample"][row["material_id"]] = describe(s)["pointGroup"]
(GOLDEN / "symmetry.json").write_text(json.dumps(result))
