"""Makes the small files of weights, good and hostile, that the tests of org.cupel.backbone.weights read.

Run with torch 2.5.1, numpy 2 and safetensors: python make_weight_files.py ../resources/weights
expected.json says what torch, numpy and safetensors themselves read from the good ones.
"""

import collections
import io
import json
import os
import pickle
import struct
import sys
import types
import zipfile

import numpy as np
import torch
from safetensors.torch import save_file

OUT = sys.argv[1]
expected = {}


def path(name):
    return os.path.join(OUT, name)


def expect(name, tensors):
    expected[name] = {
        key: {"shape": list(t.shape), "values": [float(v) for v in t.to(torch.float64).reshape(-1)]}
        for key, t in tensors.items()
    }


def network():
    torch.manual_seed(7)
    return torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.SiLU(), torch.nn.Linear(4, 2))


def all_types():
    base = torch.tensor([-2.5, 0.0, 0.1, 3.0, 1e-3, 60000.0])
    return {
        "f64": base.to(torch.float64) / 3,
        "f32": base / 3,
        "f16": torch.cat([base, torch.tensor([6e-8, 3e-5, -0.0])]).to(torch.float16),
        "bf16": base.to(torch.bfloat16),
        "i64": torch.tensor([-(2**53), 5]),
        "i32": torch.tensor([[-1, 7]], dtype=torch.int32),
        "i16": torch.tensor([-300], dtype=torch.int16),
        "i8": torch.tensor([-3, 127], dtype=torch.int8),
        "u8": torch.tensor([3, 255], dtype=torch.uint8),
        "bool": torch.tensor([True, False, True]),
        "single": torch.tensor(4.25),
        "empty": torch.zeros(0, 3),
    }


def good_files():
    state = network().state_dict()
    torch.save(state, path("state.pt"))
    expect("state.pt", state)

    types = all_types()
    torch.save(types, path("types.pt"))
    expect("types.pt", types)
    save_file(types, path("types.safetensors"), metadata={"made_by": "make_weight_files.py"})
    expect("types.safetensors", types)

    torch.manual_seed(3)
    shared = torch.arange(24, dtype=torch.float32) * 0.5
    block = shared.reshape(2, 3, 4)
    views = {
        "whole": block,
        "transposed": block.permute(2, 0, 1),
        "part": block[1:, 1:, ::2],
        "repeated": shared[5:6].expand(3, 1),
        "twin": block,
    }
    torch.save(views, path("views.pt"))
    expect("views.pt", views)
    torch.save(views, path("views-legacy.pth.tar"), _use_new_zipfile_serialization=False)
    expect("views-legacy.pth.tar", views)

    checkpoint = {
        "epoch": 3,
        "state_dict": state,
        "normalizer": {"mean": torch.tensor(1.5), "std": torch.tensor(0.25)},
        "optimizer": {"state": {0: {"exp_avg": torch.ones(5)}}},
        "args": {"atom_fea_len": 64, "task": "regression", "widths": [64, 32], "lr": 0.01, "best": None},
    }
    kept = dict(state)
    kept["normalizer.mean"] = checkpoint["normalizer"]["mean"]
    kept["normalizer.std"] = checkpoint["normalizer"]["std"]
    torch.save(checkpoint, path("checkpoint.pt"))
    expect("checkpoint.pt", kept)
    torch.save(checkpoint, path("checkpoint-legacy.pth.tar"), _use_new_zipfile_serialization=False)
    expect("checkpoint-legacy.pth.tar", kept)
    torch.save({"model": {"model_args": {"cutoff": 6}, "state_dict": state}}, path("nested.pt"))
    expect("nested.pt", state)
    # The newest pickle protocol takes other steps for the same.
    torch.save(checkpoint, path("protocol5.pt"), pickle_protocol=5)
    expect("protocol5.pt", kept)


def nequix_file():
    settings = {
        "atomic_numbers": [3, 8],
        "hidden_irreps": "4x0e + 2x1o",
        "lmax": 1,
        "n_layers": 2,
        "radial_mlp_layers": 1,
        "layer_norm": True,
        "cutoff": 6.0,
    }
    # Order of the fields and what they are called; the shapes follow from the settings.
    shapes = {
        "atom_energies": (2,),
        "layers.0.radial_mlp.0": (8, 5),
        "layers.0.radial_mlp.1": (5, 4),
        "layers.0.linear_1.weights[2x0e->2x0e]": (2, 2),
        "layers.0.linear_2.weights[2x0e->6x0e]": (2, 6),
        "layers.0.linear_2.weights[2x1o->2x1o]": (2, 2),
        "layers.0.skip.weights[2x0e->6x0e]": (2, 6),
        "layers.0.layer_norm.affine_weight.0": (6,),
        "layers.0.layer_norm.affine_weight.1": (2,),
        "layers.1.radial_mlp.0": (8, 5),
        "layers.1.radial_mlp.1": (5, 6),
        "layers.1.linear_1.weights[4x0e->4x0e]": (4, 4),
        "layers.1.linear_1.weights[2x1o->2x1o]": (2, 2),
        "layers.1.linear_2.weights[6x0e->4x0e]": (6, 4),
        "layers.1.skip.weights[4x0e->4x0e]": (4, 4),
        "layers.1.layer_norm.affine_weight.0": (4,),
        "readout.weights[4x0e->1x0e]": (4, 1),
    }
    rng = np.random.default_rng(11)
    arrays = {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}

    def write(name, last=lambda a: a):
        with open(path(name), "wb") as out:
            out.write((json.dumps(settings) + "\n").encode())
            for key, array in arrays.items():
                np.save(out, last(array) if key.startswith("readout") else array, allow_pickle=True)

    write("tiny.nqx")
    expect("tiny.nqx", {name: torch.from_numpy(a) for name, a in arrays.items()})
    write("big-endian.nqx", lambda a: a.astype(">f4"))
    write("objects.nqx", lambda a: np.array([{"a": 1}], dtype=object))
    write("column-major.nqx", lambda a: np.asfortranarray(np.ones((4, 2), dtype=np.float32)))


def stand_in(module, name, bases=(torch.nn.Module,)):
    """A class that pickles under the name of one of MACE's or e3nn's, without those packages."""
    parts = module.split(".")
    for i in range(1, len(parts) + 1):
        sys.modules.setdefault(".".join(parts[:i]), types.ModuleType(".".join(parts[:i])))
    made = type(name, bases, {"__module__": module})
    setattr(sys.modules[module], name, made)
    return made


def module_file():
    mace = stand_in("mace.modules.models", "ScaleShiftMACE")
    linear = stand_in("e3nn.o3._linear", "Linear")
    irreps = stand_in("e3nn.o3._irreps", "Irreps", (tuple,))
    model, inner = mace(), linear()
    torch.manual_seed(21)
    inner.weight = torch.nn.Parameter(torch.randn(6))
    inner.register_buffer("output_mask", torch.ones(3))
    inner.irreps_out = irreps(((2, "0e"),))
    inner.__dict__["_compiled"] = {"code": b"\x00\x01 not looked at"}
    model.interactions = torch.nn.ModuleList([inner])
    model.list = torch.nn.ParameterList([torch.nn.Parameter(torch.randn(2, 2))])
    model.register_buffer("r_max", torch.tensor(6.0))
    model.register_buffer("absent", None)
    model.avg_num_neighbors = 61.5
    model.seen = {"a", "b"}
    torch.save(model, path("module.pt"))
    expect("module.pt", model.state_dict())


def zip_with(name, pickled, extra=(), compress=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path(name), "w", compress) as out:
        entries = [("x/data.pkl", pickled), ("x/version", b"3\n"), *extra]
        for entry, content in entries:
            out.writestr(zipfile.ZipInfo(entry, (2020, 1, 1, 0, 0, 0)), content, compress)


class Calls:
    """Pickles as a call of any function with any arguments."""

    def __init__(self, function, *arguments, state=None):
        self.parts = (function, arguments) if state is None else (function, arguments, state)

    def __reduce__(self):
        return self.parts


def op(text):
    """A pickle written by hand: protocol 2, the steps, stop."""
    return b"\x80\x02" + text + b"."


STORAGE = b"(X\x07\x00\x00\x00storagectorch\nFloatStorage\nX\x01\x00\x00\x000X\x03\x00\x00\x00cpuK\x04tQ"
REBUILD = b"ctorch._utils\n_rebuild_tensor_v2\n"


def tensor(offset, shape, strides, storage=STORAGE):
    def numbers(values):
        return b"(" + b"".join(b"\x8a\x08" + struct.pack("<q", v) for v in values) + b"t"

    return REBUILD + b"(" + storage + b"\x8a\x08" + struct.pack("<q", offset) + numbers(shape) + numbers(strides) + b"\x89}tR"


def keyed(value):
    return op(b"}X\x01\x00\x00\x00a" + value + b"s")


def hostile_files():
    marker = "touch cupel-was-here"
    zip_with("os-system.pt", pickle.dumps({"a": Calls(os.system, marker)}, 2))
    zip_with("eval.pt", pickle.dumps({"a": Calls(eval, "1+1")}, 2))
    zip_with("exec-protocol4.pt", pickle.dumps({"a": Calls(exec, "1+1")}, 4))
    zip_with("getattr.pt", pickle.dumps({"a": Calls(getattr, "text", "upper")}, 2))
    # Allowed names in a chain that would make them do something else.
    zip_with("call-of-result.pt", op(b"ccollections\nOrderedDict\n)R)R"))
    zip_with("storage-called.pt", op(b"ctorch\nFloatStorage\n)R"))
    zip_with("dict-from-items.pt", op(b"ccollections\nOrderedDict\n(]tR"))
    zip_with("dotted.pt", op(b"ctorch._utils\n_rebuild_tensor_v2.__globals__\n)R"))
    zip_with("tensor-of-text.pt", keyed(REBUILD + b"(X\x01\x00\x00\x00aK\x00))\x89}tR"))
    zip_with("setstate.pt", keyed(b"cargparse\nNamespace\n)\x81}X\x0c\x00\x00\x00__setstate__cos\nsystem\nsb"))
    zip_with("setstate-on-tensor.pt", keyed(tensor(0, [1], [1]) + b"}b"), [("x/data/0", b"\0" * 16)])
    zip_with("setstate-on-name.pt", op(b"ccollections\nOrderedDict\n}X\x08\x00\x00\x00__call__K\x01sb"))
    zip_with("module-with-system.pt", op(
        b"cmace.modules.models\nScaleShiftMACE\n)\x81}(X\x08\x00\x00\x00_modulescos\nsystem\nub"))
    zip_with("module-init.pt", op(b"cmace.modules.models\nScaleShiftMACE\n)\x81ctorch\nload\n)Rb"))
    zip_with("extension.pt", op(b"\x82\x01"))
    zip_with("inst.pt", op(b"(X\x01\x00\x00\x00aios\nsystem\n"))

    zip_with("contains-itself.pt", op(b"}q\x00X\x01\x00\x00\x00ah\x00s"))
    zip_with("deep.pt", op(b"]" * 20000 + b"a" * 19999))
    doubled = b"]q\x00" + b"".join(b"]r" + struct.pack("<i", i) + b"(j" + struct.pack("<i", i - 1)
                                   + b"j" + struct.pack("<i", i - 1) + b"e" for i in range(1, 60))
    zip_with("doubling.pt", op(doubled))
    tuples = b")q\x00" + b"".join(b"j" + struct.pack("<i", i - 1) + b"\x86r" + struct.pack("<i", i)
                                  for i in range(1, 60))
    zip_with("doubling-key.pt", op(b"}" + tuples + b"K\x01s"))
    zip_with("list-key.pt", op(b"}]K\x01s"))
    zip_with("huge-text.pt", op(b"X\xff\xff\xff\x7fabc"))
    zip_with("negative-text.pt", op(b"X\xff\xff\xff\xffabc"))
    zip_with("huge-number.pt", op(b"\x8b\xff\xff\xff\x7f"))
    zip_with("no-memo.pt", op(b"h\x05"))
    zip_with("no-mark.pt", op(b"t"))
    zip_with("empty-stack.pt", op(b""))
    zip_with("protocol-9.pt", b"\x80\x09N.")
    data = [("x/data/0", np.arange(4, dtype="<f4").tobytes())]
    zip_with("outside.pt", keyed(tensor(2, [3], [1])), data)
    zip_with("negative-offset.pt", keyed(tensor(-1, [2], [1])), data)
    zip_with("negative-stride.pt", keyed(tensor(3, [2], [-1])), data)
    zip_with("overflow.pt", keyed(tensor(0, [2**31 - 1, 2**31 - 1], [2**62, 2**62])), data)
    zip_with("blown-up.pt", keyed(tensor(0, [1000, 1000, 1000], [0, 0, 0])), data)
    zip_with("short-storage.pt", keyed(tensor(0, [4], [1])), [("x/data/0", b"\0" * 12)])
    zip_with("no-storage.pt", keyed(tensor(0, [4], [1])))
    zip_with("other-storage.pt", keyed(tensor(0, [4], [1], STORAGE.replace(b"FloatStorage", b"ComplexFloatStorage"))), data)
    zip_with("two-kinds.pt", op(b"}(X\x01\x00\x00\x00a" + tensor(0, [4], [1]) + b"X\x01\x00\x00\x00b" + tensor(
        0, [2], [1], STORAGE.replace(b"Float", b"Double")) + b"u"), data)
    zip_with("big-endian.pt", keyed(tensor(0, [4], [1])), [*data, ("x/byteorder", b"big")])
    zip_with("script.pt", keyed(tensor(0, [4], [1])), [*data, ("x/constants.pkl", op(b")"))])
    zip_with("compressed.pt", keyed(tensor(0, [4], [1])), data, zipfile.ZIP_DEFLATED)
    zip_with("no-tensor.pt", op(b"}"))
    # Python writes such a zip only with a warning.
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        zip_with("two-pickles.pt", keyed(tensor(0, [4], [1])), [*data, ("x/data.pkl", op(b"}"))])

    magic = pickle.dumps(0x1950A86A20F9469CFC6C, 2) + pickle.dumps(1001, 2)
    system = {"protocol_version": 1001, "little_endian": True}
    with open(path("os-system-legacy.pth.tar"), "wb") as out:
        out.write(magic + pickle.dumps(system, 2) + pickle.dumps(Calls(os.system, marker), 2))
    with open(path("big-endian-legacy.pth.tar"), "wb") as out:
        out.write(magic + pickle.dumps({**system, "little_endian": False}, 2) + pickle.dumps({}, 2))
    with open(path("plain.pkl"), "wb") as out:
        out.write(pickle.dumps({"a": 1}))

    def safetensors(name, header, numbers=b"\0" * 16):
        text = header.encode()
        with open(path(name), "wb") as out:
            out.write(struct.pack("<Q", len(text)) + text + numbers)

    safetensors("unknown-type.safetensors", '{"a":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]}}')
    safetensors("outside.safetensors", '{"a":{"dtype":"F32","shape":[5],"data_offsets":[0,20]}}')
    safetensors("negative.safetensors", '{"a":{"dtype":"F32","shape":[-4],"data_offsets":[0,16]}}')
    safetensors("huge.safetensors", '{"a":{"dtype":"F32","shape":[3037000500,3037000500],"data_offsets":[0,16]}}')
    safetensors("twice.safetensors", '{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},'
                                     '"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}')
    with open(path("long-header.safetensors"), "wb") as out:
        out.write(struct.pack("<Q", 2**40) + b'{"a":1}')


os.makedirs(OUT, exist_ok=True)
good_files()
nequix_file()
module_file()
hostile_files()
with open(path("expected.json"), "w") as out:
    json.dump(expected, out, indent=1)
    out.write("\n")
