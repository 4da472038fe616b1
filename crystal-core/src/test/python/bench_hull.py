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

ROUNDS, WARM = 25, 300


def pymatgen(entries):
    start = time.thread_time()
    diagram = PhaseDiagram(entries)
    total = sum(diagram.get_e_above_hull(entry) for entry in entries)
    return time.thread_time() - start, total


def compare(file):
    entries = [ComputedEntry.from_dict(row) for row in json.load(gzip.open(file))]
    command = ["java", "-XX:ActiveProcessorCount=1", "-cp", sys.argv[1], "org.cupel.crystal.hull.HullBenchmark", file]
    java = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def ours():
        java.stdin.write("round\n")
        return map(float, java.stdout.readline().split())

    first, _ = ours()
    for _ in range(WARM):
        ours()
    theirs, mine = [], []
    for turn in range(ROUNDS + 2):  # by turns, so that a busy machine slows both
        seconds, check = ours()
        other, total = pymatgen(entries)
        assert abs(total - check) < 1e-6, (total, check)
        if turn >= 2:
            theirs.append(other)
            mine.append(seconds)
    java.stdin.close()
    java.wait()
    ratios = sorted(a / b for a, b in zip(theirs, mine))
    print(f"{os.path.basename(file)}: pymatgen {1e3 * statistics.median(theirs):.1f} ms, here {1e3 * statistics.median(mine):.2f} ms "
          f"(first, cold {1e3 * first:.0f} ms), ratio {statistics.median(ratios):.0f} ({ratios[0]:.0f} to {ratios[-1]:.0f})", flush=True)


for name in sys.argv[2:]:
    compare(name)
