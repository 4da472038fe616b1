"""Writes src/test/resources/golden/soap.json: what DScribe says of the crystals in golden/crystals.json.

Run with: pip install dscribe && python make_soap_goldens.py
"""
import json
import pathlib

import numpy as np
from ase import Atoms
from dscribe.descriptors import SOAP

GOLDEN = pathlib.Path(__file__).parents[1] / "resources" / "golden"
crystals = json.loads((GOLDEN / "crystals.json").read_text())
rng = np.random.default_rng(3)

SETTINGS = {
    "fine": dict(r_cut=6.0, n_max=8, l_max=6, sigma=0.5),
    "coarse": dict(r_cut=5.0, n_max=4, l_max=4, sigma=0.5),
    "sharp": dict(r_cut=3.5, n_max=3, l_max=9, sigma=0.2),
    "wide": dict(r_cut=4.0, n_max=2, l_max=1, sigma=1.0),
}
NAMES = ["rocksalt-LiF", "rocksalt-primitive-MgO", "layered-LiCoO2", "wurtzite-ZnO", "olivine-LiFePO4", "tiny-Ca",
         "tiny-flat-Fe", "skewed-NaCl", "triclinic-random"]


def atoms(name):
    crystal = crystals[name]
    result = Atoms(crystal["species"], scaled_positions=crystal["frac"], cell=crystal["lattice"], pbc=True)
    # DScribe repeats the cell around its origin, so it wants the atoms inside; the descriptor is the same.
    result.wrap()
    return result


def digest(vector):
    """Enough of a long vector: length, norm, projection on a fixed wave, and every so many features."""
    vector = np.asarray(vector)
    wave = np.cos(0.37 * np.arange(len(vector)))
    step = max(1, len(vector) // 40)
    return {"length": len(vector), "norm": float(np.linalg.norm(vector)), "wave": float(vector @ wave), "step": step,
            "some": vector[::step].tolist()}


goldens = {}
for setting, parameters in SETTINGS.items():
    for name in NAMES:
        a = atoms(name)
        species = sorted(set(a.get_chemical_symbols()) | {"O", "Pb"})
        make = lambda **more: SOAP(species=species, periodic=True, **parameters, **more)
        per_atom = make().create(a)
        goldens[f"{setting}/{name}"] = {
            "species": species,
            "firstAtom": digest(per_atom[0]),
            "lastAtom": digest(per_atom[-1]),
            "inner": digest(make(average="inner").create(a)),
            "outer": digest(make(average="outer").create(a)),
            "geometry": digest(make(average="outer", compression={"mode": "mu2"}).create(a)),
        }
(GOLDEN / "soap.json").write_text(json.dumps({"settings": SETTINGS, "goldens": goldens}))
