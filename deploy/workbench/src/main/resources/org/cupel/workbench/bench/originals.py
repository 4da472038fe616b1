"""Times the published Python code of one backbone, as told line by line (JSON) on the standard input.

python originals.py NAME WEIGHTS THREADS

{"do": "structure", "name", "lattice", "atomic_numbers", "frac_coords"}  keeps a crystal
{"do": "time", "structure", "quantity", "seconds"}  repeats for that long and answers the mean time of one
{"do": "energy", "structure"}  answers eV per atom
"""

import json
import os
import sys
import time

NAME, WEIGHTS, THREADS = sys.argv[1], sys.argv[2], sys.argv[3]
for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = THREADS
os.environ["XLA_FLAGS"] = f"--xla_cpu_multi_thread_eigen={'true' if int(THREADS) > 1 else 'false'}"
os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "1"

# Nequix' torch code needs a newer e3nn than MACE allows.
if NAME == "nequix-torch":
    sys.path.insert(0, os.path.join(sys.prefix, "e3nn-0.6.0"))

# What the packages print must not get among the answers.
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

import warnings

warnings.filterwarnings("ignore")

import numpy as np


def answer(**values):
    answers.write(json.dumps(values) + "\n")
    answers.flush()


def atoms_of(crystal):
    from ase import Atoms

    return Atoms(
        numbers=crystal["atomic_numbers"], cell=crystal["lattice"], scaled_positions=crystal["frac_coords"], pbc=True
    )


class Chgnet:
    def __init__(self):
        import chgnet
        import torch
        from chgnet.model import CHGNet

        torch.set_num_threads(int(THREADS))
        self.version = f"chgnet {chgnet.__version__}, torch {torch.__version__}"
        self.model = CHGNet.from_file(WEIGHTS).eval()

    def crystal(self, crystal):
        from pymatgen.core import Lattice, Structure

        return Structure(Lattice(crystal["lattice"]), crystal["atomic_numbers"], crystal["frac_coords"])

    def graph(self, crystal):
        return self.model.graph_converter(crystal)

    def network(self, graph):
        return float(self.model.predict_graph(graph, task="e")["e"])

    def forces(self, graph):
        return self.model.predict_graph(graph, task="efs")

    def per_atom(self, energy, atoms):
        return energy


class Nequix:
    """The default of the package: JAX, compiled once per shape."""

    def __init__(self):
        import equinox as eqx
        import jax
        from importlib.metadata import version

        from nequix.data import atomic_numbers_to_indices
        from nequix.model import load_model

        self.version = f"nequix {version('nequix')}, jax {jax.__version__}"
        self.model, self.config = load_model(WEIGHTS)
        self.indices = atomic_numbers_to_indices(self.config["atomic_numbers"])

        def energy(model, graph):
            import jax.numpy as jnp

            cell = graph.globals["cell"][0]
            positions = graph.nodes["positions"]
            vectors = positions[graph.senders] - positions[graph.receivers] + graph.edges["shifts"] @ cell
            return jnp.sum(model.node_energies(vectors, graph.nodes["species"], graph.senders, graph.receivers))

        self.energy = eqx.filter_jit(energy)
        self.all = eqx.filter_jit(lambda model, graph: model(graph))

    def crystal(self, crystal):
        return atoms_of(crystal)

    def graph(self, atoms):
        from nequix.data import dict_to_graphstuple, preprocess_graph

        return dict_to_graphstuple(preprocess_graph(atoms, self.indices, self.config["cutoff"], False))

    def network(self, graph):
        return float(self.energy(self.model, graph))

    def forces(self, graph):
        import jax

        return jax.block_until_ready(self.all(self.model, graph))

    def per_atom(self, energy, atoms):
        return energy / atoms


class NequixTorch:
    """The same weights in the package's torch code, not compiled."""

    def __init__(self):
        import torch
        from importlib.metadata import version

        from nequix.calculator import load_model_jax
        from nequix.data import atomic_numbers_to_indices
        from nequix.torch_impl.utils import convert_model_jax_to_torch

        torch.set_num_threads(int(THREADS))
        self.version = f"nequix {version('nequix')}, torch {torch.__version__}"
        jax_model, self.config = load_model_jax(WEIGHTS, False)
        self.model, self.config = convert_model_jax_to_torch(jax_model, self.config, False)
        self.model.eval()
        self.indices = atomic_numbers_to_indices(self.config["atomic_numbers"])

    def crystal(self, crystal):
        return atoms_of(crystal)

    def graph(self, atoms):
        import torch
        from nequix.data import dict_to_pytorch_geometric, preprocess_graph

        graph = dict_to_pytorch_geometric(preprocess_graph(atoms, self.indices, self.config["cutoff"], False))
        graph.n_graph = torch.zeros(graph.x.shape[0], dtype=torch.int64)
        return graph

    def network(self, graph):
        import torch

        with torch.no_grad():
            vectors = (
                graph.positions[graph.edge_index[0]]
                - graph.positions[graph.edge_index[1]]
                + graph.edge_attr @ graph.cell[0]
            )
            return float(self.model.node_energies(vectors, graph.x, graph.edge_index[0], graph.edge_index[1]).sum())

    def forces(self, graph):
        g = graph
        return self.model(g.x, g.positions, g.edge_attr, g.edge_index, g.cell, g.n_node, g.n_edge, g.n_graph)

    def per_atom(self, energy, atoms):
        return energy / atoms


class Mace:
    def __init__(self):
        import mace
        import torch
        from mace import data
        from mace.tools import torch_geometric, utils

        torch.set_num_threads(int(THREADS))
        self.version = f"mace-torch {mace.__version__}, torch {torch.__version__}"
        loaded = torch.load(WEIGHTS, map_location="cpu", weights_only=False)
        self.model = loaded if isinstance(loaded, torch.nn.Module) else self.built(loaded)
        self.model = self.model.float().eval()
        self.data, self.geometric = data, torch_geometric
        torch.set_default_dtype(torch.float32)
        for parameter in self.model.parameters():
            parameter.requires_grad = False
        self.table = utils.AtomicNumberTable([int(z) for z in self.model.atomic_numbers])

    @staticmethod
    def built(state):
        """The medium network of MACE-MP-0 for a bare state dict."""
        import torch
        from e3nn import o3
        from mace import modules

        block = modules.interaction_classes["RealAgnosticResidualInteractionBlock"]
        model = modules.ScaleShiftMACE(
            r_max=6.0, num_bessel=10, num_polynomial_cutoff=5, max_ell=3, interaction_cls=block,
            interaction_cls_first=block, num_interactions=2, num_elements=89,
            hidden_irreps=o3.Irreps("128x0e+128x1o"), MLP_irreps=o3.Irreps("16x0e"),
            atomic_energies=np.zeros(89), avg_num_neighbors=61.964672446250916,
            atomic_numbers=[int(z) for z in state["atomic_numbers"]], correlation=3, gate=torch.nn.functional.silu,
            radial_MLP=[64, 64, 64], radial_type="bessel",
            atomic_inter_scale=0.8041538754478097, atomic_inter_shift=0.16409696359187365)
        own = model.state_dict()
        model.load_state_dict(
            {name: value.reshape(own[name].shape) for name, value in state.items() if name in own}, strict=False)
        return model

    def crystal(self, crystal):
        return atoms_of(crystal)

    def graph(self, atoms):
        config = self.data.config_from_atoms(atoms)
        graph = self.data.AtomicData.from_config(config, z_table=self.table, cutoff=float(self.model.r_max))
        return next(iter(self.geometric.dataloader.DataLoader([graph], batch_size=1, shuffle=False)))

    def network(self, graph):
        import torch

        with torch.no_grad():
            return float(self.model(graph.to_dict(), compute_force=False)["energy"])

    def forces(self, graph):
        return self.model(graph.to_dict(), compute_force=True, compute_stress=True)

    def per_atom(self, energy, atoms):
        return energy / atoms


def work(original, crystal, graph, quantity):
    if quantity == "graph":
        return lambda: original.graph(crystal)
    if quantity == "network":
        return lambda: original.network(graph)
    if quantity == "energy":
        return lambda: original.network(original.graph(crystal))
    return lambda: original.forces(original.graph(crystal))


def timed(action, seconds):
    start = time.perf_counter()
    count = 0
    while True:
        action()
        count += 1
        spent = time.perf_counter() - start
        if spent >= seconds:
            return spent / count


def main():
    original = {"chgnet": Chgnet, "nequix": Nequix, "nequix-torch": NequixTorch, "mace": Mace}[NAME]()
    answer(version=original.version)
    crystals, graphs = {}, {}
    for line in sys.stdin:
        told = json.loads(line)
        name = told.get("name") or told["structure"]
        if told["do"] == "structure":
            crystals[name] = original.crystal(told)
            graphs[name] = original.graph(crystals[name])
            answer(kept=name)
        elif told["do"] == "energy":
            energy = original.network(original.graph(crystals[name]))
            answer(energy=original.per_atom(energy, len(crystals[name])))
        else:
            action = work(original, crystals[name], graphs[name], told["quantity"])
            answer(seconds=timed(action, told["seconds"]))


main()
