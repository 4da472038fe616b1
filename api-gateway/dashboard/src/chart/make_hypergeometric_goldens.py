"""Writes hypergeometric.golden.json: what chance finds, by scipy. Run in a virtual environment with scipy."""

import json
import pathlib

import scipy
from scipy.stats import hypergeom

CASES = [(10, 5, 0), (10, 5, 10), (10, 0, 4), (10, 10, 4), (11, 7, 3), (967, 448, 30), (967, 448, 90), (1450, 700, 573),
         (100_000, 37, 2_000), (100_000, 2_113, 10_000), (100_000, 50_000, 20_000), (1_000_000, 450_000, 50_000)]

rows = [{"pool": pool, "good": good, "draws": draws, "mean": hypergeom.mean(pool, good, draws),
         "low": int(hypergeom.ppf(0.05, pool, good, draws)), "high": int(hypergeom.ppf(0.95, pool, good, draws))}
        for pool, good, draws in CASES]
target = pathlib.Path(__file__).with_name("hypergeometric.golden.json")
target.write_text(json.dumps({"scipy": scipy.__version__, "rows": rows}, indent=1) + "\n")
