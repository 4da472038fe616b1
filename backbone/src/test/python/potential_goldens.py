"""What the goldens of Nequix and MACE share: weights by the rule of SyntheticWeights.java, structures of ours, graphs."""

import json

import numpy as np
from ase import Atoms
from ase.build import bulk, make_supercell
from ase.neighborlist import neighbor_list
from ase.spacegroup import crystal

MASK = (1 << 64) - 1
ELEMENTS = [1, 3, 6, 8, 10, 11, 12, 13, 17, 22, 26, 38]


def fnv1a(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def uniform(name, count):
    with np.errstate(over="ignore"):
        steps = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = np.uint64(fnv1a(name)) + steps
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    return (z >> np.uint64(11)).astype(float) * 2.0**-52 - 1.0


def weights(name, shape):
    u = uniform(name, int(np.prod(shape)))
    if "atom_energies" in name or "atomic_energies" in name:
        values = -5 + 2 * u
    elif "layer_norm" in name:
        values = 1 + 0.2 * u
    elif "radial_mlp" in name:
        values = u * np.sqrt(12 / shape[0])
    else:
        values = u * np.sqrt(3)
    # Rounded, so that single precision starts from the same weights.
    return values.astype(np.float32).astype(float).reshape(shape)


def structures():
    rng = np.random.default_rng(11)
    made = {
        "NaCl": bulk("NaCl", "rocksalt", 5.64),
        "SrTiO3": crystal(["Sr", "Ti", "O"], [(0, 0, 0), (0.5, 0.5, 0.5), (0.5, 0.5, 0)], spacegroup=221, cellpar=3.905),
        "Fe": bulk("Fe", "bcc", 2.87, cubic=True),
        "C": bulk("C", "diamond", 3.567, cubic=True),
        "Mg": bulk("Mg", "hcp", 3.21, 5.21),
        "Al one atom": bulk("Al", "fcc", 4.04),
    }
    for name in ["NaCl", "SrTiO3", "C"]:
        rattled = made[name].copy()
        rattled.positions += rng.normal(0, 0.1, rattled.positions.shape)
        made[name + " rattled"] = rattled
    made["SrTiO3 skewed"] = make_supercell(made["SrTiO3 rattled"], [[1, 0, 0], [2, 1, 0], [-1, 1, 1]], wrap=False)
    made["Ne alone"] = Atoms("Ne", cell=[30, 30, 30], pbc=True)
    made["LiH and Ne apart"] = Atoms("LiHNe", [[0, 0, 0], [0.3, 0.2, 1.6], [10, 10, 10]], cell=[20, 20, 20], pbc=True)
    return made


def edges(atoms, cutoff):
    """Centres, neighbours, whole cell vectors."""
    return neighbor_list("ijS", atoms, cutoff, self_interaction=False)


def row(name, atoms, energy, atom_energies, forces, stress, features):
    return {
        "name": name,
        "lattice": np.asarray(atoms.cell).tolist(),
        "atomic_numbers": atoms.numbers.tolist(),
        "frac_coords": atoms.get_scaled_positions(wrap=False).tolist(),
        "energy_eV": float(energy),
        "atom_energies_eV": np.asarray(atom_energies).tolist(),
        "forces_eV_per_A": np.asarray(forces).tolist(),
        "stress_eV_per_A3": np.asarray(stress).tolist(),
        "features": np.asarray(features).round(10).tolist(),
    }


def write(target, document):
    with open(target, "w") as out:
        json.dump(document, out, separators=(",", ":"))
    for made in document["structures"]:
        largest = np.abs(made["forces_eV_per_A"]).max()
        print(f"{made['name']:20s} {made['energy_eV']:12.6f} eV, largest force {largest:.4f} eV/A")
