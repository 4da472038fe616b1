"""Reads with pymatgen and ase what our writers wrote (src/test/resources/golden/written) and compares.

Run with: pip install pymatgen ase && python check_writers.py
The files are kept as they are by WritersTest, which fails when a writer writes anything else.
"""
import json
import pathlib

import ase.io
import numpy as np
from monty.json import MontyDecoder
from pymatgen.analysis.structure_matcher import StructureMatcher
from pymatgen.core import Structure
from pymatgen.io.ase import AseAtomsAdaptor
from pymatgen.io.cif import CifParser
from pymatgen.io.optimade import OptimadeStructureAdapter

GOLDEN = pathlib.Path(__file__).parents[1] / "resources" / "golden"
WRITTEN = GOLDEN / "written"
expected = {
    name: Structure(c["lattice"], c["species"], c["frac"])
    for name, c in json.loads((GOLDEN / "crystals.json").read_text()).items() if len(c["species"]) < 100}


def compare(kind, name, structure, turned=False):
    want = expected[name]
    if turned:  # pymatgen groups the atoms of a CIF by element
        key = lambda site: (site.specie.Z, *np.round(site.frac_coords % 1, 6))
        structure, want = (Structure.from_sites(sorted(s, key=key)) for s in (structure, want))
    assert [str(s.specie) for s in structure] == [str(s.specie) for s in want], (kind, name)
    lattices = (np.abs(np.array(structure.lattice.parameters) - want.lattice.parameters).max() if turned
                else np.abs(structure.lattice.matrix - want.lattice.matrix).max())
    sites = np.abs((structure.frac_coords - want.frac_coords + 0.5) % 1 - 0.5).max()
    assert lattices < 1e-9 and sites < 1e-9, (kind, name, lattices, sites)
    print(f"{kind:10s} {name:24s} cell {lattices:.1e}  sites {sites:.1e}")


for name, structure in zip(sorted(expected), CifParser(WRITTEN / "all.cif", site_tolerance=1e-6).parse_structures(primitive=False)):
    compare("cif", name, structure, turned=True)
for name, structure in zip(sorted(expected), CifParser(WRITTEN / "symmetric.cif").parse_structures(primitive=False)):
    rms = StructureMatcher().get_rms_dist(expected[name], structure)
    assert rms is not None and rms[1] < 1e-6 and abs(structure.density - expected[name].density) < 1e-9, (name, rms)
    print(f"symmetric  {name:24s} displacement {rms[1]:.1e}, {len(structure)} atoms")
for atoms in ase.io.read(WRITTEN / "all.extxyz", index=":"):
    compare("extxyz", atoms.info["material_id"], AseAtomsAdaptor.get_structure(atoms))
    assert atoms.info["bandGap"] == 1.5
for document in json.loads((WRITTEN / "all.json").read_text()):
    compare("pymatgen", document["material_id"], MontyDecoder().process_decoded(document["structure"]))
for resource in json.loads((WRITTEN / "all.optimade.json").read_text())["data"]:
    compare("optimade", resource["id"], OptimadeStructureAdapter.get_structure(resource))
compare("poscar", "skewed-NaCl", Structure.from_file(WRITTEN / "skewed-NaCl.vasp"))
