from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Runs in a process of its own: imports every module below the window, with some packages locked away.
IMPORT_ALL = """
import importlib, pkgutil, sys
LOCKED, ABOVE = (argument.split(",") for argument in sys.argv[1:])
class Lock:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in LOCKED:
            raise ModuleNotFoundError(f"{name} is locked away", name=name)
sys.meta_path.insert(0, Lock())
import desktop_app
count = 0
for module in pkgutil.walk_packages(desktop_app.__path__, "desktop_app."):
    if module.name.split(".")[1] not in ABOVE:
        importlib.import_module(module.name)
        count += 1
assert count > 10, count
"""


@pytest.mark.parametrize(
    ("locked", "left_out"),
    [
        ("PySide6,shiboken6", "ui,app,demo,__main__"),
        ("torch,transformers,camel_tools,onnx,sklearn", "ui,app,demo,__main__,training"),
    ],
)
def test_all_below_the_window_imports_without(locked: str, left_out: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, locked, left_out], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_the_command_line_starts_without_qt_or_models() -> None:
    code = (
        "import sys, desktop_app.cli\n"
        "heavy = {'PySide6', 'torch', 'transformers', 'camel_tools', 'trafilatura', 'numpy', 'pandas', 'onnxruntime'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


def test_a_start_loads_no_window_beside_the_main_one() -> None:
    """Each costs a start milliseconds, and most sessions want none of them."""
    code = (
        "import sys, desktop_app.app\n"
        "late = {'regex', 'numpy', 'rapidfuzz', 'trafilatura', 'multiprocessing'}\n"
        "late |= {f'desktop_app.ui.{name}' for name in ('entity_desk', 'everywhere_desk', 'concordance_desk',"
        " 'review_desk', 'names_desk', 'training_desk', 'codebook', 'export_asking', 'upgrade_notice')}\n"
        "late |= {f'desktop_app.services.{name}' for name in ('importing', 'exporting', 'recognition')}\n"
        "print(*sorted(late & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
