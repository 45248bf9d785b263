"""Where the program's own files and the user's files are."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_APP = "rasid"
_PACKAGE = Path(__file__).resolve().parent


def _bundled_root() -> Path:
    """The folder that holds `resources` and `seeds`: in a frozen app, a wheel or the checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "desktop_app" / "_data"
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def resource_path(*parts: str) -> Path:
    """The file or folder `parts` under `resources`, in a checkout, a wheel and a frozen app alike."""
    return _bundled_root().joinpath("resources", *parts)


def seeds_path(*parts: str) -> Path:
    """The file or folder `parts` under `seeds`; without parts, the folder of the seed articles."""
    return _bundled_root().joinpath("seeds", *parts)


def _place(variable: str, default: Path) -> Path:
    """The path in the environment variable `variable`, or `default` if that is unset or empty."""
    value = os.environ.get(variable)
    return Path(value).expanduser() if value else default


def default_store_path() -> Path:
    """The store that opens when none is named: ``RASID_STORE``, or one in the user's data folder."""
    return _place("RASID_STORE", platformdirs.user_data_path(_APP, appauthor=False) / "rasid.sqlite")


def models_dir() -> Path:
    """The folder of trained recognisers: ``RASID_MODELS_DIR``, or one in the user's data folder."""
    return _place("RASID_MODELS_DIR", platformdirs.user_data_path(_APP, appauthor=False) / "models")


def config_dir() -> Path:
    """The folder of the settings: ``RASID_CONFIG_DIR``, or the system's place for them."""
    return _place("RASID_CONFIG_DIR", platformdirs.user_config_path(_APP, appauthor=False))


def settings_file() -> Path:
    """What the user chose."""
    return config_dir() / "settings.json"


def window_state_file() -> Path:
    """Sizes and places of windows and columns, apart from what the user chose."""
    return config_dir() / "window.ini"


def log_dir() -> Path:
    """The folder of the logs: ``RASID_LOG_DIR``, or the system's place for them."""
    return _place("RASID_LOG_DIR", platformdirs.user_log_path(_APP, appauthor=False))


def log_file() -> Path:
    """The running log."""
    return log_dir() / "rasid.log"


def crash_log() -> Path:
    """Tracebacks of bugs, to be attached to a report."""
    return log_dir() / "crash.log"
