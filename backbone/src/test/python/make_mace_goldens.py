"""Goldens of MACE: the published package (mace-torch 0.3.10, e3nn 0.4.4, torch 2.5, double precision).

    pip install torch==2.5.1 mace-torch==0.3.10
    python make_mace_goldens.py ../resources/mace/goldens.json

The coupling arrays are the package's own and stand in the golden file, as index and value of what is not zero.
"""

import sys

import numpy as np
import torch
from e3nn import o3
from mace import modules
from potential_goldens import ELEMENTS, edges, row, structures, weights, write

torch.set_default_dtype(torch.float64)

CUTOFF = 5.0
CHANNELS = 8


def network():
    block = modules.interaction_classes["RealAgnosticResidualInteractionBlock"]
    return modules.ScaleShiftMACE(
        r_max=CUTOFF,
        num_bessel=6,
        num_polynomial_cutoff=5,
        max_ell=3,
        interaction_cls=block,
        interaction_cls_first=block,
        num_interactions=2,
        num_elements=len(ELEMENTS),
        hidden_irreps=o3.Irreps(f"{CHANNELS}x0e + {CHANNELS}x1o"),
        MLP_irreps=o3.Irreps("4x0e"),
        atomic_energies=np.zeros(len(ELEMENTS)),
        avg_num_neighbors=2.75,
        atomic_numbers=ELEMENTS,
        correlation=3,
        gate=torch.nn.functional.silu,
        radial_MLP=[16, 12],
        atomic_inter_scale=0.8125,
        atomic_inter_shift=0.15625,
    )


def fill(model):
    """Shapes of the tensors that follow the rule, and values of the others that the network needs."""
    tensors, buffers = {}, {}
    parameters = {name for name, _ in model.named_parameters()} | {"atomic_energies_fn.atomic_energies"}
    for name, tensor in model.state_dict().items():
        if name in parameters:
            if tensor.numel() == 0:
                continue
            tensors[name] = list(tensor.shape)
            tensor.copy_(torch.tensor(weights(name, tuple(tensor.shape))))
        elif not any(part in name for part in ["output_mask", "bias", "_w3j_", "conv_tp.weight"]):
            flat = tensor.detach().double().flatten()
            places = flat.nonzero().flatten() if "U_matrix" in name else torch.arange(len(flat))
            buffers[name] = {"shape": list(tensor.shape), "places": places.tolist(), "values": flat[places].tolist()}
    return tensors, buffers


def evaluate(model, atoms):
    centres, neighbours, shifts = edges(atoms, CUTOFF)
    one_hot = np.eye(len(ELEMENTS))[[ELEMENTS.index(z) for z in atoms.numbers]]
    cell = np.asarray(atoms.cell)
    found = model(
        {
            "positions": torch.tensor(atoms.positions),
            "node_attrs": torch.tensor(one_hot),
            "edge_index": torch.tensor(np.array([centres, neighbours])),
            "shifts": torch.tensor(shifts @ cell),
            "unit_shifts": torch.tensor(shifts, dtype=torch.float64),
            "cell": torch.tensor(cell),
            "batch": torch.zeros(len(atoms), dtype=torch.long),
            "ptr": torch.tensor([0, len(atoms)]),
        },
        compute_stress=True,
    )
    features = found["node_feats"].detach()
    scalars = torch.cat([features[:, :CHANNELS], features[:, -CHANNELS:]], dim=1)
    found = {key: value.detach() for key, value in found.items() if value is not None}
    return found["energy"][0], found["node_energy"], found["forces"], found["stress"][0], scalars


def main(target):
    torch.manual_seed(0)
    model = network()
    tensors, buffers = fill(model)
    rows = [row(name, atoms, *evaluate(model, atoms)) for name, atoms in structures().items()]
    metadata = {f"interactions.{i}.avg_num_neighbors": "2.75" for i in range(2)}
    write(target, {"metadata": metadata, "tensors": tensors, "buffers": buffers, "structures": rows})


if __name__ == "__main__":
    main(sys.argv[1])
