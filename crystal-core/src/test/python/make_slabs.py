"""Writes src/test/resources/golden/slabs: relaxations of small copper slabs with ASE's EMT, packed as OC20 packs its own
(a tar of <system>.extxyz.xz with system.txt, S2EF pairs, a .traj), and what they hold in slabs.json. The references are
EMT energies of the clean slab plus a made-up one of the adsorbate.

Run with: pip install ase && python make_slabs.py [FOLDER_OF_REAL_TRAJ_FILES]
With a folder it also writes trajectories.json: images, atoms, first and last energy of each, as ASE reads them.
"""
import io
import json
import lzma
import pathlib
import sys
import tarfile

import ase.io
from ase.build import add_adsorbate, fcc111
from ase.calculators.emt import EMT
from ase.calculators.singlepoint import SinglePointCalculator
from ase.constraints import FixAtoms
from ase.io.trajectory import Trajectory
from ase.optimize import BFGS

OUT = pathlib.Path(__file__).parents[1] / "resources" / "golden" / "slabs"
OUT.mkdir(exist_ok=True)


def slab(adsorbate, height):
    atoms = fcc111("Cu", (2, 2, 2), vacuum=8.0)
    atoms.set_tags([0 if tag > 1 else 1 for tag in atoms.get_tags()])
    if adsorbate:
        add_adsorbate(atoms, adsorbate, height, "fcc")
        atoms.set_tags([int(t) if i < 8 else 2 for i, t in enumerate(atoms.get_tags())])
    atoms.set_constraint(FixAtoms([i for i in range(8) if atoms[i].tag == 0]))
    atoms.pbc = True
    return atoms


def relaxation(adsorbate, height):
    atoms, frames = slab(adsorbate, height), []
    atoms.calc = EMT()
    optimizer = BFGS(atoms, logfile=None)

    def keep():
        image = atoms.copy()
        image.calc = SinglePointCalculator(image, energy=atoms.get_potential_energy(), forces=atoms.get_forces(apply_constraint=False))
        frames.append(image)

    optimizer.attach(keep)
    optimizer.run(fmax=0.05, steps=6)
    return frames


def packed(text):
    return lzma.compress(text.encode())


def extxyz(frames):
    text = io.StringIO()
    ase.io.write(text, frames, format="extxyz", columns=["symbols", "positions", "move_mask", "tags", "forces"])
    return text.getvalue()


def tar(name, files):
    with tarfile.open(OUT / name, "w") as out:
        for file, content in files:
            info = tarfile.TarInfo(file)
            info.size = len(content)
            out.addfile(info, io.BytesIO(content))


clean = relaxation(None, 0)[-1].get_potential_energy()
systems = {f"slab{i}": (relaxation(a, h), clean + e) for i, (a, h, e) in enumerate([("O", 1.3, -3.1), ("H", 1.1, -2.2), ("C", 1.2, -4.4)])}
index = "".join(f"{name},{reference}\n" for name, (_, reference) in systems.items()).encode()
members = [(f"9/9/{name}.extxyz.xz", packed(extxyz(frames))) for name, (frames, _) in systems.items()]
tar("first.tar", [("9/system.txt", index)] + members)
tar("last.tar", members + [("9/system.txt", index)])

shuffled = [(name, k, frames[k], reference) for name, (frames, reference) in systems.items() for k in (1, 0, len(frames) - 1)]
frames_xz = packed(extxyz([frame for _, _, frame, _ in shuffled]))
lines_xz = packed("".join(f"{name},frame{k},{reference}\n" for name, k, _, reference in shuffled))
tar("s2ef_txt_first.tar", [("s2ef/0.txt.xz", lines_xz), ("s2ef/0.extxyz.xz", frames_xz)])
tar("s2ef_txt_last.tar", [("s2ef/0.extxyz.xz", frames_xz), ("s2ef/0.txt.xz", lines_xz)])

with Trajectory(OUT / "slab0.traj", "w") as out:
    for frame in systems["slab0"][0]:
        out.write(frame)


def described(frames, reference):
    last = frames[-1]
    return {"adsorptionEnergy": last.get_potential_energy() - reference, "energy": last.get_potential_energy(),
            "frames": len(frames), "species": last.get_chemical_symbols(), "cell": last.cell.tolist(),
            "frac": last.get_scaled_positions(wrap=False).flatten().tolist(),
            "initial": frames[0].get_scaled_positions(wrap=False).flatten().tolist(), "tags": last.get_tags().tolist()}


(OUT / "slabs.json").write_text(json.dumps({
    "systems": {name: described(*value) for name, value in systems.items()},
    "frames": [{"id": f"{name}-frame{k}", "adsorptionEnergy": frame.get_potential_energy() - reference} for name, k, frame, reference in shuffled]}))

if len(sys.argv) > 1:
    real = {}
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.traj")):
        images = ase.io.read(file, index=":")
        last = images[-1]
        real[file.name] = {"images": len(images), "formula": last.get_chemical_formula(), "first": images[0].get_potential_energy(),
                           "last": last.get_potential_energy(), "adsorbed": int((last.get_tags() == 2).sum()),
                           "moved": float(abs(last.positions - images[0].positions).max())}
    (OUT / "trajectories.json").write_text(json.dumps(real, indent=1) + "\n")
