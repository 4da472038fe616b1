"""Wigner 3j symbols and spherical harmonics of e3nn 0.6.0, for Wigner3jTest and SphericalHarmonicsTest.

    pip install torch==2.5.1 e3nn==0.6.0
    python make_equivariant_goldens.py > ../resources/golden/equivariant.tsv

e3nn 0.4 gives some symbols of odd l1 + l2 + l3 the other sign; no network here uses those.

Lines: "3j l1 l2 l3 i j k value" for what is not zero, "harmonics x y z" and then 16 values (degrees 0 to 3).
"""

import torch
from e3nn import o3

torch.set_default_dtype(torch.float64)

for l1 in range(4):
    for l2 in range(4):
        for l3 in range(abs(l1 - l2), min(3, l1 + l2) + 1):
            symbols = o3.wigner_3j(l1, l2, l3)
            for i, j, k in symbols.abs().gt(1e-12).nonzero().tolist():
                print("3j", l1, l2, l3, i, j, k, repr(symbols[i, j, k].item()), sep="\t")

vectors = torch.tensor([[1.0, 2.0, 3.0], [0.3, -0.7, 0.2], [0.0, 0.0, 1.0], [-2.5, 0.0, 0.1], [1.0, -1.0, 1.0]])
values = o3.spherical_harmonics(list(range(4)), vectors, normalize=True, normalization="component")
for vector, row in zip(vectors.tolist(), values.tolist()):
    print("harmonics", *map(repr, vector), *map(repr, row), sep="\t")
