"""Works the figures of a back-test result out again from its searches, with NumPy.

    python check_backtest.py ../resources/backtest/random-valley.json

Python 3.10 or newer, numpy 2. Prints "agrees" or fails.
"""

import json
import math
import sys

import numpy as np

result = json.load(open(sys.argv[1]))
pool, hits = result["pool"], result["hits"]
for name, policy in result["policies"].items():
    found = [search["found_at"] for search in policy["searches"]]

    def evaluations(k):
        return np.array([f[k - 1] if len(f) >= k else math.inf for f in found])

    def close(told, values):
        for key, share in (("median", 50), ("q25", 25), ("q75", 75)):
            np.testing.assert_allclose(told[key], np.percentile(values, share), rtol=1e-12, err_msg=f"{name} {key}")

    half = math.ceil(hits / 2)
    close(policy["evaluations_to_all"], evaluations(hits))
    close(policy["evaluations_to_half"], evaluations(half))
    for milestone in policy["evaluations_to"]:
        close(milestone, evaluations(milestone["hits"]))
    for point in policy["discovery_curve"]:
        n = point["evaluations"]
        close(point["found"], np.array([sum(at <= n for at in f) for f in found]))
        np.testing.assert_allclose(point["by_chance"], hits * n / pool)
        np.testing.assert_allclose(point["enhancement"], point["found"]["median"] / (hits * n / pool))
    for key, k in (("to_half", half), ("to_all", hits), ("to_share", math.ceil(result["plan"]["stop_at"] * hits - 1e-9))):
        # Random choice without repetition: the k-th of h hits comes at k (n + 1) / (h + 1) on average.
        expected = k * (pool + 1) / (hits + 1)
        factor = policy["acceleration_factor"][key]["against_random"]
        np.testing.assert_allclose(factor["value"], expected / np.median(evaluations(k)))
        draws = np.random.default_rng(0).integers(len(found), size=(20000, len(found)))
        low, high = np.percentile(expected / np.median(evaluations(k)[draws], axis=1), (2.5, 97.5))
        # Another generator draws: the ends of the interval agree within the spread of 2,000 draws.
        assert abs(factor["low"] - low) < 0.1 * low and abs(factor["high"] - high) < 0.1 * high, (factor, low, high)
        at = math.ceil(np.median(evaluations(k)))
        mean = np.mean([sum(e <= at for e in f) for f in found])
        factor = policy["enhancement_factor"][key]["against_random"]
        np.testing.assert_allclose(factor["value"], mean / (hits * at / pool))
    np.testing.assert_allclose(policy["base_rate"], hits / pool)
print("agrees")
