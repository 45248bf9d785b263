from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files_under(folder: Path) -> set[str]:
    """The tracked kind of files in `folder`, as relative paths."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("name", ["resources", "seeds"])
def test_the_wheel_brings_every_resource_and_seed(installed: Path, name: str) -> None:
    expected = files_under(ROOT / name)
    assert expected
    assert files_under(installed / "desktop_app" / "_data" / name) == expected


def test_an_installed_rasid_finds_them_there(installed: Path, tmp_path: Path) -> None:
    code = (
        "from desktop_app.paths import resource_path, seeds_path\n"
        "print(resource_path('themes').is_dir(), resource_path(), seeds_path(), sep='|')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    data = (installed / "desktop_app" / "_data").resolve()
    assert done.stdout.strip() == f"True|{data / 'resources'}|{data / 'seeds'}"


def test_the_wheel_holds_the_program_and_its_script_alone(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (scripts,) = [name for name in names if name.endswith("entry_points.txt")]
        assert "rasid = desktop_app.cli:main" in archive.read(scripts).decode()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"desktop_app", "rasid"}
    assert any(name.endswith("licenses/LICENSE") for name in names)
