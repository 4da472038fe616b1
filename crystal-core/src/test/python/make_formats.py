"""Writes src/test/resources/golden/formats: files of ase and pymatgen, with what they hold.

Run with: pip install pymatgen ase && python make_formats.py
"""
import json
import pathlib

import ase.io
import numpy as np
from ase.calculators.singlepoint import SinglePointCalculator
from pymatgen.core import Structure
from pymatgen.io.ase import AseAtomsAdaptor
from pymatgen.io.optimade import OptimadeStructureAdapter

GOLDEN = pathlib.Path(__file__).parents[1] / "resources" / "golden"
OUT = GOLDEN / "formats"
OUT.mkdir(exist_ok=True)
rng = np.random.default_rng(7)
crystals = {
    name: Structure(c["lattice"], c["species"], c["frac"])
    for name, c in json.loads((GOLDEN / "crystals.json").read_text()).items()
    if name in ("wurtzite-ZnO", "olivine-LiFePO4", "skewed-NaCl")}

frames, described = [], []
for name, structure in crystals.items():
    atoms = AseAtomsAdaptor.get_atoms(structure, msonable=False)
    atoms.info.clear()
    atoms.info["material_id"] = name
    atoms.info["note"] = 'a "quoted" word'
    atoms.info["band_gap"] = 1.25
    atoms.info["kpoints"] = np.array([3, 4, 5])
    atoms.info["converged"] = True
    atoms.arrays["tags"] = np.arange(len(atoms))
    atoms.pbc = [True, True, name != "skewed-NaCl"]
    calculator = SinglePointCalculator(
        atoms, energy=-1.5 * len(atoms), forces=rng.normal(size=(len(atoms), 3)), stress=rng.normal(size=6))
    atoms.calc = calculator
    frames.append(atoms)
ase.io.write(OUT / "frames.extxyz", frames, format="extxyz")
for atoms in ase.io.read(OUT / "frames.extxyz", index=":"):
    described.append({
        "id": atoms.info["material_id"], "species": atoms.get_chemical_symbols(), "cell": atoms.cell.tolist(),
        "frac": atoms.get_scaled_positions(wrap=False).tolist(), "energy": atoms.get_potential_energy(),
        "forces": atoms.get_forces().flatten().tolist(),
        "stress": atoms.get_stress(voigt=False).flatten().tolist(), "pbc": atoms.pbc.tolist()})
(OUT / "frames.json").write_text(json.dumps(described))

page = {"data": [], "meta": {"api_version": "1.2.0", "more_data_available": False}}
for name, structure in crystals.items():
    attributes = OptimadeStructureAdapter.get_optimade_structure(structure)["attributes"]
    page["data"].append({"id": name, "type": "structures", "attributes": json.loads(json.dumps(attributes, default=str))})
(OUT / "page.optimade.json").write_text(json.dumps(page))
