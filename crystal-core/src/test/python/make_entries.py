"""Writes src/test/resources/golden/formats/entries.json: computed entries of pymatgen with invented energies, and
entries-hull.json: formation energies and energies above hull that pymatgen finds for the GGA/GGA+U ones.

Run with: pip install pymatgen && python make_entries.py
"""
import json
import pathlib

from pymatgen.analysis.phase_diagram import PhaseDiagram
from pymatgen.core import Lattice, Structure
from pymatgen.entries.computed_entries import CompositionEnergyAdjustment, ComputedStructureEntry

OUT = pathlib.Path(__file__).parents[1] / "resources" / "golden" / "formats"
OXIDE, MIXING = "MP2020 anion correction (oxide)", "MP2020 GGA/GGA+U mixing correction (Fe)"


def rocksalt(a, metals):
    anions = [[.5, .5, .5], [.5, 0, 0], [0, .5, 0], [0, 0, .5]]
    return Structure(Lattice.cubic(a), metals + ["O"] * 4, [[0, 0, 0], [0, .5, .5], [.5, 0, .5], [.5, .5, 0]] + anions)


bcc = [[0, 0, 0], [.5, .5, .5]]
structures = {
    "x-1": (Structure(Lattice.cubic(3.43), ["Li"] * 2, bcc), -1.91, "GGA", []),
    "x-2": (Structure(Lattice.cubic(2.84), ["Fe"] * 2, bcc), -8.31, "GGA", []),
    "x-3": (Structure(Lattice.cubic(4.1), ["O"] * 2, [[0, 0, 0], [0, 0, .3]]), -4.93, "GGA", []),
    "x-4": (Structure.from_spacegroup("Fm-3m", Lattice.cubic(4.63), ["Li", "O"], [[.25] * 3, [0] * 3]), -4.75, "GGA", [OXIDE]),
    "x-5": (rocksalt(4.30, ["Fe"] * 4), -6.12, "GGA+U", [OXIDE, MIXING]),
    "x-6": (rocksalt(4.20, ["Li", "Fe", "Fe", "Fe"]), -5.61, "GGA+U", [OXIDE, MIXING]),
    "x-7": (rocksalt(4.16, ["Li", "Li", "Fe", "Fe"]), -5.43, "GGA+U", [OXIDE, MIXING]),
    "x-8": (rocksalt(4.22, ["Li", "Li", "Fe", "Fe"]), -5.39, "GGA+U", [OXIDE, MIXING]),
}
entries = []
for name, (structure, energy, run_type, names) in structures.items():
    amounts = {OXIDE: ("O", -0.7), MIXING: ("Fe", -2.2)}
    adjustments = [
        CompositionEnergyAdjustment(amounts[k][1], structure.composition[amounts[k][0]], 0.0, name=k) for k in names]
    entries.append(ComputedStructureEntry(
        structure, energy * len(structure), energy_adjustments=adjustments, entry_id=f"{name}-{run_type}",
        parameters={"run_type": run_type},
        data={"material_id": name, "last_updated": {"@module": "datetime", "@class": "datetime", "string": "2024-03-02 01:02:03.400000"}}))
diagram = PhaseDiagram(entries)
expected = {e.data["material_id"]: {
    "eAboveHull": diagram.get_e_above_hull(e), "formationEnergyPerAtom": diagram.get_form_energy_per_atom(e),
    "energyPerAtom": e.uncorrected_energy_per_atom} for e in entries}
# Energies of another functional, far below: they belong on no hull of the others.
for name in ("x-7", "x-9"):
    structure = rocksalt(4.1, ["Li", "Li", "Fe", "Fe"])
    entries.append(ComputedStructureEntry(
        structure, -99.0 * len(structure), entry_id=f"{name}-r2SCAN", parameters={"run_type": "R2SCAN"}, data={"material_id": name}))
(OUT / "entries.json").write_text(json.dumps([e.as_dict() for e in entries]))
(OUT / "entries-hull.json").write_text(json.dumps(expected))
