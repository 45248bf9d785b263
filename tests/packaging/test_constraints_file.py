from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins() -> dict[str, Version]:
    found: dict[str, Version] = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, version = line.split("==")
            assert canonicalize_name(name) not in found, f"{name} stands there twice"
            found[canonicalize_name(name)] = Version(version)
    return found


def named() -> list[Requirement]:
    project = PROJECT["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return [Requirement(line) for line in project["dependencies"] + extras]


@pytest.mark.parametrize("requirement", named(), ids=str)
def test_what_the_project_names_is_pinned_to_a_version_it_allows(requirement: Requirement) -> None:
    assert requirement.specifier.contains(pins()[canonicalize_name(requirement.name)])


def test_the_pins_are_sorted_so_that_changes_read_well() -> None:
    names = list(pins())
    assert names == sorted(names)


def test_the_release_of_qt_that_breaks_is_excluded() -> None:
    (qt,) = [requirement for requirement in named() if requirement.name == "PySide6-Essentials"]
    assert not qt.specifier.contains("6.12.0")
    assert pins()["shiboken6"] == pins()["pyside6-essentials"]
