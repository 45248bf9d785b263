from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop_app import paths


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    root = Path(paths.__file__).resolve().parents[1]
    assert paths.resource_path("i18n", "x.ts") == root / "resources" / "i18n" / "x.ts"
    assert paths.seeds_path() == root / "seeds"


def test_a_frozen_app_has_them_where_it_was_unpacked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource_path("themes") == tmp_path / "desktop_app" / "_data" / "resources" / "themes"
    assert paths.seeds_path("a.txt") == tmp_path / "desktop_app" / "_data" / "seeds" / "a.txt"


def test_the_environment_moves_the_users_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RASID_STORE", str(tmp_path / "مخزن.sqlite"))
    monkeypatch.setenv("RASID_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("RASID_LOG_DIR", "~/logs")
    assert paths.default_store_path() == tmp_path / "مخزن.sqlite"
    assert paths.settings_file().parent == paths.window_state_file().parent == tmp_path / "config"
    assert paths.log_file() == Path.home() / "logs" / "rasid.log"
    assert paths.crash_log().parent == Path.home() / "logs"


@pytest.mark.parametrize("variable", ["RASID_STORE", "RASID_CONFIG_DIR", "RASID_LOG_DIR"])
def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    places = (paths.default_store_path, paths.config_dir, paths.log_dir)
    monkeypatch.delenv(variable)
    unset = [place() for place in places]
    monkeypatch.setenv(variable, "")
    assert [place() for place in places] == unset
    assert all(place.is_absolute() for place in unset)
