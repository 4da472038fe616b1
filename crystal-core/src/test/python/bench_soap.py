"""Averaged SOAP of real crystals: DScribe and crystal-core side by side, same numbers, one thread each, processor time.

Run with: python bench_soap.py CLASSPATH CRYSTALS.jsonl.gz [COUNT]
Every so many rows of the file are taken, up to COUNT. DScribe gets only the elements of each crystal as species, its
fastest case, and its set-up is not timed.
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
from dscribe.descriptors import SOAP  # noqa: E402

SETTINGS = [(6.0, 8, 6, 0.5), (5.0, 4, 4, 0.5), (6.0, 6, 9, 0.3)]
ROUNDS, WARM = 9, 20
count = int(sys.argv[3]) if len(sys.argv) > 3 else 150
rows = gzip.open(sys.argv[2]).read().splitlines()
rows = [line for line in rows[:: max(1, len(rows) // count)] if b"mp-1104326" not in line][:count]
crystals = [json.loads(line) for line in rows]
atoms = []
for c in crystals:
    a = Atoms(c["species"], scaled_positions=c["frac"], cell=c["cell"], pbc=True)
    a.wrap()
    atoms.append(a)
print(f"{len(atoms)} crystals, {statistics.mean(map(len, atoms)):.1f} atoms on average, {max(map(len, atoms))} at most")

with tempfile.TemporaryDirectory() as folder:
    file, vectors = pathlib.Path(folder) / "crystals.jsonl", pathlib.Path(folder) / "vectors"
    file.write_bytes(b"\n".join(rows))
    for r_cut, n_max, l_max, sigma in SETTINGS:
        for average in ("outer", "inner"):
            soaps = [SOAP(species=sorted(set(a.get_chemical_symbols())), r_cut=r_cut, n_max=n_max, l_max=l_max,
                          sigma=sigma, periodic=True, average=average) for a in atoms]
            command = ["java", "-XX:ActiveProcessorCount=1", "-cp", sys.argv[1], "org.cupel.crystal.soap.SoapBenchmark", str(file),
                       str(r_cut), str(n_max), str(l_max), str(sigma), average.upper(), str(vectors)]
            java = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
            theirs, mine = [], []
            for turn in range(WARM + ROUNDS):  # by turns, so that a busy machine slows both
                java.stdin.write("round\n")
                seconds = float(java.stdout.readline())
                if turn >= WARM:
                    mine.append(seconds)
                    start = time.thread_time()
                    expected = [soap.create(a) for soap, a in zip(soaps, atoms)]
                    theirs.append(time.thread_time() - start)
            java.stdin.close()
            java.wait()
            found = np.fromfile(vectors, ">f8")
            at, of_norm, of_feature = 0, 0.0, 0.0
            for vector in expected:
                v = found[at:at + len(vector)]
                at += len(vector)
                of_norm = max(of_norm, np.linalg.norm(v - vector) / np.linalg.norm(vector))
                big = np.abs(vector) > 1e-6 * np.abs(vector).max()
                of_feature = max(of_feature, np.max(np.abs(v - vector)[big] / np.abs(vector)[big]))
            assert at == len(found)
            ratios = sorted(a / b for a, b in zip(theirs, mine))
            print(f"r_cut={r_cut} n_max={n_max} l_max={l_max} sigma={sigma} {average}: DScribe {statistics.median(theirs):.2f} s, "
                  f"here {statistics.median(mine):.2f} s, ratio {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}); "
                  f"largest difference {of_norm:.1e} of the norm, {of_feature:.1e} of a feature", flush=True)
