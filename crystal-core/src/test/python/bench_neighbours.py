"""Neighbour lists of real crystals of 10 to 400 atoms: both searches of crystal-core, and matscipy's C code as a baseline.

Run with: python bench_neighbours.py CLASSPATH CRYSTALS.jsonl.gz
Up to six crystals per range of sizes; median processor time of one thread for each, in microseconds.
"""
import gzip
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
import numpy as np  # noqa: E402
from ase import Atoms  # noqa: E402
from matscipy.neighbours import neighbour_list  # noqa: E402

RANGES = [(2, 4), (8, 10), (15, 18), (19, 21), (28, 32), (38, 42), (48, 52), (58, 62), (76, 84), (95, 105), (140, 160),
          (180, 220), (280, 400)]
CUTOFFS = [5.0, 6.0, 8.0]
rows = [line for line in gzip.open(sys.argv[2]).read().splitlines() if b"mp-1104326" not in line]
rng = np.random.default_rng(7)
sizes = [line.count(b'"', line.index(b'"species"') + 9, line.index(b'"frac"')) // 2 for line in rows]
chosen = []
for low, high in RANGES:
    inside = [k for k, n in enumerate(sizes) if low <= n <= high]
    chosen += sorted(rng.permutation(inside)[:6].tolist())
crystals = [json.loads(rows[k]) for k in chosen]
atoms = [Atoms(c["species"], scaled_positions=c["frac"], cell=c["cell"], pbc=True) for c in crystals]


def microseconds(a, cutoff):
    times = []
    for _ in range(5):
        start = time.thread_time()
        for _ in range(max(1, 400 // len(a))):
            i, j, d, s = neighbour_list("ijdS", a, cutoff)
        times.append((time.thread_time() - start) / max(1, 400 // len(a)))
    return 1e6 * statistics.median(times), len(i)


with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder) / "crystals.jsonl"
    file.write_bytes(b"\n".join(rows[k] for k in chosen))
    command = ["java", "-XX:ActiveProcessorCount=1", "-cp", sys.argv[1], "org.cupel.crystal.graph.NeighbourBenchmark", str(file),
               *map(str, CUTOFFS)]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
mine = {(int(r[0]), float(r[2])): (int(r[3]), float(r[4]), float(r[5])) for r in map(str.split, out.splitlines())}
print("cutoff  atoms  crystals  pairs us  bins us  matscipy us  bins/pairs")
for cutoff in CUTOFFS:
    for low, high in RANGES:
        group = [k for k, a in enumerate(atoms) if low <= len(a) <= high]
        if not group:
            continue
        theirs = [microseconds(atoms[k], cutoff) for k in group]
        # matscipy leaves out pairs at exactly the cutoff, here they count.
        off = max(abs(t[1] - mine[k, cutoff][0]) / max(1, t[1]) for t, k in zip(theirs, group))
        pair = statistics.mean(mine[k, cutoff][1] for k in group)
        bins = statistics.mean(mine[k, cutoff][2] for k in group)
        print(f"{cutoff:6} {low:3}-{high:3} {len(group):8} {pair:9.0f} {bins:8.0f} {statistics.mean(t[0] for t in theirs):12.0f} "
              f"{bins / pair:11.2f}" + (f"  (entries differ by {off:.0e})" if off else ""))
