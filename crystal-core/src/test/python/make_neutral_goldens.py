"""Which formulas can be neutral, and with ions in Pauling's order, by pymatgen's guesses and SMACT's test of each.

Run with: pip install pymatgen smact && python make_neutral_goldens.py
"""
import itertools
import json
import math
import pathlib
import random

from pymatgen.core import Composition, Element
from smact.screening import pauling_test

MOST = 300_000


def in_order(composition):
    """Tries every choice of a state for every atom; None when there are too many."""
    choices = []
    for element, atoms in composition.items():
        states = Element(element.symbol).icsd_oxidation_states or Element(element.symbol).common_oxidation_states
        choices.append([(element.symbol, picked) for picked in itertools.combinations_with_replacement(states, int(atoms))])
    if math.prod(len(choice) for choice in choices) > MOST:
        return None
    for picked in itertools.product(*choices):
        if sum(sum(states) for _, states in picked) == 0:
            ions = {(symbol, state) for symbol, states in picked for state in states}
            if pauling_test([state for _, state in ions], [Element(symbol).X for symbol, _ in ions]):
                return True
    return False


GOLDEN = pathlib.Path(__file__).parents[1] / "resources/golden"
draw = random.Random(7)
drawn = []
for _ in range(300):  # few of these exist, so that both answers occur
    elements = draw.sample("H Li Na K Mg Ca Al Si P S Cl O N F Br I C B Fe Mn Co Cu Zn Ag Au Hg Te Se As Sb Bi Ga Ge Cr".split(), 3)
    drawn.append("".join(symbol + str(draw.randint(1, 3)) for symbol in elements))
rows = []
for formula in [row["formula"] for row in json.loads((GOLDEN / "oxidation.json").read_text())] + drawn:
    composition = Composition(formula).reduced_composition
    if len(composition) < 2 or composition.num_atoms >= 40:
        continue
    ordered = in_order(composition)
    if ordered is None:
        continue
    guesses = composition.oxi_state_guesses()
    rows.append({"formula": formula, "neutral": bool(guesses), "ordered": ordered})
(GOLDEN / "neutral.json").write_text(json.dumps(rows))
print(len(rows), sum(r["neutral"] for r in rows), sum(r["ordered"] for r in rows))
