"""Writes the golden numbers of surrogate-core's tests, by tools that are not ours.

    pip install -r requirements.txt && python make_goldens.py ../resources/goldens
"""

import hashlib
import sys
from pathlib import Path

import mpmath as mp
import numpy as np
import scoringrules
import uncertainty_toolbox as uct
from scipy import stats
from scipy.spatial import distance
from sklearn import calibration, cluster, metrics, preprocessing
from statsmodels.stats import multitest

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


def bootstrap(folder):
    """Percentile intervals by SciPy with 20,000 draws: single cases, and whole groups of four."""
    pairs = np.loadtxt(folder / "pairs.tsv", skiprows=1)
    truth, predicted = pairs[:, 0], pairs[:, 1]
    measures = {
        "mae": lambda t, p: np.mean(np.abs(p - t)),
        "rmse": lambda t, p: np.sqrt(np.mean((p - t) ** 2)),
        "spearman": lambda t, p: stats.spearmanr(t, p).statistic,
        "median_error": lambda t, p: np.median(p - t),
    }
    rows = []
    for name, measure in measures.items():
        def of(index, measure=measure):
            index = np.asarray(index, int)
            return measure(truth[index], predicted[index])
        def of_groups(index, of=of):
            return of((4 * np.asarray(index, int)[:, None] + np.arange(4)).ravel())
        for grouped, statistic, units in (("cases", of, 60), ("groups", of_groups, 15)):
            interval = stats.bootstrap((np.arange(units),), statistic, n_resamples=20_000, method="percentile",
                                       vectorized=False, rng=np.random.default_rng(5)).confidence_interval
            rows.append([name, grouped, float(of(np.arange(60))), float(interval.low), float(interval.high)])
    write(folder, "bootstrap.tsv", ["name", "units", "value", "low", "high"], rows)


def distributions(folder):
    """CRPS by scoringrules and uncertainty-toolbox, pinball loss by scikit-learn, miscalibration by uncertainty-toolbox."""
    rng = np.random.default_rng(13)
    n = 80
    mean, sigma = rng.normal(0.1, 0.1, n), np.exp(rng.normal(-3, 0.5, n))
    truth = mean + 0.7 * sigma * rng.standard_t(3, n)
    levels = [0.1, 0.5, 0.9]
    quantiles = np.column_stack([mean + sigma * stats.norm.ppf(a) for a in levels])
    samples = mean[:, None] + sigma[:, None] * rng.normal(size=(n, 7))
    rows = np.column_stack([
        mean, sigma, truth, quantiles, samples,
        scoringrules.crps_normal(truth, mean, sigma),
        scoringrules.crps_quantile(truth, quantiles, levels),
        scoringrules.crps_ensemble(truth, samples, estimator="nrg"),
    ])
    header = ["mean", "sigma", "truth", "q10", "q50", "q90"] + [f"sample_{i}" for i in range(7)]
    write(folder, "distributions.tsv", header + ["crps_normal", "crps_quantile", "crps_ensemble"], rows.tolist())
    write(folder, "distribution_metrics.tsv", ["name", "value"], [
        ["crps_normal", float(uct.crps_gaussian(mean, sigma, truth))],
        ["miscalibration_area", float(uct.miscalibration_area(mean, sigma, truth, num_bins=100_001))],
        ["pinball_10", float(metrics.mean_pinball_loss(truth, quantiles[:, 0], alpha=0.1))],
        ["pinball_50", float(metrics.mean_pinball_loss(truth, quantiles[:, 1], alpha=0.5))],
        ["pinball_90", float(metrics.mean_pinball_loss(truth, quantiles[:, 2], alpha=0.9))],
    ])


def probabilities(folder):
    rng = np.random.default_rng(17)
    p = rng.beta(0.6, 1.2, 200)
    happened = (rng.uniform(size=200) < p**1.5).astype(int)
    observed, predicted = calibration.calibration_curve(happened, p, n_bins=10, strategy="quantile")
    write(folder, "probabilities.tsv", ["probability", "happened"], [[float(a), int(b)] for a, b in zip(p, happened)])
    write(folder, "reliability.tsv", ["predicted", "observed"], np.column_stack([predicted, observed]).tolist())
    write(folder, "probability_metrics.tsv", ["name", "value"], [
        ["brier", float(metrics.brier_score_loss(happened, p))],
        ["ece", float(np.mean(np.abs(observed - predicted)))],
    ])


def discovery(folder):
    """A pool of 1,234: which are stable, which were found, and what was decided, by scikit-learn."""
    rng = np.random.default_rng(19)
    n, line = 1234, 0.05
    truth = np.maximum(0, rng.normal(0.12, 0.1, n))
    predicted = truth + rng.normal(0, 0.05, n)
    decision = np.where(predicted < 0.04, "KEEP", np.where(predicted > 0.1, "KILL", "MAYBE"))
    stable, claimed = truth < line, predicted < line
    order = np.argsort(predicted, kind="stable")
    base = stable.mean()
    write(folder, "discovery.tsv", ["truth", "predicted", "decision"],
          [[float(t), float(p), str(d)] for t, p, d in zip(truth, predicted, decision)])
    write(folder, "discovery_metrics.tsv", ["name", "value"], [
        ["base_rate", float(base)],
        ["stable_precision", float(metrics.precision_score(stable, claimed))],
        ["stable_recall", float(metrics.recall_score(stable, claimed))],
        ["stable_f1", float(metrics.f1_score(stable, claimed))],
        ["daf", float(metrics.precision_score(stable, claimed) / base)],
        ["enrichment_1_percent", float(stable[order[:13]].mean() / base)],
        ["enrichment_10_percent", float(stable[order[:124]].mean() / base)],
        ["stable_in_top_100", float(stable[order[:100]].mean())],
        ["keep_precision", float(metrics.precision_score(stable, decision == "KEEP"))],
        ["keep_recall", float(metrics.recall_score(stable, decision == "KEEP"))],
        ["kill_precision", float(metrics.precision_score(~stable, decision == "KILL"))],
        ["kill_recall", float(metrics.recall_score(~stable, decision == "KILL"))],
        ["false_kill", float(1 - metrics.recall_score(stable, decision != "KILL"))],
        ["false_keep", float(1 - metrics.recall_score(~stable, decision != "KEEP"))],
        ["maybe_fraction", float(np.mean(decision == "MAYBE"))],
    ])


def clusters(folder):
    """k-means by scikit-learn, the best of 100 starts, on five overlapping families of unequal size and scale."""
    rng = np.random.default_rng(23)
    centres = rng.normal(0, 2, (5, 6))
    sizes = [60, 40, 25, 12, 3]
    x = np.vstack([c + rng.normal(0, 1, (m, 6)) for c, m in zip(centres, sizes)]) * [1, 1, 5, 0.1, 1, 1] + 3
    scaled = {"standardised": preprocessing.StandardScaler().fit_transform(x), "unit-length": preprocessing.normalize(x)}
    columns, inertias = [], []
    for name, rows in scaled.items():
        best = cluster.KMeans(5, n_init=100, tol=0, max_iter=1000, random_state=0).fit(rows)
        columns.append(best.labels_)
        inertias.append([name, float(best.inertia_)])
    write(folder, "clusters.tsv", [f"x{i}" for i in range(6)] + list(scaled),
          [[float(v) for v in row] + [int(a), int(b)] for row, a, b in zip(x, *columns)])
    write(folder, "cluster_inertias.tsv", ["name", "value"], inertias)


def drift(folder):
    """Kolmogorov-Smirnov and binomial tests by SciPy, Holm by statsmodels, PSI by NumPy's quantiles, energy distance by SciPy."""
    rng = np.random.default_rng(29)
    reference, current = rng.normal(0, 1, 100), rng.normal(0.4, 1.2, 60)
    write(folder, "drift_samples.tsv", ["side", "value"],
          [["reference", float(v)] for v in reference] + [["current", float(v)] for v in current])
    edges = np.sort(reference)[9:-1:10]
    p, q = ((np.bincount(np.searchsorted(edges, v), minlength=10) + 0.5) / (len(v) + 5) for v in (reference, current))
    ks = stats.ks_2samp(reference, current, method="exact")
    write(folder, "drift.tsv", ["name", "value"], [
        ["ks_statistic", float(ks.statistic)], ["ks_p", float(ks.pvalue)],
        ["psi", float(np.sum((q - p) * np.log(q / p)))],
        ["psi_by_chance_1_percent", float(stats.chi2.isf(0.01, 9) * (1 / 100 + 1 / 60))],
        ["coverage_p", float(stats.binomtest(80, 100, 0.9, alternative="less").pvalue)],
    ])
    ps = [0.01, 0.04, 0.03, 0.005, 0.5, 0.04]
    write(folder, "holm.tsv", ["p", "adjusted"], np.column_stack([ps, multitest.multipletests(ps, method="holm")[1]]).tolist())
    x, y = rng.normal(0, 1, (12, 3)), rng.normal(0.5, 1, (9, 3)) * [1, 20, 0.1]
    scaled = preprocessing.StandardScaler().fit_transform(np.vstack([x, y]))
    a, b = scaled[:12], scaled[12:]
    energy = 2 * distance.cdist(a, b).mean() - distance.cdist(a, a).mean() - distance.cdist(b, b).mean()
    write(folder, "energy_vectors.tsv", ["side", "x0", "x1", "x2"],
          [[s, *map(float, v)] for s, rows in (("reference", x), ("current", y)) for v in rows])
    write(folder, "energy_distance.tsv", ["name", "value"], [["energy", float(energy)]])


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


def matern(folder):
    """By the Bessel function, not by the closed forms that hold for half-integers."""
    def value(nu, r):
        x = mp.sqrt(2 * nu) * r
        return mp.mpf(2) ** (1 - nu) / mp.gamma(nu) * x**nu * mp.besselk(nu, x)
    write(folder, "matern.tsv", ["distance", "once", "twice"],
          [[r, float(value(mp.mpf(3) / 2, mp.mpf(r))), float(value(mp.mpf(5) / 2, mp.mpf(r)))]
           for r in (0.01, 0.1, 0.3, 0.7, 1.0, 1.5, 2.5, 4.0, 8.0)])


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
    for make in (normal_tail, acquisition, clopper_pearson, hypergeometric, regression, bootstrap, distributions,
                 probabilities, discovery, clusters, drift, ensembles, matern, hashes):
        make(target)
