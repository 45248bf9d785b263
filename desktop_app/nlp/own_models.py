"""Models of the built-in recogniser that were trained on a user's own articles.

Each is a folder with `layers.npz` (the upper layers), `model.json` (what it is) and a report. All else is the shipped
model's, on which it therefore rests: with another shipped model it can't be used.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.neural.files import FILES, model_folder
from desktop_app.paths import models_dir

ABOUT, LAYERS = "model.json", "layers.npz"


@dataclass(frozen=True, slots=True)
class OwnModel:
    """What is known of a trained model without loading it.

    `made` is a day as ISO date, `gain` what it is better by on articles kept out, in points of F1; `certain` whether
    that is more than chance would give.
    """

    name: str
    made: str
    articles: int
    gain: float
    certain: bool

    @property
    def folder(self) -> Path:
        """Where its files lie."""
        return models_dir() / self.name


def own_models() -> list[OwnModel]:
    """The usable ones, the latest first."""
    folder = models_dir()
    names = [path.parent.name for path in sorted(folder.glob("*/" + ABOUT), reverse=True)]
    return [_described(name) for name in names if problem(name) is None]


def described(name: str) -> OwnModel:
    """A model by its name, its files read whole. Raises UserError when it can't be used."""
    trouble = damage(name)
    if trouble is not None:
        raise trouble
    return _described(name)


def _described(name: str) -> OwnModel:
    about = _about(models_dir() / name)
    gain = about["gain"]
    return OwnModel(name, about["made"], about["articles"], gain["points"], gain["certain"])


def delete(name: str) -> None:
    """Remove a trained model, usable or not. Raises UserError where there is none, or it can't be removed."""
    folder = models_dir() / name
    if not _is_there(name):
        raise _missing(name)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The trained recogniser in {folder} could not be deleted ({reason}). Delete the folder by hand.",
            ),
            folder=folder,
            reason=error.strerror or error,
        ) from error


def _is_there(name: str, file: str = "") -> bool:
    """Whether a name is that of a folder of a model, with this file in it."""
    if not name or Path(name).name != name or name.startswith("."):
        return False
    try:
        return (models_dir() / name / file).exists()
    except (OSError, ValueError):
        return False


def _missing(name: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError", "There is no trained recogniser {name} in {folder}. Choose another one."
        ),
        name=name,
        folder=models_dir(),
    )


def problem(name: str) -> UserError | None:
    """Why a trained model can't be used, None when it can, as far as the names and sizes of its files tell.

    That is fast enough for each article opened; `damage` reads the files.
    """
    folder = models_dir() / name
    if not _is_there(name, ABOUT):
        return _missing(name)
    try:
        about = _about(folder)
        sound = (folder / LAYERS).stat().st_size == about["size"]
        fits = about["base"] == base_mark(model_folder())
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        sound = fits = False
    return _trouble(name, sound, fits)


def damage(name: str) -> UserError | None:
    """The same after reading the files whole, the shipped model's too, which takes a while: for the background."""
    trouble = problem(name)
    if trouble is not None:
        return trouble
    folder = models_dir() / name
    try:
        about = _about(folder)
        sound = sha256((folder / LAYERS).read_bytes()).hexdigest() == about["sha256"]
        fits = about["base_sha256"] == base_digest(model_folder())
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        sound = fits = False
    return _trouble(name, sound, fits)


def _trouble(name: str, sound: bool, fits: bool) -> UserError | None:
    if sound and fits:
        return None
    if sound:
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The recogniser {name} was trained with another version of this program, so it can't be used. "
                "Train again on your reviewed articles.",
            ),
            name=name,
        )
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "The trained recogniser in {folder} is damaged, so it can't be used. Train again on your reviewed "
            "articles.",
        ),
        folder=models_dir() / name,
    )


def _about(folder: Path) -> dict[str, Any]:
    about = json.loads((folder / ABOUT).read_text("utf-8"))
    if not isinstance(about, dict):
        raise ValueError("no object")
    _ = (
        about["made"] + about["version"],
        about["articles"] + about["gain"]["points"],
        about["gain"]["certain"],
    )
    return about


def base_mark(folder: Path) -> str:
    """What tells a shipped model from another one at a glance: its version, and how large its files are."""
    version = json.loads((folder / ABOUT).read_text("utf-8"))["version"]
    return " ".join([version, *(str((folder / name).stat().st_size) for name in FILES)])


def base_digest(folder: Path) -> str:
    """What tells a shipped model from any other one; reads its files whole."""
    digest = sha256()
    for name in FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()
