"""The files of a model that was trained on reviewed articles: its layers, what it is, and a report for people."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.evaluation import Scores
from desktop_app.nlp.neural.files import model_folder
from desktop_app.nlp.own_models import ABOUT, LAYERS, OwnModel, base_digest, base_mark, described
from desktop_app.paths import models_dir
from desktop_app.training.reviewed import Gain, Retrained


def write(found: Retrained, store: Path, articles: int, names: int, left_out: Mapping[str, int]) -> OwnModel:
    """Write a model into a folder of its own among the user's, whole or not at all.

    Raises UserError when it can't be written.
    """
    made = date.today()
    try:
        models_dir().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".making-", dir=models_dir()) as place:
            folder = Path(place) / "model"
            folder.mkdir()
            np.savez_compressed(folder / LAYERS, **found.layers)
            mark = sha256((folder / LAYERS).read_bytes()).hexdigest()
            size = (folder / LAYERS).stat().st_size
            about = _about(found, made, mark, articles) | {"size": size}
            _write_json(folder / ABOUT, about)
            report = {
                "store": str(store),
                "articles": articles,
                "names": names,
                "left out": dict(left_out),
                "shipped": {name: scores.to_json() for name, scores in found.gain.shipped.items()},
                "trained": {name: scores.to_json() for name, scores in found.gain.trained.items()},
            }
            _write_json(folder / "report.json", about | report)
            (folder / "REPORT.md").write_text(
                _page(found.gain, about["version"], store, articles, names, left_out), "utf-8"
            )
            name = f"{made:%Y-%m-%d}-{mark[:8]}"
            shutil.rmtree(models_dir() / name, ignore_errors=True)
            folder.rename(models_dir() / name)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The trained recogniser could not be written to {folder} ({reason}). "
                "Check that you may write there and that the disk is not full.",
            ),
            folder=models_dir(),
            reason=error.strerror or error,
        ) from error
    return described(name)


def _about(found: Retrained, made: date, mark: str, articles: int) -> dict[str, Any]:
    shipped = json.loads((model_folder() / ABOUT).read_text("utf-8"))["version"]
    gain = found.gain
    return {
        "version": f"{shipped}.{mark[:8]}",
        "made": made.isoformat(),
        "base": base_mark(model_folder()),
        "base_sha256": base_digest(model_folder()),
        "sha256": mark,
        "articles": articles,
        "labels": list(found.labels),
        "calibration": found.calibration.to_numbers(),
        "gain": {
            "points": round(gain.points, 2),
            "low": round(gain.low, 2),
            "high": round(gain.high, 2),
            "certain": gain.certain,
        },
    }


def _write_json(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _page(
    gain: Gain, version: str, store: Path, articles: int, names: int, left_out: Mapping[str, int]
) -> str:
    lines = [
        f"# {version}, trained on reviewed articles",
        "",
        f"From {store}: {articles} reviewed articles with {names} names. Each article was judged by layers that had "
        "not seen it, nor one much like it. F1 in percent, exact match of span and label:",
        "",
        "| label | shipped | trained | difference | names |",
        "|---|---|---|---|---|",
    ]
    for name, scores in gain.trained.items():
        before = gain.shipped.get(name, Scores(0, 0, 0)).f1
        lines.append(
            f"| {'all' if name == 'micro' else name} | {100 * before:.1f} | {100 * scores.f1:.1f} | "
            f"{100 * (scores.f1 - before):+.1f} | {scores.support} |"
        )
    lines += [
        "",
        f"In 95 of 100 drawings of the articles the difference is {gain.low:+.1f} to {gain.high:+.1f}.",
    ]
    if not gain.certain:
        lines[-1] += " This is within chance: no gain is certain."
    if left_out:
        told = ", ".join(f"{name} ({count})" for name, count in left_out.items())
        lines += ["", f"Labels that occur too rarely to be learned: {told}."]
    return "\n".join(lines) + "\n"
