"""CIF reading: pymatgen and crystal-core side by side on the same files, one thread each, in processor time of that
thread, and whether both find the same structures (cell within 1e-4 Å and degrees, every atom within 1e-3 Å).

Run with: python bench_cif.py CLASSPATH SAMPLE.jsonl.gz [OBELIX_CIFS.zip PEROV5.csv.gz]
(CLASSPATH: target/classes, target/test-classes, jars.) Prints for each set the median per file, and the ratio as median
with its range over paired rounds.
"""
import csv
import gzip
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
import zipfile

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
warnings.simplefilter("ignore")
import numpy as np  # noqa: E402
from pymatgen.core import Structure  # noqa: E402

ROUNDS, WARM, FILES = 5, 30, 200
JAVA = ["java", "-XX:ActiveProcessorCount=1", "-cp", sys.argv[1], "org.cupel.crystal.io.CifBenchmark"]


def same(theirs, ours):
    lattice = np.array(ours["lattice"])
    lengths = np.linalg.norm(lattice, axis=1)
    angles = [np.degrees(np.arccos(lattice[i - 2] @ lattice[i - 1] / lengths[i - 2] / lengths[i - 1])) for i in range(3)]
    if not np.allclose(theirs.lattice.parameters, [*lengths, *angles], atol=1e-4) or len(theirs) != len(ours["species"]):
        return False
    taken = set()
    for symbol, position in zip(ours["species"], ours["frac"]):
        difference = theirs.frac_coords - position
        distances = np.linalg.norm((difference - np.rint(difference)) @ theirs.lattice.matrix, axis=1)
        nearest = int(np.argmin(distances))
        if distances[nearest] > 1e-3 or theirs[nearest].specie.symbol != symbol or nearest in taken:
            return False
        taken.add(nearest)
    return True


def compare(name, folder):
    files = sorted(folder.iterdir())
    java = subprocess.Popen(JAVA + [str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def ask(line):
        java.stdin.write(line + "\n")
        answers = [java.stdout.readline() for _ in range(len(files) if line == "structures" else 0)]
        return answers, float(java.stdout.readline().split()[0])

    _, first = ask("round")
    for _ in range(WARM):
        ask("round")
    theirs, ours = [], []
    for _ in range(ROUNDS):  # by turns, so that a busy machine slows both
        ours.append(ask("round")[1])
        start = time.thread_time()
        structures = [Structure.from_file(file) for file in files]
        theirs.append(time.thread_time() - start)
    read = [json.loads(line) for line in ask("structures")[0]]
    equal = [mine is not None and same(structure, mine) for structure, mine in zip(structures, read)]
    for file, fine in zip(files, equal):
        if not fine:
            print("  differs:", file.name)
    java.stdin.close()
    java.wait()
    ratios = sorted(a / b for a, b in zip(theirs, ours))
    print(f"{name}: {sum(equal)} of {len(files)} the same; pymatgen {1e3 * statistics.median(theirs) / len(files):.2f} ms, here "
          f"{1e3 * statistics.median(ours) / len(files):.4f} ms each (first round {1e3 * first / len(files):.2f}), ratio "
          f"{statistics.median(ratios):.0f} ({ratios[0]:.0f} to {ratios[-1]:.0f})", flush=True)


def ordered(text):
    return all(line.split()[-1] in ("1", "1.0") for line in text.splitlines() if line.startswith("  ") and len(line.split()) == 7)


with tempfile.TemporaryDirectory() as root:
    sets = {name: pathlib.Path(root, name) for name in ("sample", "conductors", "perovskites")}
    for folder in sets.values():
        folder.mkdir()
    subprocess.run(JAVA + ["write", str(sets["sample"]), sys.argv[2], str(FILES)], check=True)
    if len(sys.argv) > 3:
        with zipfile.ZipFile(sys.argv[3]) as archive:
            for name in archive.namelist():
                if name.endswith(".cif") and ordered(archive.read(name).decode()):
                    (sets["conductors"] / pathlib.Path(name).name).write_bytes(archive.read(name))
        with gzip.open(sys.argv[4], "rt") as table:
            for _, row in zip(range(FILES), csv.DictReader(table)):
                (sets["perovskites"] / f"{row['material_id']}.cif").write_text(row["cif"])
    for name, folder in sets.items():
        if any(folder.iterdir()):
            compare(name, folder)
