#!/usr/bin/env python3
"""Build Cupel's embedded sample: Li - transition-metal - oxide crystals labelled by CHGNet.

Every crystal is a published prototype (space group + Wyckoff coordinates) decorated with
charge-balanced mixtures of cations, relaxed for a few steps with CHGNet 0.3.0 and labelled with
CHGNet's energy of exactly the (rounded) geometry that is written. The hull is built from the
sample itself plus a list of competing phases that goes through the same machinery.

The run is seeded and single-threaded, so the same command gives the same file on the same
machine with the pinned versions (other CPUs may differ in the last float32 digits).
"""
import argparse
import contextlib
import gzip
import io
import json
import os
import random
import sys
import time
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")
warnings.filterwarnings("ignore")

import numpy as np
import torch
from pymatgen.analysis.phase_diagram import PDEntry, PhaseDiagram
from pymatgen.analysis.structure_matcher import StructureMatcher
from pymatgen.core import Composition, Element, Lattice, Structure

FUNCTIONAL = "CHGNet-0.3.0"
SEED = 20240917

# ------------------------------------------------------------------------------------------
# Chemistry. Oxidation-state range in which a metal is ordinarily found in oxides, and a weight
# that favours the battery chemistries without excluding the rest.
# A dozen metals carry most of the weight on purpose: a hull means something only where many
# crystals share a chemical system.
TM = {
    "Ti": (3, 4, 9), "V": (3, 5, 8), "Cr": (3, 4, 7), "Mn": (2, 4, 14), "Fe": (2, 3, 14),
    "Co": (2, 4, 13), "Ni": (2, 4, 13), "Cu": (1, 2, 3), "Zn": (2, 2, .6), "Zr": (4, 4, 1.5),
    "Nb": (4, 5, 4), "Mo": (4, 6, 4), "Ru": (4, 5, 1.5), "Rh": (3, 4, .3), "Sc": (3, 3, .3),
    "Y": (3, 3, .3), "Ta": (5, 5, .3), "W": (5, 6, .6), "Hf": (4, 4, .2), "Ir": (4, 5, .2),
    "Pd": (2, 4, .2), "Pt": (4, 4, .2), "Re": (5, 7, .2), "Ag": (1, 1, .3),
}
# Main-group partners that may share the metal sites; never without a transition metal.
PARTNER = {"Mg": (2, 2, 1.5), "Al": (3, 3, 2), "Ga": (3, 3, .2), "Sn": (4, 4, .3), "Sb": (5, 5, .3)}
METALS = {**TM, **PARTNER}
FIXED_Q = {"Li": 1, "Na": 1, "K": 1, "Ca": 2, "Sr": 2, "Ba": 2, "La": 3, "P": 5, "As": 5,
           "Si": 4, "Ge": 4, "S": 6, "B": 3, "V5": 5, "Cu1": 1, "Ag1": 1, "W6": 6, "Nb5": 5,
           "Ta5": 5, "Mo6": 6, "Ti4": 4}
ALIAS = {"V5": "V", "Cu1": "Cu", "Ag1": "Ag", "W6": "W", "Nb5": "Nb", "Ta5": "Ta", "Mo6": "Mo",
         "Ti4": "Ti"}
# Shannon-like six-fold radii (A); only the starting volume depends on them.
RADIUS = {
    "Li": .76, "Na": 1.02, "K": 1.38, "Ca": 1.00, "Sr": 1.18, "Ba": 1.35, "La": 1.03, "P": .38,
    "As": .46, "Si": .40, "Ge": .53, "S": .29, "B": .27, "Mg": .72, "Al": .535, "Ga": .62,
    "Sn": .69, "Sb": .60, "Ti": .63, "V": .59, "Cr": .61, "Mn": .62, "Fe": .645, "Co": .58,
    "Ni": .60, "Cu": .73, "Zn": .74, "Zr": .72, "Nb": .66, "Mo": .62, "Ru": .62, "Rh": .64,
    "Sc": .745, "Y": .90, "Ta": .64, "W": .60, "Hf": .71, "Ir": .62, "Pd": .70, "Pt": .63,
    "Re": .57, "Ag": 1.05,
}
R_O = 1.38

# ------------------------------------------------------------------------------------------
# Prototypes: space group, lattice, [(role, Wyckoff coordinates)]. The role is a stand-in
# element: Li = lithium site, Fe = metal site, P = tetrahedral former, Ca = large cation,
# Cu = a second metal site.
H, C, P_ = Lattice.hexagonal, Lattice.cubic, Lattice.from_parameters
T3 = 1 / 3
PROTO = {
    "rocksalt": ("Fm-3m", C(4.2), [("Fe", (0, 0, 0)), ("O", (.5, .5, .5))]),
    "layered-O3": ("R-3m", H(2.84, 14.15), [("Li", (0, 0, .5)), ("Fe", (0, 0, 0)), ("O", (0, 0, .2605))]),
    "layered-P2": ("P6_3/mmc", H(2.84, 11.0), [("Fe", (0, 0, 0)), ("O", (T3, 2 * T3, .0908)), ("Li", (2 * T3, T3, .25))]),
    "layered-O1": ("P-3m1", H(2.84, 4.75), [("Fe", (0, 0, 0)), ("O", (T3, 2 * T3, .22)), ("Li", (0, 0, .5))]),
    "gamma-LiFeO2": ("I4_1/amd", Lattice.tetragonal(4.05, 8.75), [("Li", (0, 0, .5)), ("Fe", (0, 0, 0)), ("O", (0, 0, .25))]),
    "Li2MnO3": ("C2/m", P_(4.937, 8.532, 5.030, 90, 109.46, 90),
                [("Fe", (0, .1671, 0)), ("Cu", (0, .5, 0)), ("Li", (0, 0, .5)), ("Li", (0, .6606, .5)), ("O", (.2189, 0, .2273)), ("O", (.2540, .3214, .2233))]),
    "spinel": ("Fd-3m:2", C(8.24), [("Li", (.125,) * 3), ("Fe", (.5,) * 3), ("O", (.2632,) * 3)]),
    "spinel-lithiated": ("Fd-3m:2", C(8.3), [("Li", (0,) * 3), ("Fe", (.5,) * 3), ("O", (.255,) * 3)]),
    "olivine": ("Pnma", Lattice.orthorhombic(10.33, 6.01, 4.69),
                [("Li", (0, 0, 0)), ("Fe", (.2822, .25, .9747)), ("P", (.0948, .25, .4182)), ("O", (.0967, .25, .7428)), ("O", (.4571, .25, .2060)), ("O", (.1656, .0465, .2848))]),
    "CrVO4": ("Cmcm", Lattice.orthorhombic(5.30, 7.95, 6.15),
              [("Fe", (0, 0, 0)), ("P", (0, .357, .25)), ("O", (0, .246, .058)), ("O", (.24, .469, .25)), ("Li", (0, .66, .25))]),
    "perovskite": ("Pm-3m", C(3.9), [("Ca", (.5,) * 3), ("Fe", (0,) * 3), ("O", (.5, 0, 0))]),
    "double-perovskite": ("Fm-3m", C(7.9), [("Ca", (.25,) * 3), ("Li", (0,) * 3), ("Fe", (.5,) * 3), ("O", (.255, 0, 0))]),
    "K2NiF4": ("I4/mmm", Lattice.tetragonal(3.8, 12.9), [("Fe", (0, 0, 0)), ("Ca", (0, 0, .358)), ("O", (0, .5, 0)), ("O", (0, 0, .170))]),
    "LiNbO3": ("R3c", H(5.148, 13.863), [("Fe", (0, 0, 0)), ("Li", (0, 0, .2787)), ("O", (.0492, .3446, .0647))]),
    "ilmenite": ("R-3", H(5.08, 14.08), [("Fe", (0, 0, .1464)), ("Li", (0, 0, .3550)), ("O", (.3174, .0233, .2451))]),
    "corundum": ("R-3c", H(5.04, 13.75), [("Fe", (0, 0, .3553)), ("O", (.3059, 0, .25))]),
    "rutile": ("P4_2/mnm", Lattice.tetragonal(4.6, 2.95), [("Fe", (0, 0, 0)), ("O", (.305, .305, 0))]),
    "ramsdellite": ("Pnma", Lattice.orthorhombic(9.27, 2.866, 4.533), [("Fe", (.136, .25, .022)), ("O", (-.23, .25, .17)), ("O", (-.033, .25, -.21))]),
    "anatase": ("I4_1/amd", Lattice.tetragonal(3.785, 9.514), [("Fe", (0, 0, 0)), ("O", (0, 0, .2081)), ("Li", (0, 0, .5))]),
    "V2O5": ("Pmmn", P_(11.51, 3.564, 4.368, 90, 90, 90), None),
    "wolframite": ("P2/c", P_(4.75, 5.72, 4.97, 90, 90.2, 90), [("Fe", (.5, .68, .25)), ("Cu", (0, .18, .25)), ("O", (.22, .11, .93)), ("O", (.26, .38, .40))]),
    "antifluorite": ("Fm-3m", C(4.65), [("O", (0,) * 3), ("Fe", (.25,) * 3)]),
    "delafossite": ("R-3m", H(3.03, 17.1), [("Cu", (0, 0, 0)), ("Fe", (0, 0, .5)), ("O", (0, 0, .108))]),
    "wurtzite": ("P6_3mc", H(3.15, 5.05), [("Fe", (T3, 2 * T3, 0)), ("O", (T3, 2 * T3, .38))]),
    "Li3PO4": ("Pmn2_1", Lattice.orthorhombic(6.1113, 5.2340, 4.8452),
               [("Li", (.248, .328, .986)), ("Fe", (.5, .843, .989)), ("P", (0, .824, 0)), ("O", (.209, .686, .896)), ("O", (0, .106, .900)), ("O", (.5, .185, .825))]),
    "pyroxene": ("C2/c", P_(9.60, 8.60, 5.28, 90, 110.1, 90),
                 [("Fe", (0, .9066, .25)), ("Li", (0, .2752, .25)), ("P", (.2941, .0935, .2560)), ("O", (.1097, .0823, .1402)), ("O", (.3647, .2673, .3009)), ("O", (.3565, .9867, .0578))]),
    "Li2CuO2": ("Immm", Lattice.orthorhombic(3.655, 2.860, 9.393), [("Fe", (0, .5, .5)), ("O", (0, 0, .356)), ("Li", (.5, 0, .285))]),
    "Li2MnO2": ("P-3m1", H(3.195, 5.303), [("Fe", (0, 0, 0)), ("O", (T3, 2 * T3, .25)), ("Li", (T3, 2 * T3, .634))]),
    # Used for competing phases only.
    "fluorite": ("Fm-3m", C(5.1), [("Fe", (0,) * 3), ("O", (.25,) * 3)]),
    "A-La2O3": ("P-3m1", H(3.94, 6.13), [("Fe", (T3, 2 * T3, .2467)), ("O", (T3, 2 * T3, .6470)), ("O", (0, 0, 0))]),
    "ReO3": ("Pm-3m", C(3.77), [("Fe", (0,) * 3), ("O", (.5, 0, 0))]),
    "MoO3": ("Pnma", Lattice.orthorhombic(13.86, 3.70, 3.96), [("Fe", (.1016, .25, .0867)), ("O", (.4351, .25, .4994)), ("O", (.0866, .25, .5212)), ("O", (.2214, .25, .0373))]),
    "cuprite": ("Pn-3m", C(4.27), [("O", (0,) * 3), ("Fe", (.25,) * 3)]),
    "tenorite": ("C2/c", P_(4.684, 3.423, 5.129, 90, 99.54, 90), [("Fe", (.25, .25, 0)), ("O", (0, .4184, .25))]),
    "PtS": ("P4_2/mmc", Lattice.tetragonal(3.03, 5.33), [("Fe", (0, .5, 0)), ("O", (0, 0, .25))]),
    "quartz": ("P3_221", H(4.913, 5.405), [("P", (.4697, 0, 2 * T3)), ("O", (.4135, .2669, .7858))]),
    "Li2O2": ("P6_3/mmc", H(3.142, 7.65), [("Li", (0, 0, 0)), ("Li", (T3, 2 * T3, .75)), ("O", (T3, 2 * T3, .1499))]),
}
del PROTO["V2O5"]

# Layered V2O5 (Pmmn, origin 2) is written with explicit coordinates.
PROTO["V2O5"] = ("Pmmn:2", Lattice.orthorhombic(11.512, 3.564, 4.368),
                 [("Fe", (.10118, .25, .8917)), ("O", (.1043, .25, .531)), ("O", (-.0689, .25, .003)), ("O", (.25, .25, .001))])


def base(name):
    sg, lat, sites = PROTO[name]
    s = Structure.from_spacegroup(sg, lat, [r for r, _ in sites], [c for _, c in sites], tol=.02)
    return s.get_primitive_structure()


def add_voids(s, n_max=4):
    """Fill the largest holes of a host with lithium sites (greedy, on a ~0.35 A grid)."""
    s = s.copy()
    n = [max(4, int(x / .35)) for x in s.lattice.abc]
    grid = np.array([(i / n[0], j / n[1], k / n[2]) for i in range(n[0]) for j in range(n[1]) for k in range(n[2])])
    for _ in range(n_max):
        d = s.lattice.get_all_distances(grid, s.frac_coords)
        want = np.array([{"O": 1.95, "Li": 2.4}.get(x.specie.symbol, 2.55) for x in s])
        score = (d - want).min(axis=1)
        best = int(np.argmax(score))
        if score[best] < -.25:
            break
        s.append("Li", grid[best])
    return s


def random_supercell(s, det, rng):
    """A compact supercell of the given determinant (random Hermite forms, roundest kept)."""
    best = None
    for _ in range(5):
        a = rng.choice([x for x in range(1, det + 1) if det % x == 0])
        b = rng.choice([x for x in range(1, det // a + 1) if (det // a) % x == 0])
        c = det // a // b
        m = [[a, 0, 0], [rng.randrange(a), b, 0], [rng.randrange(a), rng.randrange(b), c]]
        lat = Lattice(np.array(m) @ s.lattice.matrix).get_niggli_reduced_lattice()
        r = max(lat.abc) / min(lat.abc)
        if best is None or r < best[0] - .3:
            best = (r, m)
    t = s.copy()
    t.make_supercell(best[1])
    return t


# ------------------------------------------------------------------------------------------
# Recipes: label, prototype, supercell determinants, quota, list of fillings. A filling maps a
# role to [(kind, fraction)]; "T" = charge-balanced transition-metal mixture, None = vacancy.
def recipes():
    R = []

    def add(label, proto, dets, quota, fills, voids=0):
        R.append((label, proto, dets, quota, fills, voids))

    def li(*xs, T="Fe"):
        return [{"Li": [("Li", x), (None, 1 - x)], T: [("T", 1)]} for x in xs]
    add("layered-O3", "layered-O3", (1, 2, 2, 3), 190, li(1, 1, 1, .75, 2 / 3, .5, 1 / 3, .25))
    add("layered-O1", "layered-O1", (1, 2, 3), 70, li(1, 1, 2 / 3, .5, 1 / 3))
    add("layered-P2", "layered-P2", (1, 1, 2), 50, li(1, .75, .5, .5))
    add("rocksalt-LiMO2", "rocksalt", (4, 4, 6, 8), 120, [{"Fe": [("Li", .5), ("T", .5)]}])
    add("rocksalt-Li-rich", "rocksalt", (3, 4, 4, 5, 6), 100, [
        {"Fe": [("Li", 2 / 3), ("T", T3)]}, {"Fe": [("Li", .75), ("T", .25)]}, {"Fe": [("Li", .6), ("T", .4)]},
        {"Fe": [("Li", .8), ("T", .2)]}])
    add("rocksalt-Li-poor", "rocksalt", (4, 5, 6), 45, [
        {"Fe": [("Li", T3), ("T", 2 / 3)]}, {"Fe": [("Li", .25), ("T", .75)]}, {"Fe": [("Li", .4), ("T", .6)]}])
    add("gamma-LiFeO2", "gamma-LiFeO2", (1, 1, 2), 70, li(1, 1, .5))
    add("Li2MO3", "Li2MnO3", (1,), 95, [
        {"Li": [("Li", 1)], "Cu": [("Li", 1)], "Fe": [("T", 1)]},
        {"Li": [("Li", 1)], "Cu": [("Li", 1)], "Fe": [("T", 1)]},
        {"Li": [("Li", 1)], "Cu": [("T", 1)], "Fe": [("T", 1)]},
        {"Li": [("Li", 2 / 3), (None, T3)], "Cu": [("Li", 1)], "Fe": [("T", 1)]}])
    add("spinel", "spinel", (1,), 85, li(1, 1, 1, .5))
    add("spinel-inverse", "spinel", (1,), 30, [{"Li": [("T", 1)], "Fe": [("Li", .5), ("T", .5)]},
                                               {"Li": [("Li", .5), ("T", .5)], "Fe": [("Li", .25), ("T", .75)]}])
    add("spinel-lithiated", "spinel-lithiated", (1,), 40, li(1, 1, .75))
    add("olivine", "olivine", (1,), 18, [{"Li": [("Li", x), (None, 1 - x)], "Fe": [("T", 1)], "P": [(p, 1)]}
                                         for x, p in ((1, "P"), (1, "P"), (.5, "P"), (1, "Si"), (1, "As"))])
    add("CrVO4-LiMXO4", "CrVO4", (1,), 50, [{"Li": [("Li", x), (None, 1 - x)], "Fe": [("T", 1)], "P": [(p, 1)]}
                                            for x, p in ((1, "P"), (1, "P"), (1, "V5"), (1, "Si"), (1, "Ge"), (.5, "P"), (.5, "S"), (1, "As"))])
    add("perovskite", "perovskite", (1, 2, 3), 90,
        [{"Ca": [("Li", 1)], "Fe": [("T", 1)]}]
        + [{"Ca": [("Li", x), (a, 1 - x)], "Fe": [("T", 1)]} for x in (.5, 1 / 3, .25) for a in ("La", "Sr", "Ca", "Ba", "La", "Na", "K")])
    add("double-perovskite", "double-perovskite", (1,), 50,
        [{"Ca": [(a, 1)], "Li": [("Li", 1)], "Fe": [("T", 1)]} for a in ("La", "La", "Sr", "Ba", "Ca")]
        + [{"Ca": [("La", .5), (a, .5)], "Li": [("Li", 1)], "Fe": [("T", 1)]} for a in ("Sr", "Ba", "Ca")])
    add("K2NiF4", "K2NiF4", (2,), 30, [{"Ca": [(a, 1)], "Fe": [("Li", .5), ("T", .5)]} for a in ("La", "Sr")]
        + [{"Ca": [(a, .5), ("La", .5)], "Fe": [("Li", .5), ("T", .5)]} for a in ("Sr", "Ca", "Ba", "Li")])
    add("LiNbO3", "LiNbO3", (1,), 50, li(1, 1, .5))
    add("ilmenite", "ilmenite", (1,), 45, li(1, 1, .5))
    add("corundum", "corundum", (1,), 15, [{"Fe": [("Li", .5), ("T", .5)]}, {"Fe": [("Li", .25), ("T", .75)]}])
    add("rutile-derived", "rutile", (2, 2, 3), 25, [{"Fe": [("Li", T3), ("T", 2 / 3)]}, {"Fe": [("Li", .25), ("T", .75)]}, {"Fe": [("Li", 1 / 6), ("T", 5 / 6)]}])
    add("ramsdellite", "ramsdellite", (1,), 40, li(1, .5, .25), 4)
    add("anatase", "anatase", (1,), 25, li(.5, 1))
    add("V2O5-bronze", "V2O5", (1,), 15, li(1, .5), 2)
    add("wolframite", "wolframite", (1,), 45, [{"Fe": [("Li", .5), ("T", .5)], "Cu": [(w, 1)]} for w in ("W6", "Mo6", "Nb5")]
        + [{"Fe": [("Li", .5), ("T", .5)], "Cu": [("T", 1)]}])
    add("antifluorite", "antifluorite", (4,), 85, [
        {"Fe": [("Li", 6 / 8), ("T", 1 / 8), (None, 1 / 8)]}, {"Fe": [("Li", 5 / 8), ("T", 1 / 8), (None, 2 / 8)]},
        {"Fe": [("Li", 4 / 8), ("T", 1 / 8), (None, 3 / 8)]}, {"Fe": [("Li", 3 / 8), ("T", 1 / 8), (None, 4 / 8)]},
        {"Fe": [("Li", 4 / 8), ("T", 2 / 8), (None, 2 / 8)]}])
    add("delafossite", "delafossite", (2, 3), 25, [{"Cu": [(a, 1)], "Fe": [("Li", x), ("T", 1 - x)]} for a in ("Cu1", "Ag1") for x in (T3, .5)])
    add("wurtzite-LiMO2", "wurtzite", (2, 2, 4), 35, [{"Fe": [("Li", .5), ("T", .5)]}])
    add("wurtzite-Li2MXO4", "Li3PO4", (1,), 50, [{"Li": [("Li", 1)], "Fe": [("T", 1)], "P": [(p, 1)]} for p in ("Si", "Si", "Ge")]
        + [{"Li": [("Li", 1)], "Fe": [("Li", 1)], "P": [("T", 1)]}] + [{"Li": [("Li", .5), (None, .5)], "Fe": [("T", 1)], "P": [(p, 1)]} for p in ("P", "Si")])
    add("pyroxene", "pyroxene", (1,), 12, [{"Li": [("Li", 1)], "Fe": [("T", 1)], "P": [(p, 1)]} for p in ("Si", "Ge")])
    add("Li2MO2-Immm", "Li2CuO2", (1, 2), 20, li(1, 1, .75))
    add("Li2MO2-P3m1", "Li2MnO2", (1, 2), 22, li(1, 1, .75))
    return R


def pick_metals(n, q, rng, slack):
    """n metal sites carrying total charge q: species whose oxidation ranges admit it, or None."""
    names, weights = list(METALS), [METALS[m][2] for m in METALS]
    for _ in range(60):
        k = min(n, rng.choices((1, 2, 3), (.37, .55, .08))[0])
        chosen = []
        while len(chosen) < k:
            m = rng.choices(names, weights)[0]
            if m not in chosen:
                chosen.append(m)
        if not any(m in TM and m != "Zn" for m in chosen):
            continue
        cuts = sorted(rng.sample(range(1, n), k - 1))
        counts = [b - a for a, b in zip([0] + cuts, cuts + [n])]
        lo = sum(c * (METALS[m][0] - slack) for c, m in zip(counts, chosen))
        hi = sum(c * (METALS[m][1] + slack) for c, m in zip(counts, chosen))
        lo0, hi0 = (sum(c * METALS[m][i] for c, m in zip(counts, chosen)) for i in (0, 1))
        if slack and lo0 <= q <= hi0:
            continue  # asked for an odd valence, and this one is ordinary
        if lo - 1e-6 <= q <= hi + 1e-6:
            return [m for c, m in zip(counts, chosen) for _ in range(c)]
    return None


def start_scale(s, q_metal):
    """Isotropic scale that brings the cation-oxygen first shells to sums of ionic radii."""
    ox = [i for i, x in enumerate(s) if x.specie.symbol == "O"]
    num = den = 0.
    big = [(i, s[i].specie.symbol) for i in range(len(s)) if s[i].specie.symbol != "O"]
    for i, sym in big:
        d = sorted(x.nn_distance for x in s.get_neighbors(s[i], 3.6) if x.specie.symbol == "O")
        if not d or not ox:
            continue
        shell = [x for x in d if x < 1.25 * d[0]]
        cn = len(shell)
        r = RADIUS[sym] + {1: -.3, 2: -.28, 3: -.22, 4: -.14, 5: -.06}.get(cn, 0 if cn < 8 else .14 if cn < 10 else .28)
        if sym in TM:
            r -= .06 * (np.clip(q_metal, 2, 6) - 3.3)
        if sym in ("P", "Si", "S", "B", "Ge", "As"):
            r = RADIUS[sym] - .16
        w = 1. if sym == "Li" else 3.
        num += w * (r + R_O)
        den += w * np.mean(shell)
    return num / den if den else 1.


def fingerprint(s):
    """Cheap identity of a decorated lattice: formula and the sorted distances per pair of species."""
    d = s.copy()
    d.scale_lattice(10. * len(d))
    rows = [[x.specie.symbol] for x in d]
    for i, j, r in zip(*(lambda t: (t[0], t[1], t[3]))(d.get_neighbor_list(4.4))):
        rows[i].append((d[int(j)].specie.symbol, round(float(r), 1)))
    rows = [(x[0], tuple(sorted(x[1:]))) for x in rows]
    return s.composition.formula, hash_tuple(sorted(rows))


def hash_tuple(t):
    import hashlib
    return hashlib.sha1(repr(t).encode()).hexdigest()[:16]


def decorate(s, fill, rng, single=None, slack=0, swaps=0):
    """Put species on the roles. Returns (structure, mean metal charge) or None if it cannot be done."""
    sites, t_sites, out = {}, [], [None] * len(s)
    for i, x in enumerate(s):
        sites.setdefault(x.specie.symbol, []).append(i)
    q = 2 * len(sites.pop("O"))
    for i, x in enumerate(s):
        if x.specie.symbol == "O":
            out[i] = "O"
    for role, idx in sites.items():
        if role not in fill:
            return None
        idx = idx[:]
        rng.shuffle(idx)
        for kind, frac in fill[role]:
            n = frac * len(sites[role])
            if abs(n - round(n)) > .02:
                return None
            take, idx = idx[:int(round(n))], idx[int(round(n)):]
            for i in take:
                if kind == "T":
                    t_sites.append(i)
                elif kind is not None:
                    out[i] = ALIAS.get(kind, kind)
                    q -= FIXED_Q[kind]
    if not t_sites or q <= 0:
        return None
    if single is not None:
        lo, hi, _ = TM[single]
        if not lo - 1e-6 <= q / len(t_sites) <= hi + 1e-6:
            return None
        metals = [single] * len(t_sites)
    else:
        metals = pick_metals(len(t_sites), q, rng, slack)
        if metals is None:
            return None
        rng.shuffle(metals)
    for i, m in zip(t_sites, metals):
        out[i] = m
    # Cation exchange: the composition stays, the ordering goes wrong.
    cations = [i for i in range(len(s)) if out[i] not in (None, "O")]
    for _ in range(swaps):
        pairs = [(i, j) for i in cations for j in cations if i < j and out[i] != out[j]]
        if not pairs:
            return None
        i, j = rng.choice(pairs)
        out[i], out[j] = out[j], out[i]
    keep = [i for i in range(len(s)) if out[i] is not None]
    t = Structure(s.lattice, [out[i] for i in keep], [s[i].frac_coords for i in keep])
    if len(t) > 30 or t.composition["Li"] == 0:
        return None
    t = t.get_reduced_structure()
    f = start_scale(t, q / len(t_sites))
    if not .8 < f < 1.35:
        return None
    t.scale_lattice(t.volume * f ** 3)
    dm = t.distance_matrix + 9 * np.eye(len(t))
    return None if dm.min() < 1.25 else t


def candidates(seed):
    out, seen = [], set()
    for label, proto, dets, quota, fills, voids in recipes():
        rng = random.Random(f"{seed}/{label}")  # string seeds are hashed the same in every run
        b = base(proto)
        if voids:
            b = add_voids(b, voids)
        quota, mine = int(1.08 * quota), []

        def offer(t):
            if t is None:
                return
            fp = fingerprint(t)
            if fp not in seen:
                seen.add(fp)
                mine.append((label, t))
        singles = [(m, f) for m in TM for f in fills]
        singles = sorted(singles, key=lambda x: rng.random() ** (1 / TM[x[0]][2]), reverse=True)  # weighted shuffle
        # Single-metal members first: they are the natural competitors of the mixed ones.
        for m, f in singles:
            if len(mine) >= .12 * quota:
                break
            offer(decorate(random_supercell(b, rng.choice(dets), rng), f, rng, single=m))
        for _ in range(8 * quota):
            if len(mine) >= quota:
                break
            # Well-behaved decorations alone would nearly all lie within 0.05 eV/atom of the hull;
            # odd valences and exchanged cations supply the middle and the tail of the spread.
            slack, swaps = rng.choices(
                ((0, 0), (1, 0), (2, 0), (0, 1), (0, 2), (2, 2), (0, 6)), (.10, .12, .20, .12, .18, .16, .12))[0]
            offer(decorate(random_supercell(b, rng.choice(dets), rng), rng.choice(fills), rng, slack=slack, swaps=swaps))
        out += mine
    random.Random(f"{seed}/order").shuffle(out)  # so that --limit is a fair subset
    return out


# ------------------------------------------------------------------------------------------
# Competing phases.
def references():
    out = []

    def put(label, proto, metals, former=None, large=None, drop_li=False):
        b = base(proto)
        if drop_li:
            b.remove_species(["Li"])
        for m in metals:
            s = b.copy()
            s.replace_species({"Fe": m, **({"P": former} if former else {}), **({"Ca": large} if large else {})})
            q = (2 * s.composition["O"]) / max(1, len(s) - s.composition["O"])
            s.scale_lattice(s.volume * start_scale(s, q) ** 3)
            out.append((label, s.get_reduced_structure()))

    def el(sym, sg, lat, *coords):
        s = Structure.from_spacegroup(sg, lat, [sym] * len(coords), list(coords), tol=.02).get_primitive_structure()
        out.append(("element", s))
    z = (0, 0, 0)
    for sym, a in dict(Li=3.44, Na=4.19, K=5.28, Ba=5.03, V=2.99, Cr=2.85, Fe=2.84, Nb=3.32, Mo=3.16, Ta=3.32, W=3.18).items():
        el(sym, "Im-3m", C(a), z)
    for sym, a in dict(Ca=5.53, Sr=6.02, La=5.28, Ni=3.51, Cu=3.63, Rh=3.83, Pd=3.94, Pt=3.97, Ag=4.15, Ir=3.87, Al=4.04, Mn=3.50).items():
        el(sym, "Fm-3m", C(a), z)
    for sym, (a, c) in dict(Ti=(2.94, 4.65), Co=(2.50, 4.03), Zn=(2.66, 4.95), Zr=(3.23, 5.17), Ru=(2.72, 4.29), Sc=(3.32, 5.16),
                            Y=(3.65, 5.70), Hf=(3.20, 5.06), Re=(2.77, 4.48), Mg=(3.19, 5.19), Mn=(2.47, 3.95), La=(3.77, 6.07)).items():
        el(sym, "P6_3/mmc", H(a, c), (T3, 2 * T3, .25))
    el("Si", "Fd-3m", C(5.45), z)
    el("Ge", "Fd-3m", C(5.70), z)
    el("Sn", "Fd-3m", C(6.60), z)
    el("As", "R-3m", H(3.76, 10.55), (0, 0, .227))
    el("Sb", "R-3m", H(4.31, 11.27), (0, 0, .233))
    el("Ga", "Cmce", Lattice.orthorhombic(4.52, 7.66, 4.53), (0, .1549, .081))
    el("P", "Cmce", Lattice.orthorhombic(3.31, 10.48, 4.38), (0, .1017, .0806))
    el("S", "P3_121", H(4.37, 4.95), (.225, 0, T3))
    # O: an isolated O2 dimer in an 8 A box (see README: no crystal, nothing to relax but the bond).
    out.append(("element-molecule", Structure(Lattice.cubic(8.), ["O", "O"], [z, (1.23 / 8, 0, 0)])))
    div = "Ti V Cr Mn Fe Co Ni Cu Zn Pd Ag".split()
    put("rocksalt", "rocksalt", div + "Mg Ca Sr Ba Nb Sc Y Zr".split())
    put("wurtzite", "wurtzite", "Zn Co Mn".split())
    put("tenorite", "tenorite", ["Cu", "Ag"])
    put("PtS", "PtS", "Cu Pd Pt".split())
    put("cuprite", "cuprite", ["Cu", "Ag"])
    for m in "Li Na K".split():
        s = base("antifluorite").copy()
        s.replace_species({"Fe": m})
        s.scale_lattice(s.volume * start_scale(s, 1) ** 3)
        out.append(("antifluorite", s))
    out.append(("Li2O2", base("Li2O2")))
    put("corundum", "corundum", "Ti V Cr Mn Fe Co Ni Rh Al Ga Sc Ru Ir".split())
    put("A-La2O3", "A-La2O3", "La Y Sc".split())
    put("rutile", "rutile", "Ti V Cr Mn Fe Co Nb Mo Ru Rh Ta W Ir Pd Pt Re Sn Ge Ni Si Zr Hf".split())
    put("anatase", "anatase", "Ti V Mn Zr".split(), drop_li=True)
    put("fluorite", "fluorite", "Zr Hf".split())
    put("ramsdellite", "ramsdellite", "Mn Ti V Fe".split())
    put("layered-O3-delithiated", "layered-O3", "Co Ni Mn Ti V".split(), drop_li=True)
    put("V2O5", "V2O5", "V Nb Ta Mo".split())
    put("ReO3", "ReO3", "Mo W Re Cr Nb".split())
    put("MoO3", "MoO3", "Mo W Cr".split())
    put("quartz", "quartz", ["Fe"], former="Si")
    put("quartz", "quartz", ["Fe"], former="Ge")
    out.append(("Li3PO4", (lambda s: (s.replace_species({"Fe": "Li"}), s)[1])(base("Li3PO4"))))
    for x in ("As",):
        s = base("Li3PO4")
        s.replace_species({"Fe": "Li", "P": x})
        s.scale_lattice(s.volume * start_scale(s, 1) ** 3)
        out.append(("Li3PO4", s))
    # Spinels M3O4 and MM'2O4, ilmenites, perovskites, orthosilicates, phosphates without lithium.
    b = base("spinel")
    for m, n in [("Mn", "Mn"), ("Fe", "Fe"), ("Co", "Co"), ("Mg", "Al"), ("Zn", "Al"), ("Zn", "Fe"), ("Mn", "Fe"), ("Ni", "Fe"),
                 ("Co", "Fe"), ("Fe", "Cr"), ("Ni", "Cr"), ("Mn", "Cr"), ("Zn", "Cr"), ("Cu", "Cr"), ("Co", "Cr"), ("Fe", "Al"),
                 ("Co", "Al"), ("Ni", "Al"), ("Mn", "Al"), ("Zn", "Co"), ("Ni", "Co"), ("Ni", "Mn"), ("Co", "Mn"), ("Zn", "Mn"),
                 ("Mg", "Fe"), ("Mg", "Cr"), ("Mg", "V"), ("Fe", "V"), ("Mn", "V"), ("Cu", "Fe"), ("Co", "Rh"), ("Zn", "Ga"),
                 ("Ti", "Mg"), ("Ti", "Zn"), ("Ti", "Mn"), ("Ti", "Fe"), ("Ti", "Co")]:
        s = b.copy()
        s.replace_species({"Li": m, "Fe": n})
        s.scale_lattice(s.volume * start_scale(s, 2.7) ** 3)
        out.append(("spinel", s))
    b = base("ilmenite")
    for m in "Mn Fe Co Ni Zn Mg".split():
        for n in "Ti Mn Zr V Sn".split():
            if m == n:
                continue
            s = b.copy()
            s.replace_species({"Fe": n, "Li": m})
            s.scale_lattice(s.volume * start_scale(s, 3) ** 3)
            out.append(("ilmenite", s))
    for a in "Ca Sr Ba La Na K".split():
        ms = {"La": "Sc Ti V Cr Mn Fe Co Ni Rh Al Ga Ru Cu", "Na": "Nb Ta W", "K": "Nb Ta"}.get(a, "Ti V Cr Mn Fe Co Zr Nb Mo Ru Hf Ir Sn")
        put("perovskite", "perovskite", ms.split(), large=a)
    b = base("wolframite")
    for m in "Mn Fe Co Ni Zn Mg Cu".split():
        for w in "W Mo".split():
            s = b.copy()
            s.replace_species({"Fe": m, "Cu": w})
            s.scale_lattice(s.volume * start_scale(s, 4) ** 3)
            out.append(("wolframite", s))
    for m, n in [("Al", "Nb"), ("Fe", "Nb"), ("Cr", "Nb"), ("Sc", "Nb"), ("Fe", "Ta"), ("Cr", "Ta"), ("Al", "Sb"), ("Fe", "Sb"), ("V", "Nb"), ("Y", "Nb"), ("Y", "Ta"), ("Sc", "Ta")]:
        s = b.copy()
        s.replace_species({"Fe": m, "Cu": n})
        s.scale_lattice(s.volume * start_scale(s, 4) ** 3)
        out.append(("wolframite", s))
    put("CrVO4", "CrVO4", "Ti V Cr Mn Fe Co Al Sc".split(), former="P", drop_li=True)
    put("CrVO4", "CrVO4", "Fe Cr Al".split(), former="V", drop_li=True)
    put("CrVO4", "CrVO4", "Mn Fe Co Ni Cu Zn Mg".split(), former="S", drop_li=True)
    b = base("olivine")
    for m in "Mn Fe Co Ni Mg".split():
        s = b.copy()
        s.replace_species({"Li": m, "Fe": m, "P": "Si"})
        s.scale_lattice(s.volume * start_scale(s, 2) ** 3)
        out.append(("olivine", s))
    # Well-ordered lithium oxides of every metal, whether or not the draw put them into the sample.
    def ternary(label, proto, metals, others):
        b = base(proto)
        for m in metals.split():
            s = b.copy()
            s.replace_species({"Fe": m, **others})
            s.scale_lattice(s.volume * start_scale(s, 3.5) ** 3)
            out.append((label, s.get_reduced_structure()))
    ternary("layered-O3", "layered-O3", "Ti V Cr Mn Fe Co Ni Cu Rh Al Sc Nb Mo Ru", {})
    ternary("gamma-LiFeO2", "gamma-LiFeO2", "Ti V Cr Mn Fe Co Sc Y Al Ni", {})
    ternary("Li2MO3", "Li2MnO3", "Ti V Mn Fe Co Ni Zr Nb Mo Ru Rh Sn Hf Ir Pt Pd Re", {"Cu": "Li"})
    ternary("spinel", "spinel", "Ti V Cr Mn Fe Co Ni Rh Al", {})
    ternary("LiNbO3", "LiNbO3", "V Nb Ta Re Ru W Mo Sb Ir", {})
    ternary("ilmenite", "ilmenite", "V Nb Sb Ru Re Mo", {})
    ternary("Li2MO2-P3m1", "Li2MnO2", "Mn Fe Co Ni Ti V", {})
    ternary("Li2MO2-Immm", "Li2CuO2", "Cu Ni Pd Pt Zn Co", {})
    ternary("olivine", "olivine", "Mn Fe Co Ni", {})
    ternary("CrVO4-LiMXO4", "CrVO4", "Mn Fe Co Ni Cu Zn Mg", {})
    ternary("CrVO4-LiMXO4", "CrVO4", "Mn Co Ni Mg", {"P": "V"})
    ternary("wurtzite-Li2MXO4", "Li3PO4", "Mn Fe Co Ni Zn Mg Cu", {"P": "Si"})
    ternary("wurtzite-Li2MXO4", "Li3PO4", "Mn Fe Co Zn Mg", {"P": "Ge"})
    ternary("Li3MO4", "Li3PO4", "Li", {"P": "V"})
    ternary("Li3MO4", "Li3PO4", "Li", {"P": "Nb"})
    ternary("pyroxene", "pyroxene", "Ti V Cr Mn Fe Co Al Sc", {"P": "Si"})
    return [(label, s.get_sorted_structure()) for label, s in out]


# ------------------------------------------------------------------------------------------
# CHGNet, inference only. The stock predict_graph differentiates twice with create_graph (training
# needs that); one plain backward pass through positions and strain is four times faster.
class Surrogate:
    def __init__(self):
        from chgnet.model import CHGNet
        torch.set_num_threads(1)
        with contextlib.redirect_stdout(sys.stderr):  # it greets on stdout, where the figures go
            self.m = CHGNet.load(model_name="0.3.0", use_device="cpu", verbose=False, check_cuda_mem=False)
        self.m.eval()
        for p in self.m.parameters():
            p.requires_grad_(False)
        self.calls = 0

    def __call__(self, structures, grad=True):
        from chgnet.model.model import BatchedGraph
        m = self.m
        graphs = [m.graph_converter(s) for s in structures]
        g = BatchedGraph.from_graphs(graphs, bond_basis_expansion=m.bond_basis_expansion,
                                     angle_basis_expansion=m.angle_basis_expansion, compute_stress=True)
        e = m._compute(g)["e"]
        n = torch.tensor([len(s) for s in structures], dtype=e.dtype)
        self.calls += len(structures)
        gr = torch.autograd.grad((e * n).sum(), list(g.atom_positions) + list(g.strains)) if grad else None
        # The composition reference is part of CHGNet's energy per atom.
        e = (e.detach() + m.composition_model(graphs)).numpy().astype(float)
        if not grad:
            return e
        k = len(structures)
        return [(e[i] * len(structures[i]), gr[i].numpy().astype(float), gr[k + i].numpy().astype(float)) for i in range(k)]


VOIGT = [np.array(m, float) for m in (
    [[1, 0, 0], [0, 0, 0], [0, 0, 0]], [[0, 0, 0], [0, 1, 0], [0, 0, 0]], [[0, 0, 0], [0, 0, 0], [0, 0, 1]],
    [[0, 0, 0], [0, 0, .5], [0, .5, 0]], [[0, 0, .5], [0, 0, 0], [.5, 0, 0]], [[0, .5, 0], [.5, 0, 0], [0, 0, 0]])]


def model_hessian(s):
    """Spring model over (displacements, strain): the preconditioner that makes ~6 steps enough."""
    n = len(s)
    h = np.zeros((3 * n + 6, 3 * n + 6))
    ci, cj, im, d = s.get_neighbor_list(3.4)
    cart = s.cart_coords
    sym = [x.specie.symbol for x in s]
    for i, j, t, r in zip(ci, cj, im, d):
        v = cart[j] + t @ s.lattice.matrix - cart[i]
        a, b = sym[i], sym[j]
        if (a == "O") != (b == "O"):
            c = b if a == "O" else a
            if c in ("Li", "Na", "K"):
                k = 1.6 * (2.1 / r) ** 6
            elif c in ("Ca", "Sr", "Ba", "La"):
                k = 2.2 * (2.5 / r) ** 6
            else:
                k = 6. * (2.0 / r) ** 7
        elif a == "O":
            k = .7 * (2.8 / r) ** 6
        else:
            k = .5 * (2.8 / r) ** 4
        k = min(k, 45.)
        b3 = np.zeros((3, 3 * n + 6))  # derivative of the bond vector
        b3[:, 3 * i:3 * i + 3] -= np.eye(3)
        b3[:, 3 * j:3 * j + 3] += np.eye(3)
        for q, basis in enumerate(VOIGT):
            b3[:, 3 * n + q] += v @ basis
        u = v / r
        kk = k * (np.outer(u, u) + .08 * (np.eye(3) - np.outer(u, u)))
        h += .5 * b3.T @ kk @ b3
    return h + np.diag([.4] * (3 * n) + [.03 * s.volume] * 6)


class Relaxer:
    """BFGS over atoms and cell of one crystal, started from the spring model."""

    def __init__(self, s):
        self.s = s
        self.n = len(s)
        self.h = model_hessian(s)
        self.best = None
        self.done = False
        self.cut = 1.
        self.evals = 0

    def feed(self, e, f, strain):
        g = np.concatenate([f.ravel(), [np.sum(strain * b) for b in VOIGT]])
        self.evals += 1
        if self.best is not None:
            e0, _, g0 = self.best
            sv, y = self.step, g - g0
            hs = self.h @ sv
            if y @ sv > .1 * (sv @ hs):  # keep the matrix positive definite
                self.h += np.outer(y, y) / (y @ sv) - np.outer(hs, hs) / (sv @ hs)
            elif y @ sv < .5 * (sv @ hs):
                self.h -= .5 * np.outer(hs, hs) / (sv @ hs)
        if self.best is None or e <= self.best[0]:
            self.best = (e, self.s, g)
            self.cut = 1.
        else:
            self.cut *= .5
        e, s, g = self.best
        self.fmax = np.abs(g[:-6]).max()
        self.pmax = np.abs(g[-6:]).max() / s.volume * 160.2
        self.gain = .5 * g @ np.linalg.solve(self.h, g) / self.n  # what the model says is still to gain
        if self.gain < 5e-4:
            self.done = True
            return
        step = -np.linalg.solve(self.h, g) * self.cut
        step *= min(1., .25 / max(1e-9, np.abs(step[:-6]).max()), .07 / max(1e-9, np.abs(step[-6:]).max()))
        self.step = step
        eps = sum(x * b for x, b in zip(step[-6:], VOIGT))
        lat = s.lattice.matrix
        frac = s.frac_coords + step[:-6].reshape(-1, 3) @ np.linalg.inv(lat)
        self.s = Structure(Lattice(lat @ (np.eye(3) + eps)), s.species, frac)


def rounded(s):
    """The geometry as the file holds it: six decimals, cell from lengths and angles."""
    cell = [round(float(x), 6) for x in (*s.lattice.abc, *s.lattice.angles)]
    frac = []
    for row in s.frac_coords:
        v = [round(float(x) % 1., 6) for x in row]
        frac.append([0. if x >= 1. else x for x in v])
    return cell, [x.symbol for x in s.species], frac


def as_structure(cell, species, frac):
    return Structure(Lattice.from_parameters(*cell), species, frac)


def relax_all(items, chg, max_evals, batch, cache, say, tag):
    """Relax in groups of like size; results go to the cache so that a broken run can go on."""
    # Groups are formed from the whole list, finished or not: float32 sums depend on the company a
    # crystal keeps in a batch, and a resumed run must give the same labels as an unbroken one.
    out = {}
    t0 = time.time()
    for start in range(0, len(items), batch * 8):
        block = sorted(items[start:start + batch * 8], key=lambda x: (len(x[1]), x[0]))
        for b in range(0, len(block), batch):
            group = block[b:b + batch]
            if all(key in cache for key, _ in group):
                out.update((key, cache[key]) for key, _ in group)
                continue
            rel = [Relaxer(s) for _, s in group]
            for _ in range(max_evals):
                act = [r for r in rel if not r.done]
                if not act:
                    break
                try:
                    res = chg([r.s for r in act])
                except Exception as ex:  # an exploded cell has no graph; give the group up to singles
                    for r in act:
                        try:
                            r.feed(*chg([r.s])[0])
                        except Exception:
                            r.done = True
                    continue
                for r, x in zip(act, res):
                    r.feed(*x)
            for (key, _), r in zip(group, rel):
                if r.best is None or not np.isfinite(r.best[0]):
                    rec = None
                else:
                    geo = rounded(r.best[1])
                    # One crystal per call: the label must not depend on its neighbours in a batch.
                    rec = dict(cell=geo[0], species=geo[1], frac=geo[2], energy=round(float(chg([as_structure(*geo)], grad=False)[0]), 6),
                               fmax=round(float(r.fmax), 4), pmax=round(float(r.pmax), 3), gain=round(float(r.gain), 5), evals=r.evals)
                out[key] = rec
                cache.put(key, rec)
        n = min(len(items), start + batch * 8)
        say(f"{tag}: {n}/{len(items)} relaxed, {time.time() - t0:.0f} s")
    return out


class Cache(dict):
    def __init__(self, path):
        super().__init__()
        self.path = path
        if path and os.path.exists(path):
            for line in open(path):
                k, v = json.loads(line)
                self[k] = v

    def put(self, k, v):
        self[k] = v
        if self.path:
            with open(self.path, "a") as f:
                f.write(json.dumps([k, v]) + "\n")


def key_of(label, s, what):
    geo = rounded(s)
    return what + "/" + label + "/" + hash_tuple((geo[0], geo[1], geo[2]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", default=os.path.dirname(os.path.abspath(__file__)), help="folder for the two output files")
    ap.add_argument("--seed", type=int, default=SEED)
    ap.add_argument("--limit", type=int, default=0, help="use only the first N candidates (a fair subset, best a multiple of 32); 0 = all, about 1,760")
    ap.add_argument("--size", type=int, default=1500, help="largest number of crystals to write")
    ap.add_argument("--stable-share", type=float, default=.25, help="largest share below 0.05 eV/atom in the file")
    ap.add_argument("--min-size", type=int, default=1450, help="do not thin the stable end below this many crystals")
    ap.add_argument("--evals", type=int, default=6, help="CHGNet gradient evaluations per candidate, at most")
    ap.add_argument("--ref-evals", type=int, default=12, help="the same for competing phases")
    ap.add_argument("--batch", type=int, default=4, help="crystals per CHGNet call (small batches stay in cache)")
    ap.add_argument("--max-hull", type=float, default=.8, help="drop crystals further above the hull (eV/atom)")
    ap.add_argument("--cache", default="", help="JSON-lines file with finished relaxations, to go on after a break")
    ap.add_argument("--plan", action="store_true", help="list the candidates and stop")
    a = ap.parse_args()
    t0 = time.time()

    def say(msg):
        print(f"[{time.time() - t0:6.0f} s] {msg}", file=sys.stderr, flush=True)

    cand = candidates(a.seed)
    say(f"{len(cand)} candidates, mean {np.mean([len(s) for _, s in cand]):.1f} atoms")
    if a.limit:
        cand = cand[:a.limit]
    refs = references()
    say(f"{len(refs)} competing phases, mean {np.mean([len(s) for _, s in refs]):.1f} atoms")
    if a.plan:
        from collections import Counter
        for k, v in sorted(Counter(x for x, _ in cand).items()):
            print(k, v)
        print(len({s.composition.reduced_formula for _, s in cand}), "formulas")
        return
    chg = Surrogate()
    cache = Cache(a.cache)
    rk = [(key_of(x, s, "ref"), s) for x, s in refs]
    ck = [(key_of(x, s, "cand"), s) for x, s in cand]
    rres = relax_all(rk, chg, a.ref_evals, a.batch, cache, say, "competing phases")
    cres = relax_all(ck, chg, a.evals, a.batch, cache, say, "candidates")

    ref_rows = []
    for (key, _), (label, _) in zip(rk, refs):
        r = rres[key]
        if r:
            c = Composition({k: r["species"].count(k) for k in set(r["species"])})
            ref_rows.append(dict(formula=c.reduced_formula, prototype=label, atoms=len(r["species"]), energy_per_atom=r["energy"], comp=c))
    rows, seen = [], {}
    matcher = StructureMatcher(primitive_cell=True, attempt_supercell=False)
    bad = dup = 0
    for (key, _), (label, _) in zip(ck, cand):
        r = cres[key]
        if not r:
            bad += 1
            continue
        s = as_structure(r["cell"], r["species"], r["frac"])
        # Nearest contact, periodic images included.
        if min([min((x.nn_distance for x in s.get_neighbors(site, 3.)), default=9.) for site in s]) <= 1.3:
            bad += 1
            continue
        f = s.composition.reduced_formula
        # Different starts may relax into one crystal: compare only neighbours in energy.
        if any(abs(e - r["energy"]) < .003 and matcher.fit(s, t) for e, t in seen.get(f, [])):
            dup += 1
            continue
        seen.setdefault(f, []).append((r["energy"], s))
        rows.append(dict(label=label, comp=s.composition, formula=f, r=r))
    say(f"{bad} candidates lost (no relaxation or a contact below 1.3 A), {dup} duplicates")

    entries = [PDEntry(x["comp"], x["energy_per_atom"] * x["comp"].num_atoms) for x in ref_rows]
    mine = [PDEntry(x["comp"], x["r"]["energy"] * x["comp"].num_atoms) for x in rows]
    el0 = {}
    for e in entries:
        if e.composition.is_element:
            k = str(e.composition.elements[0])
            el0[k] = min(el0.get(k, 1e9), e.energy_per_atom)
    missing = {str(k) for e in mine for k in e.composition.elements} - set(el0)
    if missing:
        raise SystemExit(f"no elemental reference for {sorted(missing)}")
    # One hull per chemical system: a single hull in 40 dimensions is out of reach.
    hulls = {}
    kept = []
    for x, e in zip(rows, mine):
        els = frozenset(e.composition.elements)
        if els not in hulls:
            hulls[els] = PhaseDiagram([y for y in entries + mine if set(y.composition.elements) <= els])
        h = hulls[els].get_e_above_hull(e, allow_negative=False)
        ef = e.energy_per_atom - sum(e.composition.get_atomic_fraction(k) * el0[str(k)] for k in e.composition.elements)
        if not (np.isfinite(h) and np.isfinite(ef)):
            continue
        x["hull"], x["form"] = max(0., float(h)), float(ef)
        if x["hull"] <= a.max_hull:
            kept.append(x)
    say(f"{len(rows) - len(kept)} beyond {a.max_hull} eV/atom dropped")
    kept = kept[:a.size]
    # Screening needs something to find and much to reject: thin the stable end to the share asked
    # for (the last ones in the shuffled order go). What is cut still counts in the hull, and is
    # written to references.json, so the labels stay reproducible.
    low = [x for x in kept if x["hull"] < .05]
    high = len(kept) - len(low)
    n_low = max(int(a.stable_share * high / (1 - a.stable_share)), a.min_size - high, 0)
    gone = {id(x) for x in low[n_low:]}
    kept = [x for x in kept if id(x) not in gone]
    os.makedirs(a.out, exist_ok=True)
    lines = []
    for i, x in enumerate(kept, 1):
        lines.append(json.dumps(dict(material_id=f"cupel-{i:05d}", cell=x["r"]["cell"], species=x["r"]["species"], frac=x["r"]["frac"],
                                     e_above_hull=round(x["hull"], 6), e_form_per_atom=round(x["form"], 6), prototype=x["label"],
                                     formula=x["formula"], functional=FUNCTIONAL), separators=(",", ":")))
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="", compresslevel=9) as g:
        g.write(("\n".join(lines) + "\n").encode())
    with open(os.path.join(a.out, "li-tm-oxides.jsonl.gz"), "wb") as f:
        f.write(raw.getvalue())
    # Crystals that shaped the hull but were cut from the file are kept here as well, so
    # that sample + references always reproduce the labels.
    shown = {id(x) for x in kept}
    cut = [x for x in rows if id(x) not in shown and x.get("hull", 1) < 1e-9]
    ref_out = [dict(formula=x["formula"], prototype=x["prototype"], atoms=x["atoms"], energy_per_atom=x["energy_per_atom"]) for x in ref_rows]
    ref_out += [dict(formula=x["formula"], prototype=x["label"] + " (hull member not in the sample)", atoms=len(x["r"]["species"]), energy_per_atom=x["r"]["energy"]) for x in cut]
    ref_out.sort(key=lambda x: (x["formula"], x["energy_per_atom"], x["prototype"]))
    with open(os.path.join(a.out, "references.json"), "w") as f:
        json.dump(dict(functional=FUNCTIONAL, unit="eV/atom", elements={k: v for k, v in sorted(el0.items())}, phases=ref_out), f, indent=1)
        f.write("\n")

    h = np.array([x["hull"] for x in kept])
    fm = np.array([x["form"] for x in kept])
    summary = dict(n=len(kept), formulas=len({x["formula"] for x in kept}), on_hull=float(np.mean(h < 1e-9)), below_0_05=float(np.mean(h < .05)),
                   below_0_10=float(np.mean(h < .1)), hull_quantiles={q: round(float(np.quantile(h, q)), 4) for q in (.05, .25, .5, .75, .95)},
                   form_quantiles={q: round(float(np.quantile(fm, q)), 3) for q in (.05, .5, .95)}, form_negative=float(np.mean(fm < 0)),
                   mean_atoms=float(np.mean([len(x["r"]["species"]) for x in kept])), max_atoms=max(len(x["r"]["species"]) for x in kept),
                   median_fmax=float(np.median([x["r"]["fmax"] for x in kept])), median_pmax=float(np.median([x["r"]["pmax"] for x in kept])),
                   p90_gain=float(np.quantile([x["r"]["gain"] for x in kept], .9)),
                   mean_evals=float(np.mean([x["r"]["evals"] for x in kept])), bytes=len(raw.getvalue()), seconds=round(time.time() - t0))
    by = {}
    for x in kept:
        by.setdefault(x["label"], []).append(x["hull"])
    summary["prototypes"] = {k: [len(v), round(float(np.median(v)), 3)] for k, v in sorted(by.items())}
    print(json.dumps(summary, indent=1))


if __name__ == "__main__":
    main()
