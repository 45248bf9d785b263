"""Training the built-in recogniser from a corpus folder."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.paths import resource_path


def train_recogniser(
    corpus: Path, work: Path, output: Path | None, seed: int, threads: int, keep_out: Sequence[Path]
) -> None:
    """Train on `corpus` with progress in the log; the model goes to `output` or into the program's resources.

    Raises UserError when the corpus is incomplete or a library that only training needs is missing.
    """
    missing = [name for name in ("torch", "onnx") if find_spec(name) is None]
    if missing:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "Training needs {names}. Install Rasid with its extra “train” and try again."
            ),
            names=", ".join(missing),
        )
    from desktop_app.training.pipeline import TrainingPlan, train

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    plan = TrainingPlan(threads=threads).with_seed(seed)
    train(corpus, work, output or resource_path("recogniser"), plan, keep_out)
