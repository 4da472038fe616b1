"""Writes golden scores of acquisition functions by BoTorch, and by mpmath where BoTorch's underflow or have no logarithm.

    pip install botorch==0.13.0 torch==2.5.1 mpmath==1.3.0 numpy==2.2.6 && python make_acquisition_goldens.py ../resources/goldens

BoTorch is given a model whose posterior is what the candidate itself says: its means, then its standard deviations. What
Cupel minimises BoTorch maximises with the sign turned.
"""

import sys
import warnings
from itertools import product
from pathlib import Path
from types import SimpleNamespace

import mpmath as mp
import numpy as np
import torch
from botorch.acquisition.analytic import (
    ConstrainedExpectedImprovement,
    ExpectedImprovement,
    LogConstrainedExpectedImprovement,
    LogExpectedImprovement,
    LogProbabilityOfImprovement,
    PosteriorStandardDeviation,
    ProbabilityOfImprovement,
    UpperConfidenceBound,
)
from botorch.acquisition.multi_objective.analytic import ExpectedHypervolumeImprovement
from botorch.models.model import Model
from botorch.utils.multi_objective.box_decompositions.non_dominated import NondominatedPartitioning

warnings.filterwarnings("ignore")
mp.mp.dps = 60
torch.set_default_dtype(torch.double)  # thresholds, too, which BoTorch makes tensors of itself


class Said(Model):
    """Posterior of m outcomes from rows of 2m numbers: means, then standard deviations."""

    def __init__(self, outcomes):
        super().__init__()
        self.num_outcomes = outcomes

    @property
    def num_outputs(self):
        return self.num_outcomes

    @property
    def batch_shape(self):
        return torch.Size()

    def posterior(self, X, **_):
        return SimpleNamespace(mean=X[..., : self.num_outcomes], variance=X[..., self.num_outcomes :] ** 2)


def tensor(values):
    return torch.tensor(np.asarray(values), dtype=torch.double)


def write(folder, name, header, rows):
    lines = ["\t".join(header)] + ["\t".join(repr(float(c)).replace("nan", "NaN") for c in row) for row in rows]
    (folder / name).write_text("\n".join(lines) + "\n")


def single(folder):
    """From next to certain to 60 deviations away; BoTorch's plain EI and PI are right to 1e-9 down to about 1e-6 only."""
    rng = np.random.default_rng(31)
    rows = []
    for k in range(60):
        sigma = float(np.exp(rng.normal(-2, 1)))
        reference = rng.normal(0, 0.1)
        mean = reference + sigma * (rng.uniform(-4, 4) if k < 40 else rng.uniform(5, 60))
        x = tensor([[[mean, sigma]]])
        model = Said(1)
        rows.append([mean, sigma, reference] + [float(f(x)) for f in (
            ExpectedImprovement(model, reference, maximize=False),
            LogExpectedImprovement(model, reference, maximize=False),
            ProbabilityOfImprovement(model, reference, maximize=False),
            LogProbabilityOfImprovement(model, reference, maximize=False),
            UpperConfidenceBound(model, beta=1.7**2, maximize=False),
            PosteriorStandardDeviation(model),
        )])
    write(folder, "botorch_single.tsv", ["mean", "sigma", "reference", "ei", "log_ei", "pi", "log_pi", "ucb_1.7", "std"], rows)


def constrained(folder):
    """Objective, one property at most 0.2, one between -1 and 0.5; in every fourth row far outside."""
    rng = np.random.default_rng(37)
    bounds = {1: (None, 0.2), 2: (-1.0, 0.5)}
    rows = []
    for k in range(40):
        far = 8 if k % 4 == 0 else 1
        means = rng.normal(0, 0.5, 3) * [1, far, far]
        sigmas = np.exp(rng.normal(-1, 0.6, 3))
        x = tensor([[[*means, *sigmas]]])
        model = Said(3)
        log_ei = float(LogExpectedImprovement(Said(1), 0.1, maximize=False)(tensor([[[means[0], sigmas[0]]]])))
        log_cei = float(LogConstrainedExpectedImprovement(model, 0.1, 0, bounds, maximize=False)(x))
        cei = float(ConstrainedExpectedImprovement(model, 0.1, 0, bounds, maximize=False)(x))
        rows.append([*means, *sigmas, cei, log_cei, log_cei - log_ei])
    header = ["mean_0", "mean_1", "mean_2", "sigma_0", "sigma_1", "sigma_2", "cei", "log_cei", "log_feasible"]
    write(folder, "botorch_constrained.tsv", header, rows)


def windows(folder):
    """log(cdf(high) - cdf(low)) with as many digits as the tail takes."""
    pairs = [(-1, 1), (-0.1, 3), (-8, 8), (-40, -39), (-40, -39.9999), (5, 5.5), (30, 31), (37, 60), (-2, -1), (-1.1, -1), (-3, 0.5),
             (-1e-4, 1e-4), (0.3, 0.3001), (-12, 1), (-1.5, 0), (100, 101), (-1000, -999), (1e4, 1e4 + 1), (-0.2, 9), (0, 1e-9), (-6, -1)]
    rows = []
    for low, high in pairs:
        a, b = (mp.mpf(low), mp.mpf(high)) if low + high < 0 else (-mp.mpf(high), -mp.mpf(low))
        rows.append([low, high, mp.log((mp.erfc(-b / mp.sqrt(2)) - mp.erfc(-a / mp.sqrt(2))) / 2)])
    write(folder, "normal_windows.tsv", ["low", "high", "log_within"], rows)


def psi(t, mean, sigma):
    z = (mp.mpf(t) - mean) / sigma
    return sigma * (mp.npdf(z) + z * mp.erfc(-z / mp.sqrt(2)) / 2)


def log_ehvi(front, reference, mean, sigma):
    """By the full grid of the front's coordinates: every cell that no point dominates, without joining any."""
    m = len(reference)
    edges = [[None] + sorted(set(front[:, j])) + [reference[j]] for j in range(m)]
    with mp.workdps(80):
        mean, sigma = [mp.mpf(v) for v in mean], [mp.mpf(v) for v in sigma]
        gains = [[psi(e[i + 1], mean[j], sigma[j]) - (psi(e[i], mean[j], sigma[j]) if e[i] is not None else 0)
                  for i in range(len(e) - 1)] for j, e in enumerate(edges)]
        total = mp.mpf(0)
        for cell in product(*[range(len(e) - 1) for e in edges]):
            low = [edges[j][i] if edges[j][i] is not None else -np.inf for j, i in enumerate(cell)]
            if not any(all(p[j] <= low[j] for j in range(m)) for p in front):
                total += mp.fprod(gains[j][i] for j, i in enumerate(cell))
        return mp.log(total)


def hypervolume(folder):
    rng = np.random.default_rng(41)
    fronts, scores = [], []
    for number, (m, size, spread) in enumerate([(2, 1, 1), (2, 9, 1), (2, 40, 1), (3, 1, 1), (3, 7, 1), (3, 25, 1), (3, 12, 0)]):
        points = rng.normal(0, 1, (size, m)) if spread else rng.integers(0, 4, (size, m)).astype(float)
        reference = points.max(axis=0) + 0.5
        partitioning = NondominatedPartitioning(ref_point=tensor(-reference), Y=tensor(-points))
        volume = float(partitioning.compute_hypervolume())
        pad = [0.0] * (3 - m)
        for p in points:
            fronts.append([number, m, *reference, *pad, volume, *p, *pad])
        front = -partitioning.pareto_Y.numpy()
        acquisition = ExpectedHypervolumeImprovement(Said(m), (-reference).tolist(), partitioning)
        for k in range(12):
            near = k < 8
            mean = rng.normal(0, 1, m) if near else reference + rng.uniform(1, 6, m)
            sigma = np.exp(rng.normal(-0.5, 0.4, m)) if near else np.exp(rng.normal(-2, 0.3, m))
            by_botorch = float(acquisition(tensor([[[*-mean, *sigma]]]))) if near else float("nan")
            exact = log_ehvi(front, reference, mean, sigma)
            scores.append([number, m, *mean, *pad, *sigma, *([1.0] * (3 - m)), by_botorch, exact])
    values = ["0", "1", "2"]
    write(folder, "hypervolume_fronts.tsv", ["front", "objectives", *[f"reference_{j}" for j in values], "hypervolume",
                                             *[f"point_{j}" for j in values]], fronts)
    write(folder, "hypervolume_scores.tsv", ["front", "objectives", *[f"mean_{j}" for j in values], *[f"sigma_{j}" for j in values],
                                             "ehvi_botorch", "log_ehvi_exact"], scores)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    for make in (single, constrained, windows, hypervolume):
        make(target)
