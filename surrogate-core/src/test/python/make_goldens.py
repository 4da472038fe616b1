"""Writes the golden numbers of surrogate-core's tests, by tools that are not ours.

    pip install -r requirements.txt && python make_goldens.py ../resources/goldens
"""

import hashlib
import sys
from pathlib import Path

import mpmath as mp
import numpy as np
from scipy import stats
from sklearn import metrics

mp.mp.dps = 60


def log_cdf(z):
    z = mp.mpf(z)
    return mp.log1p(-mp.erfc(z / mp.sqrt(2)) / 2) if z > 0 else mp.log(mp.erfc(-z / mp.sqrt(2)) / 2)


def log_h(z):
    z = mp.mpf(z)
    with mp.workdps(80 + int(8 * mp.log10(1 + abs(z)))):
        return mp.log(mp.npdf(z) + z * mp.erfc(-z / mp.sqrt(2)) / 2)


def write(folder, name, header, rows):
    lines = ["\t".join(header)] + ["\t".join(repr(float(c)) if isinstance(c, (float, np.floating)) else str(c) for c in r) for r in rows]
    (folder / name).write_text("\n".join(lines) + "\n")


def normal_tail(folder):
    zs = [40, 38, 20, 9, 8, 6, 3, 1, 0.5, 1e-3, 0, -1e-3, -0.5, -0.999, -1, -1.0001, -2, -5, -8, -10, -20, -37.5, -38.5,
          -60, -99.9, -100, -100.1, -150, -1000, -1e4, -1e5, -1e6]
    write(folder, "normal_tail.tsv", ["z", "log_cdf", "log_h"],
          [[float(z), float(log_cdf(z)), float(log_h(z))] for z in zs])


def acquisition(folder):
    rng = np.random.default_rng(7)
    rows = []
    for _ in range(40):
        mean, sigma, ref = rng.normal(0.1, 0.2), float(np.exp(rng.normal(-3, 1.5))), rng.normal(0, 0.05)
        z = (mp.mpf(ref) - mp.mpf(mean)) / mp.mpf(sigma)
        rows.append([mean, sigma, ref, float(mp.log(mp.mpf(sigma)) + log_h(z)), float(log_cdf(z))])
    write(folder, "acquisition.tsv", ["mean", "sigma", "reference", "log_ei", "log_pi"], rows)


def clopper_pearson(folder):
    rows = []
    for hits, n in [(0, 1), (1, 1), (0, 15), (1, 15), (7, 15), (15, 15), (3, 200), (180, 200), (499, 1000), (9000, 10000)]:
        ci = stats.binomtest(hits, n).proportion_ci(0.95, method="exact")
        rows.append([hits, n, float(ci.low), float(ci.high)])
    write(folder, "clopper_pearson.tsv", ["hits", "n", "low", "high"], rows)


def hypergeometric(folder):
    rows = []
    for pool, hits, drawn in [(1000, 50, 20), (1000, 50, 200), (100, 100, 10), (100, 0, 10), (10, 3, 10), (5000, 37, 120)]:
        d = stats.hypergeom(pool, hits, drawn)
        rows.append([pool, hits, drawn, float(d.mean()), int(d.ppf(0.025)), int(d.ppf(0.975)), float(d.sf(3 - 1))])
    write(folder, "hypergeometric.tsv", ["pool", "hits", "drawn", "mean", "low", "high", "at_least_3"], rows)


def regression(folder):
    rng = np.random.default_rng(11)
    truth = np.round(rng.normal(0.1, 0.1, 60), 2)
    predicted = np.round(truth + rng.normal(0, 0.05, 60), 2)
    low, high = predicted - 0.06, predicted + 0.06
    write(folder, "pairs.tsv", ["truth", "predicted", "low", "high"], np.column_stack([truth, predicted, low, high]).tolist())
    yes, claimed = truth < 0.05, predicted < 0.05
    write(folder, "metrics.tsv", ["name", "value"], [
        ["mae", float(metrics.mean_absolute_error(truth, predicted))],
        ["rmse", float(metrics.root_mean_squared_error(truth, predicted))],
        ["pearson", float(stats.pearsonr(truth, predicted).statistic)],
        ["spearman", float(stats.spearmanr(truth, predicted).statistic)],
        ["coverage", float(np.mean((low <= truth) & (truth <= high)))],
        ["median_width", float(np.median(high - low))],
        ["precision", float(metrics.precision_score(yes, claimed))],
        ["recall", float(metrics.recall_score(yes, claimed))],
    ])


def ensembles(folder):
    rng = np.random.default_rng(3)
    rows = []
    for _ in range(10):
        q50 = rng.normal(0.1, 0.05, 5)
        q10, q90 = q50 - rng.exponential(0.05, 5), q50 + rng.exponential(0.05, 5)
        p = np.sort(rng.uniform(size=(5, 2)), axis=1)
        s = (q90 - q10) / (2 * stats.norm.ppf(0.9))
        aleatoric, epistemic = float(np.sqrt(np.mean(s**2))), float(np.std(q50, ddof=0))
        heads = np.column_stack([q10, q50, q90, p]).ravel().tolist()
        rows.append(heads + [float(v) for v in (q10.mean(), q50.mean(), q90.mean(), p[:, 0].mean(), p[:, 1].mean())]
                    + [aleatoric, epistemic, float(np.sqrt(aleatoric**2 + epistemic**2))])
    names = [f"m{m}_{h}" for m in range(5) for h in ("q10", "q50", "q90", "ps", "pm")]
    write(folder, "ensembles.tsv", names + ["q10", "q50", "q90", "ps", "pm", "aleatoric", "epistemic", "total"], rows)


def hashes(folder):
    rows = []
    for salt, key in [("split-1", "mp-1"), ("split-1", "mp-2"), ("split-2", "mp-1"), ("", "Li₂O"), ("s", "")]:
        bits = int.from_bytes(hashlib.sha256(salt.encode() + b"\0" + key.encode()).digest()[:8], "big") >> 11
        rows.append([salt or "∅", key or "∅", bits / 2**53])
    write(folder, "stable_hash.tsv", ["salt", "key", "position"], rows)
    ids = ["mp-2", "mp-10", "mp-1", "Li₂O"]
    text = b"".join(f"{len(i.encode())}:{i}\n".encode() for i in sorted(set(ids)))
    write(folder, "pool_hash.tsv", ["ids", "hash"], [[",".join(ids), hashlib.sha256(text).hexdigest()]])


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for make in (normal_tail, acquisition, clopper_pearson, hypergeometric, regression, ensembles, hashes):
        make(target)
