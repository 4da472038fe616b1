"""Writes golden conformal intervals by crepes (Boström 2022), a conformal prediction package that is not ours.

    pip install crepes==0.8.0 && python make_conformal_goldens.py ../resources/goldens
"""

import sys
from pathlib import Path

import numpy as np
from crepes import ConformalRegressor

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


def main(folder):
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
