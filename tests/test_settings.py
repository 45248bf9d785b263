from __future__ import annotations

import getpass
import json
import os
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.errors import UserError
from desktop_app.settings import Settings, login_name


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "إعدادات" / "settings.json"


def test_a_missing_file_means_defaults_and_is_not_made_by_reading(file: Path) -> None:
    settings = Settings.load(file)
    assert (settings.language, settings.theme, settings.engine) == ("system", "system", "builtin")
    assert settings.recognise_on_import and settings.snap_to_words and settings.advance_after_decision
    assert not settings.show_rejected
    assert (settings.reader_size, settings.line_spacing, settings.threshold) == (16, 1.8, 0.3)
    assert settings.annotator == login_name()
    assert not settings.problems
    assert not file.parent.exists()


def test_what_was_chosen_comes_back(file: Path) -> None:
    settings = Settings.load(file)
    settings.language = "ar"
    settings.reader_size = 22
    settings.line_spacing = 2
    settings.annotator = "سلمى"
    settings.set("dim_boilerplate", False)
    settings.save()

    again = Settings.load(file)
    assert not again.problems
    assert (again.language, again.reader_size, again.annotator) == ("ar", 22, "سلمى")
    assert again.line_spacing == 2.0 and isinstance(again.line_spacing, float)
    assert again.get("dim_boilerplate") is False
    assert "سلمى" in file.read_text(encoding="utf-8")


def test_only_what_was_chosen_is_written(file: Path) -> None:
    settings = Settings.load(file)
    settings.theme = "dark"
    settings.reader_size = 30
    settings.reset("reader_size")
    settings.save()
    assert json.loads(file.read_text(encoding="utf-8")) == {"theme": "dark"}


def test_the_users_own_file_is_the_default() -> None:
    settings = Settings.load()
    settings.theme = "light"
    settings.save()
    assert json.loads(paths.settings_file().read_text(encoding="utf-8")) == {"theme": "light"}


def test_every_option_holds_its_own_default() -> None:
    for name, option in Settings.options().items():
        assert option.name == name
        assert option.checked(option.default) == option.default


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("theme", ""),
        ("reader_size", 7),
        ("reader_size", 49),
        ("reader_size", 16.0),
        ("reader_size", True),
        ("line_spacing", 0.9),
        ("line_spacing", float("nan")),
        ("threshold", "0.5"),
        ("snap_to_words", 1),
        ("annotator", None),
        ("reader_font", "Comic Sans MS"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused(file: Path, name: str, value: object) -> None:
    settings = Settings.load(file)
    before = settings.get(name)
    with pytest.raises(ValueError, match=name):
        settings.set(name, value)
    assert settings.get(name) == before


def test_an_option_that_does_not_exist_is_a_key_error(file: Path) -> None:
    with pytest.raises(KeyError):
        Settings.load(file).get("colour")
    with pytest.raises(KeyError):
        Settings.load(file).set("colour", "red")


def test_an_empty_annotator_stands_for_the_login_name(file: Path) -> None:
    settings = Settings.load(file)
    settings.annotator = ""
    assert settings.annotator == login_name()


def test_a_user_without_a_name_is_an_analyst(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert login_name() == "analyst"


def test_keys_of_another_version_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "dark", "from_the_future": {"a": [1]}}', encoding="utf-8")
    settings = Settings.load(file)
    assert not settings.problems
    settings.theme = "light"
    settings.save()
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "theme": "light",
        "from_the_future": {"a": [1]},
    }


def test_one_bad_value_costs_only_itself(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"reader_size": 900, "theme": "dark"}', encoding="utf-8")
    settings = Settings.load(file)
    assert (settings.reader_size, settings.theme) == (16, "dark")
    (problem,) = settings.problems
    assert "reader_size" in str(problem) and "900" in str(problem) and str(file) in str(problem)


def test_a_file_saved_by_an_editor_that_adds_a_mark_is_read(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "dark"}', encoding="utf-8-sig")
    settings = Settings.load(file)
    assert settings.theme == "dark" and not settings.problems


@pytest.mark.parametrize("content", [b"", b'{"theme": "dar', b"[]", b"\xff\xfe\x00", b"[" * 100_000, b"null"])
def test_a_damaged_file_is_set_aside(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings = Settings.load(file)
    assert settings.theme == "system"
    (aside,) = file.parent.iterdir()
    assert aside != file and aside.read_bytes() == content
    (problem,) = settings.problems
    assert str(aside) in str(problem)

    settings.theme = "dark"
    settings.save()
    assert Settings.load(file).theme == "dark"
    assert aside.read_bytes() == content


def test_a_file_that_cannot_be_read_gives_defaults_and_says_so(file: Path) -> None:
    file.mkdir(parents=True)
    settings = Settings.load(file)
    assert settings.theme == "system"
    (problem,) = settings.problems
    assert str(file) in str(problem)


def test_saving_where_it_is_impossible_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = Settings.load(tmp_path / "settings.json")
    settings.path = tmp_path / "file" / "settings.json"
    with pytest.raises(UserError, match="could not be saved"):
        settings.save()


def test_a_failed_write_keeps_the_file_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings.load(file)
    settings.theme = "dark"
    settings.save()
    before = file.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    settings.theme = "light"
    with pytest.raises(UserError, match="No space left on device"):
        settings.save()
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_linked_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "real.json"
    real.write_text("{}", encoding="utf-8")
    file.parent.mkdir()
    try:
        file.symlink_to(real)
    except OSError:
        pytest.skip("this system lets the user make no links")
    settings = Settings.load(file)
    settings.theme = "dark"
    settings.save()
    assert file.is_symlink() and json.loads(real.read_text(encoding="utf-8")) == {"theme": "dark"}
