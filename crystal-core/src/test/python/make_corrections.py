"""Writes the tables of org.cupel.crystal.energy and src/test/resources/golden/corrections.json.

Run with: pip install pymatgen && python make_corrections.py
Values and electronegativities are those of pymatgen (MIT). Crystals are prototypes, molecules in boxes and, where only the composition counts,
atoms on a coarse grid; of the sample of this repository only the sums are kept.
"""
import gzip
import json
import math
import pathlib
import random
import warnings

from monty.serialization import loadfn
from pymatgen.analysis.compatibility import MP2020_COMPAT_CONFIG, MaterialsProject2020Compatibility
from pymatgen.core import Composition, Element, Lattice, Structure
from pymatgen.entries.computed_entries import ComputedStructureEntry
from pymatgen.io.vasp.sets import MPRelaxSet

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__)
GOLDEN = HERE.parents[1] / "resources" / "golden" / "corrections.json"
TABLES = HERE.parents[2] / "main/resources/org/cupel/crystal/energy"
SAMPLE = HERE.parents[4] / "deploy" / "sample" / "li-tm-oxides.jsonl.gz"

config = MP2020_COMPAT_CONFIG if isinstance(MP2020_COMPAT_CONFIG, dict) else loadfn(MP2020_COMPAT_CONFIG)
values, errors = config["Corrections"], config["Uncertainties"]
lines = ["of\twith\tev_per_atom\tuncertainty_ev_per_atom"]
for name, ev in values["CompositionCorrections"].items():
    lines.append(f"anion\t{name}\t{ev}\t{errors['CompositionCorrections'][name]}")
for anion, metals in values["GGAUMixingCorrections"].items():
    for metal, ev in metals.items():
        lines.append(f"{anion}\t{metal}\t{ev}\t{errors['GGAUMixingCorrections'][anion][metal]}")
(TABLES / "mp2020.tsv").write_text("\n".join(lines) + "\n")
scale = [e for e in sorted(Element, key=lambda e: e.Z) if e.symbol not in ("D", "T") and not math.isnan(e.X)]
(TABLES / "electronegativities.tsv").write_text(
    "\n".join(["element\tpauling"] + [f"{e.symbol}\t{e.X}" for e in scale]) + "\n")

scheme = MaterialsProject2020Compatibility(check_potcar=False)
hubbard = MPRelaxSet.CONFIG["INCAR"]["LDAUU"]


def corrected(structure):
    """Parts as [name, eV, uncertainty] and the total; the calculation is of the kind that the scheme expects."""
    highest = max(structure.elements, key=lambda e: 0 if math.isnan(e.X) else e.X).symbol
    u = {e.symbol: hubbard[highest].get(e.symbol, 0) for e in structure.elements} if highest in hubbard else {}
    run = "GGA+U" if any(u.values()) and len(structure.elements) > 1 else "GGA"
    entry = ComputedStructureEntry(
        structure, -1.0, parameters={"hubbards": u if run == "GGA+U" else {}, "run_type": run, "is_hubbard": bool(u)})
    entry = scheme.process_entry(entry, on_error="raise")
    parts = [[a.name.split("(")[-1].rstrip(")"), a.value, a.uncertainty] for a in entry.energy_adjustments]
    total = entry.correction_uncertainty
    return {"run": run, "parts": parts, "total": entry.correction, "uncertainty": 0 if math.isnan(total) else total}


def group(number, lattice, species, coords):
    return Structure.from_spacegroup(number, lattice, species, coords)


def molecule(box, *atoms):
    """Cartesian atoms in a cube."""
    return Structure(Lattice.cubic(box), [a[0] for a in atoms], [a[1:] for a in atoms], coords_are_cartesian=True)


def grid(formula, seed):
    """The atoms of a formula at random places, 2.6 Å apart; listed as the Materials Project does, which decides ties."""
    species = [e.symbol for e, n in Composition(formula).items() for _ in range(round(n))]
    random.Random(seed).shuffle(species)
    side = math.ceil(len(species) ** (1 / 3))
    sites = [(i, j, k) for i in range(side) for j in range(side) for k in range(side)][: len(species)]
    return Structure(Lattice.cubic(2.6 * side), species, [[x / side for x in s] for s in sites]).get_sorted_structure()


def tetrahedron(centre, ligand, length, at):
    """Centre and four ligands at a distance."""
    d = length / math.sqrt(3)
    corners = [(1, 1, 1), (1, -1, -1), (-1, 1, -1), (-1, -1, 1)]
    return [(centre, *at)] + [(ligand, *(a + d * c for a, c in zip(at, corner))) for corner in corners]


def dumbbell(metal, length, anion="O"):
    """The body-centred tetragonal structure of BaO2 and KO2 with pairs along c."""
    c = 6.7
    z = length / 2 / c
    return Structure(
        Lattice.tetragonal(4.0, c), [metal, metal] + [anion] * 4,
        [[0, 0, 0.5], [0.5, 0.5, 0], [0, 0, z], [0, 0, -z], [0.5, 0.5, 0.5 + z], [0.5, 0.5, 0.5 - z]])


cubic, hexagonal, tetragonal = Lattice.cubic, Lattice.hexagonal, Lattice.tetragonal


def rocksalt(a, b, length):
    return group(225, cubic(length), [a, b], [[0, 0, 0], [0.5] * 3])


def rutile(metal, anion):
    return group(136, tetragonal(4.6, 3.0), [metal, anion], [[0, 0, 0], [0.305, 0.305, 0]])


def perovskite(a, b, x, length):
    return group(221, cubic(length), [a, b, x], [[0, 0, 0], [0.5] * 3, [0.5, 0.5, 0]])


def zincblende(a, b, length):
    return group(216, cubic(length), [a, b], [[0, 0, 0], [0.25] * 3])


oxyfluoride = rutile("Fe", "O")
oxyfluoride[2] = oxyfluoride[3] = "F"
crystals = {
    "rocksalt-LiF": rocksalt("Li", "F", 4.03), "rocksalt-FeO": rocksalt("Fe", "O", 4.3),
    "rocksalt-FeN": rocksalt("Fe", "N", 4.0), "rocksalt-LiH": rocksalt("Li", "H", 4.0), "rocksalt-PbTe": rocksalt("Pb", "Te", 6.5),
    "rocksalt-CaS": rocksalt("Ca", "S", 5.7), "rocksalt-WSi": rocksalt("W", "Si", 5.0), "rocksalt-PbSb": rocksalt("Pb", "Sb", 6.3),
    "zincblende-InSb": zincblende("In", "Sb", 6.5), "zincblende-ZnSe": zincblende("Zn", "Se", 5.7),
    "zincblende-SiC": zincblende("Si", "C", 4.36), "zincblende-GaN": zincblende("Ga", "N", 4.5),
    "rutile-VO2": rutile("V", "O"), "rutile-FeF2": rutile("Fe", "F"), "rutile-SiO2": rutile("Si", "O"), "rutile-FeOF": oxyfluoride,
    "rutile-TeO2": rutile("Te", "O"), "rutile-MgH2": rutile("Mg", "H"), "rutile-WO2": rutile("W", "O"), "rutile-SeO2": rutile("Se", "O"),
    "perovskite-SrTiO3": perovskite("Sr", "Ti", "O", 3.9), "perovskite-EuFeO3": perovskite("Eu", "Fe", "O", 3.9),
    "perovskite-YbMnO3": perovskite("Yb", "Mn", "O", 3.8), "perovskite-KMnF3": perovskite("K", "Mn", "F", 4.2),
    "perovskite-CsPbI3": perovskite("Cs", "Pb", "I", 6.3), "perovskite-LaWO3": perovskite("La", "W", "O", 4.0),
    "fluorite-Mg2Si": group(225, cubic(6.35), ["Mg", "Si"], [[0.25] * 3, [0, 0, 0]]),
    "pyrite-FeS2": group(205, cubic(5.42), ["Fe", "S"], [[0, 0, 0], [0.385] * 3]),
    "molybdenite-MoS2": group(194, hexagonal(3.16, 12.3), ["Mo", "S"], [[1 / 3, 2 / 3, 0.25], [1 / 3, 2 / 3, 0.62]]),
    "brucite-MgO2H2": group(
        164, hexagonal(3.14, 4.77), ["Mg", "O", "H"], [[0, 0, 0], [1 / 3, 2 / 3, 0.22], [1 / 3, 2 / 3, 0.42]]),
    "brucite-MgO2H2-loose": group(
        164, hexagonal(3.14, 4.77), ["Mg", "O", "H"], [[0, 0, 0], [1 / 3, 2 / 3, 0.22], [1 / 3, 2 / 3, 0.427]]),
    "calcite-NaNO3": group(167, hexagonal(5.07, 16.8), ["Na", "N", "O"], [[0, 0, 0], [0, 0, 0.25], [0.245, 0, 0.25]]),
    "calcite-CaCO3": group(167, hexagonal(4.99, 17.06), ["Ca", "C", "O"], [[0, 0, 0], [0, 0, 0.25], [0.257, 0, 0.25]]),
    "superoxide-KO2": dumbbell("K", 1.34), "superoxide-edge": dumbbell("K", 1.417), "peroxide-edge": dumbbell("Ba", 1.418),
    "peroxide-BaO2": dumbbell("Ba", 1.49), "peroxide-widest": dumbbell("Ba", 1.564), "oxide-narrowest": dumbbell("Ba", 1.565),
    "peroxide-MnO2": dumbbell("Mn", 1.45), "disulfide-BaS2": dumbbell("Ba", 2.1, "S"), "carbide-CaC2": dumbbell("Ca", 1.2, "C"),
    "ozonide-KO3": molecule(
        4.6, ("K", 2.3, 2.3, 2.9), ("O", 0, 0, 0), ("O", 1.12, 0.75, 0), ("O", -1.12, 0.75, 0)),
    "two-kinds-of-oxygen": molecule(
        6, ("Na", 3, 3, 3), ("O", 0, 0, 0), ("O", 0, 0, 1.33), ("O", 3, 0, 0), ("O", 3, 0, 1.5)),
    "hydrogen-peroxide": molecule(
        5, ("O", 0, 0, 0), ("O", 1.47, 0, 0), ("H", -0.2, 0.94, 0), ("H", 1.67, -0.94, 0)),
    "hydroperoxide-stretched": molecule(
        5, ("Na", 3, 3, 3), ("O", 0, 0, 0), ("O", 1.47, 0, 0), ("H", -0.2, 0.97, 0)),
    "oxygen-across-one-cell-vector": Structure(Lattice.orthorhombic(1.45, 6, 6), ["K", "O"], [[0, 0.5, 0.5], [0, 0, 0]]),
    "sulfate-ZnSO4": molecule(5.5, ("Zn", 3.2, 3.2, 3.2), *tetrahedron("S", "O", 1.48, (0.9, 0.9, 0.9))),
    "thiosulfate": molecule(
        6.2, ("Na", 3.9, 3.9, 3.9), ("Na", 3.9, 0.5, 3.9), ("S", 2.2, 2.2, 2.2),
        *tetrahedron("S", "O", 1.48, (1, 1, 1))[:1], *tetrahedron("S", "O", 1.48, (1, 1, 1))[2:]),
    "sulfide-beside-sulfate": molecule(
        8, ("Ca", 5, 5, 2.5), ("S", 5, 5, 5), ("Mg", 5, 2.5, 5), *tetrahedron("S", "O", 1.48, (1, 1, 1))),
    "carbon-disulfide": molecule(6, ("C", 0, 0, 0), ("S", 1.55, 0, 0), ("S", -1.55, 0, 0)),
    "sulfur-dioxide": molecule(6, ("S", 0, 0, 0), ("O", 1.1, 0.95, 0), ("O", -1.1, 0.95, 0)),
    "sulfur-nitride": molecule(5, ("S", 0, 0, 0), ("N", 1.6, 0, 0), ("S", 1.6, 1.6, 0), ("N", 0, 1.6, 0)),
    "sulfur-hexafluoride": molecule(
        6, ("S", 0, 0, 0), *[("F", *(s * 1.56 if k == a else 0 for k in range(3))) for a in range(3) for s in (1, -1)]),
    "oxysulfide": Structure(
        tetragonal(3.9, 6.8), ["La", "La", "O", "O", "S"],
        [[0.25, 0.25, 0.2], [0.75, 0.75, 0.8], [0.25, 0.75, 0], [0.75, 0.25, 0], [0.5, 0, 0.5]]),
    "far-sulfide": Structure(cubic(9.5), ["Cs", "S"], [[0, 0, 0], [0.5] * 3]),
    "oxygen": molecule(8, ("O", 0, 0, 0), ("O", 0, 0, 1.21)), "chlorine": molecule(8, ("Cl", 0, 0, 0), ("Cl", 0, 0, 2)),
    "iron": Structure(cubic(2.87), ["Fe", "Fe"], [[0, 0, 0], [0.5] * 3]),
}
# Compositions whose anions are told by charges alone.
formulas = """NaCl NaClO4 NaClO KBrO3 KBr NaIO3 PbI2 Na2SeO4 SeO2 Bi2Se3 Sb2O3 Sb2Te3 GaSb TeO3 NH4Cl NH4NO3 LiNH2 NaN3 Li3N CrN Fe4N TiN
H2O2 HCl NaBH4 LiAlH4 CH4 SiH4 SiCl4 Mg2SiO4 FeSi CaSi2 ReSi2 WSi2 TcSi2 BiSi PbSi HgSi AuSb WTe2 PtH PbH4 FeOCl VOCl3 VOF3 LiVPO4F
Li2FePO4F CoF3 NiF2 CrF3 MoF6 WF6 MnF2O WO2Cl2 MoO2F2 Ca5P3O12Cl Ca5P3O12F Na8Al6Si6O24Cl2 Li6PO5Cl Rb2CrCl4 NaMoO2Br Ba2FeO3I2 XeF2 XeO3
KrF2 ClF3 ICl3 IBr NF3 NCl3 ClO2 Cl2O7 I2O5 P3N5 TaON LaTiO2N BN AlN BP GaAs AsBr3 SbI3 BiOCl Eu3N2 EuH2 EuSe YbI2 TbBr3 PmCl3
Eu2Ti2O7 CoSb3 IrTe2 LaH10 ThSi2 USb2 Li15Si4 Na3Sb Cs3Sb AlSb5 MgAgSb TiNiSn Li2MnCl2Br2 MnFe2O3F2 Fe3O4 Co3O4 NiCo2O4 W18O49
MoO3 V2O5 CrO2 LiNiO2 Na2FeO4 ZnFe2O4 KMnO4 K2NiF4 Sr2FeMoO6 LiCoFeMnNiO8 CaFeHO3 NiHO2 FeSbO4 VTeO5 CuSiH2O4 NaHF2 HgClI CdSeTe InSeI BiTeI
SbSeI LaOBr SmOF CeHO2 TiHCl Zr2NCl HfNBr CsHgBr3 Rb3Sb2I9 FeSe FeTe TlSe InTe SnSb GeTe As2Te3""".split()
crystals |= {f"grid-{f}": grid(f, seed) for seed, f in enumerate(formulas)}

golden = {"crystals": {}, "sample": {}}
for name, structure in crystals.items():
    lattice = structure.lattice
    golden["crystals"][name] = {
        "cell": [*lattice.abc, *lattice.angles], "species": [s.specie.symbol for s in structure],
        "frac": structure.frac_coords.tolist(), **corrected(structure)}
for line in gzip.open(SAMPLE, "rt"):
    row = json.loads(line)
    structure = Structure(Lattice.from_parameters(*row["cell"]), row["species"], row["frac"])
    golden["sample"][row["material_id"]] = round(corrected(structure)["total"], 9)
GOLDEN.write_text(json.dumps(golden))
kinds = {p[0] for g in golden["crystals"].values() for p in g["parts"]}
print(len(golden["crystals"]), len(golden["sample"]), sorted(kinds))
