"""Writes the table of oxidation states and what pymatgen guesses and names for a list of formulas.

Run with: pip install pymatgen && python make_oxidation_states.py ../../../../deploy/sample/li-tm-oxides.jsonl.gz
Counts are how often a species occurs in the ICSD, as tabulated in pymatgen (MIT).
"""
import gzip
import json
import pathlib
import sys

from pymatgen.core import Composition, Element, Lattice, Species, Structure

TEST = pathlib.Path(__file__).parents[1]
TABLE = TEST.parent / "main/resources/org/cupel/crystal/charge/oxidation-states.tsv"
Composition("NaCl").oxi_state_guesses()  # loads the counts
counts = Composition.oxi_prob
lines = ["element\tstate\toccurrences"]
for element in sorted((e for e in Element if e.symbol not in ("D", "T")), key=lambda e: e.Z):
    for state in sorted(element.icsd_oxidation_states or element.common_oxidation_states):
        lines.append(f"{element.symbol}\t{state}\t{int(counts.get(Species(element.symbol, state), 0))}")
TABLE.write_text("\n".join(lines) + "\n")

formulas = """NaCl LiFePO4 Fe3O4 Fe2O3 FeO Mn3O4 MnO2 LiCoO2 LiMn2O4 SrTiO3 BaTiO3 Ca3(PO4)2 Al2(SO4)3 CuFeS2 YBa2Cu3O7 Li7La3Zr2O12
Li10GeP2S12 Li3PS4 Li6PS5Cl NaZr2(PO4)3 H2O CO2 SiO2 SnO PbO2 Pb3O4 V2O5 VO2 Cr2O3 CrO3 K2Cr2O7 KMnO4 CsPbI3 CsPbBr3 Cu2ZnSnS4 GaAs
GaN AlN Si3N4 TiN WC Fe3C Mg2Si Bi2Te3 Sb2Te3 PbTe SnSe CdTe ZnO ZnS CuO Cu2O Ag2O Au2O3 PtO2 RuO2 IrO2 CeO2 Ce2O3 Eu2O3 EuO UO2 U3O8 ThO2
Na2O2 KO2 H2O2 Li2CO3 CaCO3 MgAl2O4 NiFe2O4 CoAl2O4 Y3Al5O12 La2CuO4 La2NiO4 NaAlSi3O8 KAlSi3O8 Mg2SiO4 CaMgSi2O6 Be3Al2Si6O18 Na3V2P3O12
LiNi0O2 LiNiO2 Li2MnO3 Li4Ti5O12 LiVPO4F Li2FeSiO4 LiCoPO4 NaFePO4 Na2FePO4F TiS2 MoS2 WSe2 LaCoO3 LaMnO3 SrFeO3 BiFeO3 PbZrO3 KNbO3
LiNbO3 LiTaO3 Ba2YCu3O6 Hg2Cl2 HgCl2 TlCl Tl2O3 In2O3 InP InSb Ga2O3 GeO2 As2O3 As2S3 SeO2 TeO2 I2O5 XeF2 SF6 PCl5 PCl3 NH3 CH4 C6H12O6
LiH NaH CaH2 TiH2 MgB2 LaB6 CaC2 Fe Cu CuZn NiTi Fe3Al O2 H2 N2 Cl2 KClO4 NaNO3 Na2S2O3 K4FeC6N6 Co3O4 Co9S8 Ni3S2 FeS2 Fe7S8""".replace("LiNi0O2 ", "").split()
seen = set()
for line in gzip.open(sys.argv[1], "rt"):
    row = json.loads(line)
    formula = Composition("".join(row["species"])).reduced_formula
    if formula not in seen and len(seen) < 400:
        seen.add(formula)
golden = []
for formula in formulas + sorted(seen):
    composition = Composition(formula)
    guesses = composition.reduced_composition.oxi_state_guesses() if composition.reduced_composition.num_atoms < 40 else None
    golden.append({
        "formula": formula, "pretty": composition.reduced_formula,
        "anonymous": composition.anonymized_formula,
        "guess": None if guesses is None else dict(guesses[0]) if guesses else {}, "guesses": None if guesses is None else len(guesses)})
(TEST / "resources/golden/oxidation.json").write_text(json.dumps(golden))
print(len(golden), sum(1 for g in golden if g["guess"]))
