"""Writes src/test/resources/golden: crystals with what pymatgen and ase say about them.

Run with: pip install pymatgen ase && python make_goldens.py
"""
import json
import pathlib
import re

import ase.io
import numpy as np
from ase.neighborlist import neighbor_list
from pymatgen.core import Composition, Element, Lattice, Structure
from pymatgen.io.ase import AseAtomsAdaptor
from pymatgen.io.cif import CifParser, CifWriter
from pymatgen.io.vasp import Poscar

OUT = pathlib.Path(__file__).parents[1] / "resources" / "golden"
OUT.mkdir(parents=True, exist_ok=True)
rng = np.random.default_rng(20)


def group(number, lattice, species, coords):
    return Structure.from_spacegroup(number, lattice, species, coords)


cubic, hexagonal = Lattice.cubic, Lattice.hexagonal
crystals = {
    "rocksalt-LiF": group(225, cubic(4.03), ["Li", "F"], [[0, 0, 0], [0.5, 0.5, 0.5]]),
    "rocksalt-primitive-MgO": Structure(
        Lattice([[0, 2.1, 2.1], [2.1, 0, 2.1], [2.1, 2.1, 0]]), ["Mg", "O"], [[0, 0, 0], [0.5, 0.5, 0.5]]),
    "layered-LiCoO2": group(166, hexagonal(2.82, 14.05), ["Li", "Co", "O"], [[0, 0, 0.5], [0, 0, 0], [0, 0, 0.2605]]),
    "wurtzite-ZnO": group(186, hexagonal(3.25, 5.2), ["Zn", "O"], [[1 / 3, 2 / 3, 0], [1 / 3, 2 / 3, 0.382]]),
    "spinel-LiMn2O4": group(227, cubic(8.24), ["Li", "Mn", "O"], [[0] * 3, [0.625] * 3, [0.3882] * 3]),
    "perovskite-SrTiO3": group(221, cubic(3.905), ["Sr", "Ti", "O"], [[0, 0, 0], [0.5] * 3, [0.5, 0.5, 0]]),
    "olivine-LiFePO4": group(
        62, Lattice.orthorhombic(10.33, 6.01, 4.69), ["Li", "Fe", "P", "O", "O", "O"],
        [[0, 0, 0], [0.282, 0.25, 0.975], [0.095, 0.25, 0.418], [0.097, 0.25, 0.743], [0.457, 0.25, 0.206],
         [0.166, 0.047, 0.285]]),
    "tiny-Ca": Structure(cubic(2.7), ["Ca"], [[0, 0, 0]]),
    "tiny-flat-Fe": Structure(Lattice.from_parameters(2.3, 2.4, 14.0, 91, 88, 119), ["Fe"], [[0.9, -1.2, 3.4]]),
    "skewed-NaCl": Structure(
        Lattice([[4.0, 0, 0], [11.3, 4.0, 0], [-9.7, 6.1, 4.2]]), ["Na", "Cl"], [[0.1, 0.2, 0.3], [0.55, 0.71, 0.83]]),
    "triclinic-random": Structure(
        Lattice.from_parameters(7.1, 8.3, 9.2, 71, 103, 64), ["Ca", "Ti", "O", "O", "O", "N", "H", "C"] * 2,
        rng.random((16, 3)) * 3 - 1),
    "supercell-SrTiO3": group(221, cubic(3.905), ["Sr", "Ti", "O"], [[0, 0, 0], [0.5] * 3, [0.5, 0.5, 0]])
    * [[4, 0, 0], [0, 4, 0], [0, 0, 5]],
}
for index in range(len(crystals["supercell-SrTiO3"])):
    crystals["supercell-SrTiO3"].translate_sites(index, rng.normal(0, 0.03, 3), frac_coords=False, to_unit_cell=False)


def neighbours(structure, cutoff):
    atoms = AseAtomsAdaptor.get_atoms(structure)
    i, d = neighbor_list("id", atoms, cutoff)
    return i, d


def tidy(formula):
    """Without spaces and without counts of one."""
    return re.sub(r"(?<=[A-Za-z])1(?![0-9.])", "", formula.replace(" ", ""))


def describe(s):
    i, d = neighbours(s, 5.0)
    far_i, far_d = neighbours(s, 8.0)
    nearest = [sorted(far_d[far_i == a])[:12] for a in range(len(s))]
    c = s.composition
    return {
        "lattice": s.lattice.matrix.tolist(),
        "parameters": list(s.lattice.parameters),
        "species": [str(x.specie) for x in s],
        "frac": s.frac_coords.tolist(),
        "volume": s.volume,
        "density": float(s.density),
        "formula": tidy(c.reduced_composition.formula),
        "hill": tidy(c.hill_formula),
        "alphabetical": tidy(c.reduced_composition.alphabetical_formula),
        "chemicalSystem": c.chemical_system,
        "minimumDistance": float(min(far_d)),
        "neighbours5": np.bincount(i, minlength=len(s)).tolist(),
        "distanceSum5": float(d.sum()),
        "nearest12": [[float(x) for x in row] for row in nearest],
    }


(OUT / "crystals.json").write_text(json.dumps({k: describe(s) for k, s in crystals.items()}, indent=None))

formulas = ["LiFePO4", "Ca3(PO4)2", "Fe2O3", "Fe4O6", "Li0.5CoO2", "K[Fe(CN)6]0.5", "C6H12O6", "Al2(SO4)3", "NaCl", "H2O"]
(OUT / "formulas.json").write_text(json.dumps([
    {"input": f,
     "amounts": {str(e): a for e, a in Composition(f.replace("[", "(").replace("]", ")")).items()},
     "weight": float(Composition(f.replace("[", "(").replace("]", ")")).weight),
     "chemicalSystem": Composition(f.replace("[", "(").replace("]", ")")).chemical_system} for f in formulas], indent=1))

(OUT / "elements.json").write_text(json.dumps([
    {"symbol": e.symbol, "z": e.Z, "mass": float(e.atomic_mass), "group": e.group,
     "transitionMetal": e.is_transition_metal} for e in sorted(Element, key=lambda e: e.Z)
    if e.symbol not in ("D", "T")]))

files = OUT / "files"
files.mkdir(exist_ok=True)
parsed = {}
for name in ["rocksalt-LiF", "layered-LiCoO2", "wurtzite-ZnO", "spinel-LiMn2O4", "olivine-LiFePO4", "triclinic-random"]:
    path = files / f"{name}.cif"
    CifWriter(crystals[name], symprec=0.01).write_file(path)
    parsed[path.name] = describe(CifParser(path).parse_structures(primitive=False)[0])
for name in ["skewed-NaCl", "wurtzite-ZnO"]:
    s = crystals[name]
    dynamic = s.copy(site_properties={"selective_dynamics": [[True, False, True]] * len(s)})
    for kind, text in {
        "direct": Poscar(s).get_str(direct=True, significant_figures=12),
        "cartesian": Poscar(s).get_str(direct=False, significant_figures=12),
        "selective": Poscar(dynamic).get_str(direct=True, significant_figures=12),
    }.items():
        path = files / f"{name}-{kind}.vasp"
        path.write_text(text)
        parsed[path.name] = describe(Poscar.from_file(path, check_for_potcar=False).structure)
lines = Poscar(crystals["wurtzite-ZnO"]).get_str(direct=False, significant_figures=12).splitlines()
for kind, scale in {"volume": "-50.0", "doubled": "2.0"}.items():
    path = files / f"wurtzite-ZnO-{kind}.vasp"
    path.write_text("\n".join([lines[0], scale] + lines[2:]) + "\n")
    # ase scales Cartesian positions with the volume, as VASP does; pymatgen does not.
    parsed[path.name] = describe(AseAtomsAdaptor.get_structure(ase.io.read(path, format="vasp")))
path = files / "layered-LiCoO2.json"
path.write_text(json.dumps(crystals["layered-LiCoO2"].as_dict()))
parsed[path.name] = describe(crystals["layered-LiCoO2"])
(OUT / "files.json").write_text(json.dumps(parsed))
