"""Where the shipped model lies and what belongs to it; light enough to ask before anything is loaded."""

from __future__ import annotations

from pathlib import Path

from desktop_app.errors import QT_TRANSLATE_NOOP
from desktop_app.paths import resource_path

FILES = ("network.onnx", "weights.npz", "words.txt.xz", "model.json")
MISSING = QT_TRANSLATE_NOOP(
    "UserError",
    "The built-in recogniser's file {path} is missing, so it cannot find names. Install the program again, "
    "or choose another recogniser in the settings.",
)
"""A UserError template for what `missing_file` gives."""
DAMAGED = QT_TRANSLATE_NOOP(
    "UserError",
    "The built-in recogniser's files in {folder} are damaged ({reason}), so it cannot find names. "
    "Install the program again, or choose another recogniser in the settings.",
)


def model_folder() -> Path:
    """Where the shipped model lies."""
    return resource_path("recogniser")


def missing_file(folder: Path | None = None) -> Path | None:
    """The first of the model's files that `folder` (default: the shipped model's) lacks."""
    folder = folder or model_folder()
    return next((folder / name for name in FILES if not (folder / name).is_file()), None)
