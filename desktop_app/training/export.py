"""From the trained network to the files that the program runs: 8-bit tables and an ONNX graph."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from desktop_app.nlp.neural.calibration import Calibration
from desktop_app.nlp.neural.lexicon import LEXICON_SIZE
from desktop_app.nlp.neural.model import write_words
from desktop_app.nlp.neural.word_features import Vocabulary
from desktop_app.training.network import (
    LEXICON_STATE,
    SLOT_SIZE,
    STATE,
    TOWER_SIZE,
    WORD_SIZE,
    Tagger,
)

Array: TypeAlias = NDArray[Any]
_OPSET = 17


def write_model(
    folder: Path,
    model: Tagger,
    vocabulary: Vocabulary,
    names: dict[str, tuple[int, int, int]],
    calibration: Calibration,
    version: str,
    layers: Sequence[str],
) -> None:
    """Write the model's files into `folder`, the output layers `layers` alone."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    arrays: dict[str, Array] = {}
    for name, table in (("words", "word"), ("stems", "stem"), ("grams", "gram")):
        values = weights[f"vectors.{table}.weight"]
        scale = np.maximum(np.abs(values).max(1), 1e-8) / 127
        arrays[f"table_{name}"] = np.rint(values / scale[:, None]).astype(np.int8)
        arrays[f"table_{table}_scales"] = scale.astype(np.float32)
    arrays["table_fronts"] = weights["vectors.front.weight"]
    arrays["table_looks"] = weights["vectors.look.weight"]
    arrays["fronts_weights"], arrays["fronts_bias"] = weights["fronts.weight"], weights["fronts.bias"]
    arrays["document_weights"] = weights["body.document.weight"]
    arrays["document_bias"] = weights["body.document.bias"]
    for name in layers:
        arrays[f"{name}_weights"] = weights[f"sets.{name}.emit.weight"]
        arrays[f"{name}_bias"] = weights[f"sets.{name}.emit.bias"]
        arrays[f"{name}_start"] = weights[f"sets.{name}.start"]
        arrays[f"{name}_moves"] = weights[f"sets.{name}.moves"]
    np.savez_compressed(folder / "weights.npz", **arrays)
    full = folder / "network.full.onnx"
    onnx.save(_graph(weights), full)
    quantize_dynamic(full, folder / "network.onnx", weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()
    write_words(folder / "words.txt.xz", vocabulary, names)
    labels = {name: list(model.sets[name].labels) for name in layers}
    write_about(folder, version, labels, calibration)


def write_about(
    folder: Path, version: str, labels: Mapping[str, Sequence[str]], calibration: Calibration
) -> None:
    """Write model.json: what the model is called, its output layers' labels and its scores' curves."""
    about = {"version": version, "labels": labels, "calibration": calibration.to_numbers()}
    (folder / "model.json").write_text(json.dumps(about, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _graph(weights: dict[str, Array]) -> onnx.ModelProto:
    nodes: list[onnx.NodeProto] = []
    constants: list[onnx.TensorProto] = []

    def constant(name: str, value: Array) -> str:
        constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def lstm(name: str, source: str, direction: str, keys: list[str]) -> str:
        """[t, b, in] to [t, directions, b, size]."""
        w, r, b = (np.stack(part) for part in zip(*(_gates(weights, key) for key in keys), strict=True))
        inputs = [
            source,
            constant(f"{name}_w", w),
            constant(f"{name}_r", r),
            constant(f"{name}_b", b),
            "lengths",
        ]
        return add("LSTM", inputs, f"{name}_y", direction=direction, hidden_size=r.shape[2])

    def tower(name: str, source: str, direction: str, key: str) -> str:
        return add("Squeeze", [lstm(name, source, direction, [key]), one], name)

    def linear(name: str, key: str, sources: list[tuple[str, int]]) -> str:
        """The layer `key` of the sources side by side, each with its size: summed, which is faster than joined."""
        matrix, place, total = weights[f"{key}.weight"].T, 0, constant(f"{name}_c", weights[f"{key}.bias"])
        for i, (source, size) in enumerate(sources):
            part = constant(f"{name}_m{i}", matrix[place : place + size])
            product = add("MatMul", [source, part], f"{name}_p{i}")
            total = add("Add", [product, total], f"{name}_s{i}")
            place += size
        return total

    one, last, big = (
        constant(n, np.array([v], np.int64)) for n, v in (("one", 1), ("last", -1), ("big", 2**31))
    )
    zero = constant("zero", np.array([0], np.int64))
    left = tower(
        "left2", tower("left1", "vectors", "forward", "towers.forward1"), "forward", "towers.forward2"
    )
    right = tower(
        "right2", tower("right1", "vectors", "reverse", "towers.backward1"), "reverse", "towers.backward2"
    )
    # A slot sees the word before it to the left and the word after it to the right.
    ahead = constant("ahead", np.array([1, 0, 0, 0, 0, 0], np.int64))
    behind = constant("behind", np.array([0, 0, 0, 1, 0, 0], np.int64))
    of_left, of_right = np.split(weights["slot.join.weight"].T, 2)
    seen_left = add("MatMul", [left, constant("slot_left", of_left)], "seen_left")
    seen_right = add("MatMul", [right, constant("slot_right", of_right)], "seen_right")
    before = add("Slice", [add("Pad", [seen_left, ahead], "left_padded"), zero, last, zero], "before")
    after = add("Slice", [add("Pad", [seen_right, behind], "right_padded"), one, big, zero], "after")
    both = add("Add", [before, after], "both")
    joined = add("Add", [both, constant("slot_bias", weights["slot.join.bias"])], "slot_joined")
    # GELU: x / 2 * (1 + erf(x / sqrt 2))
    bent = add("Erf", [add("Mul", [joined, constant("root", np.array(2**-0.5, np.float32))], "g1")], "g2")
    more = add("Add", [bent, constant("unit", np.array(1, np.float32))], "g3")
    half = add("Mul", [joined, constant("half", np.array(0.5, np.float32))], "g4")
    gelu = add("Mul", [half, more], "gelu")
    scale, shift = (constant(f"norm_{n}", weights[f"slot.norm.{n}"]) for n in ("weight", "bias"))
    slot = add("LayerNormalization", [gelu, scale, shift], "slot", axis=-1)
    lists = add("Relu", [linear("lists_in", "body.lexicon", [("lists", LEXICON_SIZE)])], "lists_state")
    parts = [
        ("vectors", 2 * WORD_SIZE),
        (left, TOWER_SIZE),
        (right, TOWER_SIZE),
        (slot, SLOT_SIZE),
        (lists, LEXICON_STATE),
    ]
    entered = add("Relu", [linear("entered_in", "body.join", parts)], "entered")
    read = lstm("read", entered, "bidirectional", ["body.reader_forward", "body.reader_backward"])
    turned = add("Transpose", [read], "turned", perm=[0, 2, 1, 3])
    states = add("Reshape", [turned, constant("shape", np.array([0, 0, -1], np.int64))], "states")
    graph = helper.make_graph(
        nodes,
        "rasid",
        [
            helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["t", "b", 2 * WORD_SIZE]),
            helper.make_tensor_value_info("lists", TensorProto.FLOAT, ["t", "b", LEXICON_SIZE]),
            helper.make_tensor_value_info("lengths", TensorProto.INT32, ["b"]),
        ],
        [helper.make_tensor_value_info(states, TensorProto.FLOAT, ["t", "b", 2 * STATE])],
        constants,
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=8)
    onnx.checker.check_model(made)
    return made


def _gates(weights: dict[str, Array], key: str) -> tuple[Array, Array, Array]:
    """An LSTM layer's input, recurrent and bias weights, gates in ONNX's order (in, out, forget, cell)."""
    parts = [weights[f"{key}.{name}_l0"] for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
    turned = []
    for part in parts:
        i, f, g, o = np.split(part, 4)
        turned.append(np.concatenate([i, o, f, g]))
    return turned[0], turned[1], np.concatenate(turned[2:])
