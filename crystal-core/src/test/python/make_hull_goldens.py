"""Writes src/test/resources/golden/hulls.json and, with the folder of shared data, hulls-materials-project.json.

Run with: pip install pymatgen numpy && python make_hull_goldens.py [../../../../../shared]
"""
import gzip
import json
import pathlib
import sys

import numpy as np
from pymatgen.analysis.phase_diagram import PDEntry, PhaseDiagram
from pymatgen.core import Composition
from pymatgen.entries.computed_entries import ComputedEntry

HERE = pathlib.Path(__file__)
OUT = HERE.parents[1] / "resources" / "golden"
SAMPLE = HERE.parents[4] / "deploy" / "sample" / "li-tm-oxides.jsonl.gz"
rng = np.random.default_rng(4)


def synthetic(elements, compounds, largest):
    """Two polymorphs of each element, compounds on a bowl with noise, some with polymorphs, some exactly on tie lines."""
    reference = {e: float(rng.uniform(-9, -1)) for e in elements}
    entries = []
    for e in elements:
        entries += [(e, reference[e]), (e, reference[e] + float(rng.uniform(0.01, 0.2)))]
    strength = rng.uniform(-3, -0.5, (len(elements), len(elements)))
    while len(entries) < 2 * len(elements) + compounds:
        amounts = rng.integers(0, largest + 1, len(elements))
        if (amounts > 0).sum() < 2:
            continue
        x = amounts / amounts.sum()
        energy = sum(x[k] * reference[e] for k, e in enumerate(elements)) + x @ strength @ x + rng.normal(0, 0.1)
        formula = "".join(f"{e}{n}" for e, n in zip(elements, amounts) if n)
        entries.append((formula, float(energy)))
        if rng.random() < 0.2:
            entries.append((formula, float(energy + abs(rng.normal(0, 0.05)))))
    # A + B at twice the same energy: on the line between them, up to rounding.
    a, b = elements[0], elements[1]
    entries.append((f"{a}{b}", float((reference[a] + reference[b]) / 2)))
    return [(f"s{k}", formula, energy) for k, (formula, energy) in enumerate(entries)]


def diagram(entries):
    return PhaseDiagram([PDEntry(Composition(f), e * Composition(f).num_atoms, name=i) for i, f, e in entries])


def alone(entries, k):
    """Above the hull of all others; none if the element loses its only reference."""
    i, formula, energy = entries[k]
    composition = Composition(formula)
    _, hull = diagram(entries[:k] + entries[k + 1:]).get_decomp_and_hull_energy_per_atom(composition)
    return energy - hull


def without_polymorphs(entries, k):
    i, formula, energy = entries[k]
    composition = Composition(formula)
    if len(composition) == 1:
        return None
    others = [e for e in entries if Composition(e[1]).reduced_formula != composition.reduced_formula]
    return energy - diagram(others).get_decomp_and_hull_energy_per_atom(composition)[1]


def query(pd, elements):
    amounts = np.round(rng.dirichlet(np.ones(len(elements))), 3)
    formula = "".join(f"{e}{float(n)}" for e, n in zip(elements, amounts) if n > 0)
    products, energy = pd.get_decomp_and_hull_energy_per_atom(Composition(formula))
    return {"formula": formula, "energy": energy, "products": {e.name: x for e, x in products.items()}}


def system(elements, compounds, largest):
    entries = synthetic(elements, compounds, largest)
    pd = diagram(entries)
    by_name = {e.name: e for e in pd.all_entries}
    return {
        "entries": entries,
        "eAboveHull": [pd.get_e_above_hull(by_name[i]) for i, _, _ in entries],
        "formationEnergy": [pd.get_form_energy_per_atom(by_name[i]) for i, _, _ in entries],
        "stable": sorted(e.name for e in pd.stable_entries),
        "aloneAboveHull": [alone(entries, k) for k in range(len(entries))],
        "withoutPolymorphs": [without_polymorphs(entries, k) for k in range(len(entries))],
        "queries": [query(pd, elements) for _ in range(25)],
    }


def sample():
    rows = [json.loads(line) for line in gzip.open(SAMPLE)]
    rows = [r for r in rows if r.get("e_form_per_atom") is not None]
    compositions = [Composition(r["formula"]) for r in rows]
    elements = sorted({e.symbol for c in compositions for e in c})
    entries = [PDEntry(c, r["e_form_per_atom"] * c.num_atoms, name=r["material_id"])
               for r, c in zip(rows, compositions)]
    above = {}
    for chemsys in sorted({tuple(sorted(e.symbol for e in c)) for c in compositions}):
        inside = [e for e in entries if {x.symbol for x in e.composition} <= set(chemsys)]
        pd = PhaseDiagram(inside + [PDEntry(Composition(e), 0.0) for e in chemsys])
        for e in inside:
            if {x.symbol for x in e.composition} == set(chemsys):
                above[e.name] = round(pd.get_e_above_hull(e), 9)
    return {"elements": len(elements), "eAboveHull": above}


def materials_project(folder):
    systems = {}
    for name in ("Li-Fe-O", "Li-Fe-P-O", "Na-Fe-P-O"):
        rows = json.load(gzip.open(folder / f"{name}.json.gz"))
        entries = [ComputedEntry.from_dict(r) for r in rows]
        pd = PhaseDiagram(entries)
        systems[name] = {
            "eAboveHull": {e.entry_id: round(pd.get_e_above_hull(e), 9) for e in entries},
            "stable": sorted(e.entry_id for e in pd.stable_entries),
            "formationEnergySum": sum(pd.get_form_energy_per_atom(e) for e in entries),
        }
    systems["mp2018"] = periodic_table(folder / "mp2018_formation_energies.tsv.gz")
    return systems


def periodic_table(file):
    """Every 500th material against those of its own chemical subsystem, with and without itself."""
    rows = [line.split("\t") for line in gzip.open(file, "rt").read().splitlines()[1:]]
    rows = [(r[0], Composition(r[1]), float(r[3])) for r in rows]
    above = {}
    for i, composition, energy in rows[::500]:
        elements = set(composition)
        inside = [r for r in rows if set(r[1]) <= elements] + [("", Composition(e.symbol), 0.0) for e in elements]
        pd = [PhaseDiagram([PDEntry(c, e * c.num_atoms) for j, c, e in inside if j != left_out]) for left_out in ("-", i)]
        above[i] = [round(energy - d.get_decomp_and_hull_energy_per_atom(composition)[1], 9) for d in pd]
    return above


hulls = {
    "binary": system(["Li", "O"], 15, 6),
    "ternary": system(["Li", "Fe", "O"], 40, 5),
    "quaternary": system(["Na", "Mn", "P", "O"], 60, 4),
    "quinary": system(["Li", "Ni", "Co", "Mn", "O"], 60, 3),
    "senary": system(["H", "C", "N", "O", "U", "Pu"], 50, 2),
}
(OUT / "hulls.json").write_text(json.dumps({"synthetic": hulls, "sample": sample()}))
if len(sys.argv) > 1:
    (OUT / "hulls-materials-project.json").write_text(
        json.dumps(materials_project(pathlib.Path(sys.argv[1]) / "data" / "materials-project")))
