"""Diagram and energies above hull of whole chemical systems: pymatgen and crystal-core side by side, one thread each,
in processor time of that thread.

Run with: python bench_hull.py CLASSPATH FILE.json.gz...   (CLASSPATH: target/classes, target/test-classes, jars)
Prints for each file the median, and the ratio as median with its range over paired rounds.
"""
import gzip
import json
import os
import statistics
import subprocess
import sys
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
from pymatgen.analysis.phase_diagram import PhaseDiagram  # noqa: E402
from pymatgen.entries.computed_entries import ComputedEntry  # noqa: E402

ROUNDS, WARM = 15, 300


def pymatgen(file):
    entries = [ComputedEntry.from_dict(row) for row in json.load(gzip.open(file))]
    times = []
    for _ in range(ROUNDS + 2):
        start = time.thread_time()
        diagram = PhaseDiagram(entries)
        total = sum(diagram.get_e_above_hull(entry) for entry in entries)
        times.append(time.thread_time() - start)
    return times[2:], total


def ours(file):
    command = ["java", "-XX:ActiveProcessorCount=1", "-cp", sys.argv[1], "org.cupel.crystal.hull.HullBenchmark", file,
               str(WARM + ROUNDS)]
    lines = [line.split() for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")]
    times = [float(line[1]) for line in lines if line]
    return times[0], times[WARM:], float(lines[0][2])


for file in sys.argv[2:]:
    theirs, total = pymatgen(file)
    first, mine, check = ours(file)
    assert abs(total - check) < 1e-6, (total, check)
    ratios = sorted(a / b for a, b in zip(theirs, mine))
    print(f"{os.path.basename(file)}: pymatgen {1e3 * statistics.median(theirs):.1f} ms, here {1e3 * statistics.median(mine):.2f} ms "
          f"(first, cold {1e3 * first:.0f} ms), ratio {statistics.median(ratios):.0f} ({ratios[0]:.0f} to {ratios[-1]:.0f})")
