"""Models of the built-in recogniser that were trained on a user's own articles.

Each is a folder with `layers.npz` (the upper layers), `model.json` (what it is) and a report. All else is the shipped
model's, on which it therefore rests: with another shipped model it can't be used.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
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
    """A model by its name. Raises UserError when it can't be used."""
    trouble = problem(name)
    if trouble is not None:
        raise trouble
    return _described(name)


def _described(name: str) -> OwnModel:
    about = _about(models_dir() / name)
    gain = about["gain"]
    return OwnModel(name, about["made"], about["articles"], gain["points"], gain["certain"])


def problem(name: str) -> UserError | None:
    """Why a trained model can't be used, None when it can. Looks at files only, in milliseconds."""
    folder = models_dir() / name
    if not name or Path(name).name != name or not (folder / ABOUT).is_file():
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "There is no trained recogniser {name} in {folder}. The one that came with the program is used; "
                "train again, or choose another in the settings.",
            ),
            name=name,
            folder=models_dir(),
        )
    try:
        about = _about(folder)
        sound = sha256((folder / LAYERS).read_bytes()).hexdigest() == about["sha256"]
        fits = about["base"] == base_mark(model_folder())
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        sound = fits = False
    if sound and fits:
        return None
    if sound:
        return UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The recogniser {name} was trained with another version of this program. The one that came with the "
                "program is used; train again on your reviewed articles.",
            ),
            name=name,
        )
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "The trained recogniser in {folder} is damaged. The one that came with the program is used; train again "
            "on your reviewed articles.",
        ),
        folder=folder,
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


@lru_cache(maxsize=4)
def base_mark(folder: Path) -> str:
    """What tells a shipped model from another one."""
    digest = sha256()
    for name in FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()
