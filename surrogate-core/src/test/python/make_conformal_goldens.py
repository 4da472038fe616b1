"""Writes golden conformal intervals by crepes (Boström 2022) and golden composition distances by SciPy.

    pip install crepes==0.8.0 scipy==1.17.1 && python make_conformal_goldens.py ../resources/goldens
"""

import re
import sys
from pathlib import Path

import numpy as np
from crepes import ConformalRegressor
from scipy.stats import wasserstein_distance

CONFIDENCE = 0.9
BIN_EDGES = [0.5, 1.0]


def rows(rng, n):
    q50 = np.round(rng.normal(0.1, 0.1, n), 3)
    sigma = np.round(np.exp(rng.normal(-3, 0.5, n)), 4)
    novelty = np.round(rng.uniform(0, 1.5, n), 3)
    truth = np.round(q50 + sigma * (1 + novelty) * rng.standard_t(4, n), 3)
    return np.column_stack([q50, sigma, novelty, truth])


def write(path, header, table):
    lines = ["\t".join(header)] + ["\t".join(repr(float(c)) for c in row) for row in table]
    path.write_text("\n".join(lines) + "\n")


# group, row and, in the f block, place in it, from the periodic table
PLACES = {"H": (1, 1, 0), "Li": (1, 2, 0), "Mg": (2, 3, 0), "La": (3, 6, 0), "Gd": (3, 6, 7), "U": (3, 7, 3),
          "Ti": (4, 4, 0), "Mn": (7, 4, 0), "Fe": (8, 4, 0), "Co": (9, 4, 0), "P": (15, 3, 0), "O": (16, 2, 0), "F": (17, 2, 0)}
PAIRS = [("Li1O2Co1", "Li1O2Co1"), ("Li1O2Co1", "Li1O2Fe1"), ("Li1O2Co1", "Mg1O1"), ("La1O3Co1", "Gd1O3Fe1"),
         ("U1O2", "Ti1O2"), ("Li1Fe1P1O4", "Li1Mn1P1O4"), ("H2O1", "Li2O1"), ("Mn1F2", "Mn1O2")]


def parse(formula):
    amounts = {s: float(n) for s, n in re.findall(r"([A-Z][a-z]?)(\d+)", formula)}
    positions = [PLACES[s][0] + 0.1 * PLACES[s][1] + 0.02 * PLACES[s][2] for s in amounts]
    return positions, list(amounts.values())


def distances(path):
    lines = ["one\tother\tdistance"]
    for one, other in PAIRS:
        (u, uw), (v, vw) = parse(one), parse(other)
        lines.append(f"{one}\t{other}\t{wasserstein_distance(u, v, uw, vw)!r}")
    path.write_text("\n".join(lines).replace("np.float64(", "").replace(")", "") + "\n")


def main(folder):
    distances(folder / "composition_distances.tsv")
    rng = np.random.default_rng(23)
    train, test = rows(rng, 200), rows(rng, 30)
    write(folder / "conformal_rows.tsv", ["q50", "sigma", "novelty", "truth"], train)
    residuals, sigmas = train[:, 3] - train[:, 0], train[:, 1]
    bins = np.digitize(train[:, 2], BIN_EDGES, right=True)
    test_bins = np.digitize(test[:, 2], BIN_EDGES, right=True)
    plain = ConformalRegressor().fit(residuals)
    normalised = ConformalRegressor().fit(residuals, sigmas=sigmas)
    mondrian = ConformalRegressor().fit(residuals, bins=bins)
    both = ConformalRegressor().fit(residuals, sigmas=sigmas, bins=bins)
    y, s = test[:, 0], test[:, 1]
    intervals = [
        plain.predict_int(y, confidence=CONFIDENCE),
        normalised.predict_int(y, sigmas=s, confidence=CONFIDENCE),
        mondrian.predict_int(y, bins=test_bins, confidence=CONFIDENCE),
        both.predict_int(y, sigmas=s, bins=test_bins, confidence=CONFIDENCE),
    ]
    names = ["plain", "normalised", "mondrian", "both"]
    header = ["q50", "sigma", "novelty"] + [f"{name}_{end}" for name in names for end in ("low", "high")]
    write(folder / "conformal_intervals.tsv", header, np.hstack([test[:, :3]] + intervals))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
