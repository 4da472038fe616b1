"""Writes golden corrections of an ensemble by scikit-learn's Gaussian process, and its kernel by SciPy's normal densities.

    pip install scikit-learn==1.9.1 scipy==1.17.1 && python make_correction_goldens.py ../resources/goldens

A pool of 40 rows with 5 features, drawn here; results of 9 rows, the last two of another method with larger errors, one
far off.
"""

import sys
from itertools import product
from pathlib import Path

import numpy as np
from scipy.stats import multivariate_normal, norm, rankdata
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import ConstantKernel, RationalQuadratic

LENGTHS = [0.125, 0.25, 0.5, 1.0]
SHARES = {0.0: 0.5, 0.1: 0.2, 0.25: 0.12, 0.45: 0.08, 0.7: 0.06, 0.9: 0.04}
SCALES = [0.5, 0.5**0.5, 1.0, 2**0.5, 2.0, 8**0.5, 4.0]

random = np.random.default_rng(38)
rows = 40
features = random.normal(size=(rows, 5)).astype(np.float32) * np.array([1, 0.5, 2, 1, 0.1], np.float32)
medians = random.uniform(0, 0.4, rows)
sigmas = random.uniform(0.01, 0.1, rows)
sigmas[7] = 0.0001  # claims to be nearly exact
measured = np.array([3, 7, 11, 12, 20, 21, 30, 33, 39])
deviations = np.array([0.005] * 7 + [0.03] * 2)
values = medians[measured] + sigmas[measured] * (0.8 + 0.7 * features[measured, 0]) + random.normal(0, 0.004, 9)
values[5] += 12 * sigmas[21]  # one that is far off

scaled = features.astype(float) / np.sqrt(6 * features.astype(float).var(0).sum())
coordinates = np.c_[scaled, (2 * rankdata(medians) - 1) / rows - 1]
scale_of = np.maximum(sigmas, 0.1 * np.sort(sigmas)[rows // 2])
errors = (values - medians[measured]) / scale_of[measured]
usual = norm.ppf(0.75)
most = 3 * max(1, np.median(np.r_[np.abs(errors), [usual] * 4]) / usual)
print("limited:", (np.abs(errors) > most).sum())
errors = np.clip(errors, -most, most)
noise = (deviations / scale_of[measured]) ** 2
squared = ((coordinates[measured][:, None] - coordinates[measured][None]) ** 2).sum(-1)


def log_posterior(length, share, scale):
    common = share * (1 + squared / (4 * length**2)) ** -2
    covariance = scale**2 * (common + (1 - share) * np.eye(len(measured))) + np.diag(noise)
    prior = np.log(SHARES[share]) - ((np.log(length / 0.5) / 0.7) ** 2 + (np.log(scale) / 0.5) ** 2) / 2
    return multivariate_normal(cov=covariance).logpdf(errors) + prior


grid = list(product(LENGTHS, SHARES, SCALES))
logs = np.array([log_posterior(*point) for point in grid])
weights = np.exp(logs - logs.max())
weights /= weights.sum()
points = np.array(grid)
length = np.exp(weights @ np.log(points[:, 0]))
share = weights @ points[:, 1]
scale = np.exp(weights @ np.log(points[:, 2]))

kernel = ConstantKernel(scale**2 * share, "fixed") * RationalQuadratic(length, 2.0, "fixed", "fixed")
process = GaussianProcessRegressor(kernel, alpha=scale**2 * (1 - share) + noise, optimizer=None)
process.fit(coordinates[measured], errors)
mean, deviation = process.predict(coordinates, return_std=True)
left = 1 - (share - deviation**2 / scale**2)

narrower = np.minimum(1, max(1, scale) * left**0.5)

folder = Path(sys.argv[1])
with open(folder / "correction-kernel.tsv", "w") as out:
    out.write("name\tvalue\n")
    for name, value in (("length", length), ("share", share), ("scale", scale)):
        out.write(f"{name}\t{value!r}\n".replace("np.float64(", "").replace(")", ""))
with open(folder / "correction.tsv", "w") as out:
    names = [f"f{j}" for j in range(5)] + ["median", "sigma", "value", "deviation", "corrected", "left"]
    out.write("\t".join(names) + "\n")
    for i in range(rows):
        at = np.flatnonzero(measured == i)
        result = (values[at[0]], deviations[at[0]]) if len(at) else (np.nan, np.nan)
        row = [*features[i], medians[i], sigmas[i], *result, medians[i] + scale_of[i] * mean[i], sigmas[i] * narrower[i]]
        out.write("\t".join("NaN" if np.isnan(v) else repr(float(v)) for v in row) + "\n")
