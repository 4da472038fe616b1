"""Goldens of Nequix: the published package (nequix 0.4.5, its torch form, e3nn 0.6.0, torch 2.5, double precision).

    pip install torch==2.5.1 e3nn==0.6.0 ase scipy && pip install --no-deps nequix==0.4.5
    python make_nequix_goldens.py ../resources/nequix/goldens.json
"""

import importlib.util
import json
import sys
import types

import numpy as np
import torch
from potential_goldens import ELEMENTS, edges, row, structures, weights, write

# The package imports JAX at its top; the torch form below does not need it.
package = types.ModuleType("nequix")
package.__path__ = list(importlib.util.find_spec("nequix").submodule_search_locations)
sys.modules["nequix"] = package
from nequix.torch_impl.model import NequixTorch  # noqa: E402

torch.set_default_dtype(torch.float64)

CONFIG = {
    "atomic_numbers": ELEMENTS,
    "cutoff": 5.0,
    "hidden_irreps": "8x0e + 6x1o + 5x2e + 4x3o",
    "lmax": 3,
    "n_layers": 3,
    "radial_basis_size": 8,
    "radial_mlp_size": 16,
    "radial_mlp_layers": 2,
    "radial_polynomial_p": 6.0,
    "index_weights": False,
    "layer_norm": True,
    "avg_n_neighbors": 37.25,
    "scale": 0.8125,
    "shift": 0.15625,
}


def file_names(linear, prefix):
    """The names under which a Nequix file keeps the blocks of a flat weight."""
    for instruction, (where, shape) in zip(linear.instructions, linear.weight_index_slices):
        before, after = linear.irreps_in[instruction.i_in], linear.irreps_out[instruction.i_out]
        yield f"{prefix}.weights[{before}->{after}]", where, tuple(shape)


def fill(model):
    tensors = {"atom_energies": [len(ELEMENTS)]}
    with torch.no_grad():
        model.atom_energies.copy_(torch.tensor(weights("atom_energies", (len(ELEMENTS),))))
        linears = {"readout": model.readout}
        for i, layer in enumerate(model.layers):
            for part in ["linear_1", "linear_2", "skip"]:
                linears[f"layers.{i}.{part}"] = getattr(layer, part)
            for j, dense in enumerate(layer.radial_mlp.layers):
                set_weight(dense.weights, f"layers.{i}.radial_mlp.{j}", tensors)
            for j, affine in enumerate(layer.layer_norm.affine_weight):
                set_weight(affine, f"layers.{i}.layer_norm.affine_weight.{j}", tensors)
        for prefix, linear in linears.items():
            for name, where, shape in file_names(linear, prefix):
                tensors[name] = list(shape)
                linear.weight[where] = torch.tensor(weights(name, shape)).flatten()
    return tensors


def set_weight(parameter, name, tensors):
    tensors[name] = list(parameter.shape)
    parameter.copy_(torch.tensor(weights(name, tuple(parameter.shape))))


def evaluate(model, atoms):
    centres, neighbours, shifts = edges(atoms, CONFIG["cutoff"])
    features = []
    hook = model.readout.register_forward_pre_hook(lambda module, inputs: features.append(inputs[0].detach()))
    atom_energies, forces, stress = model(
        torch.tensor([ELEMENTS.index(z) for z in atoms.numbers]),
        torch.tensor(atoms.positions),
        torch.tensor(shifts, dtype=torch.float64),
        torch.tensor(np.array([neighbours, centres])),
        torch.tensor(np.asarray(atoms.cell))[None],
        torch.tensor([len(atoms)]),
        torch.tensor([len(centres)]),
        torch.zeros(len(atoms), dtype=torch.long),
    )
    hook.remove()
    atom_energies = atom_energies.detach()
    return atom_energies.sum(), atom_energies, forces.detach(), stress[0].detach(), features[0]


def main(target):
    settings = {key: value for key, value in CONFIG.items() if key not in ("atomic_numbers", "avg_n_neighbors")}
    model = NequixTorch(n_species=len(ELEMENTS), avg_n_neighbors=CONFIG["avg_n_neighbors"], mlp_init_scale=4.0,
                        atom_energies=[0.0] * len(ELEMENTS), **settings)
    model.eval()
    tensors = fill(model)
    rows = [row(name, atoms, *evaluate(model, atoms)) for name, atoms in structures().items()]
    metadata = {key: value if isinstance(value, str) else json.dumps(value) for key, value in CONFIG.items()}
    write(target, {"metadata": metadata, "tensors": tensors, "structures": rows})


if __name__ == "__main__":
    main(sys.argv[1])
