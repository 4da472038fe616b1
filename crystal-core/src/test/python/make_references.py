"""Writes src/test/resources/golden/element-references.json: the sum over elements that is closest to the formation energies of the sample in
absolute value, as a linear program.

Run with: pip install scipy && python make_references.py
"""
import collections
import gzip
import json
import pathlib

import numpy as np
from scipy.optimize import linprog

HERE = pathlib.Path(__file__)
OUT = HERE.parents[1] / "resources" / "golden" / "element-references.json"
SAMPLE = HERE.parents[4] / "deploy" / "sample" / "li-tm-oxides.jsonl.gz"
rows = [json.loads(line) for line in gzip.open(SAMPLE, "rt")]
elements = sorted({e for row in rows for e in row["species"]})
counts = [collections.Counter(row["species"]) for row in rows]
fractions = np.array([[c[e] / sum(c.values()) for e in elements] for c in counts])
energies = np.array([row["e_form_per_atom"] for row in rows])
n, m = fractions.shape
# |fractions w - energies| <= t, least sum of t
cost = np.concatenate([np.zeros(m), np.ones(n)])
above = np.block([[fractions, -np.eye(n)], [-fractions, -np.eye(n)]])
found = linprog(cost, above, np.concatenate([energies, -energies]), bounds=[(None, None)] * m + [(0, None)] * n)
golden = {"meanAbsoluteResidual": found.fun / n, "values": dict(zip(elements, found.x[:m]))}
OUT.write_text(json.dumps(golden))
print(golden["meanAbsoluteResidual"], found.message)
