"""From the start of the process to the first article painted."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from desktop_app.services import reading
from desktop_app.services.workspace import Workspace
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Goal, Measure, of_pairs

_HERE = Path(__file__).parent
_ROUNDS = 9


def measure(folder: Path) -> Iterator[Measure]:
    """Three processes by turns: a bare window, Rasid on five articles, Rasid on a hundred thousand."""
    few, many = store_at(folder, 5), store_at(folder, 100_000, with_long=True)
    text = folder / "first.txt"
    with Workspace.open(few, "bench") as workspace:
        text.write_text(reading.text(workspace, 1), "utf-8")
    commands = (
        ("start_bare.py", str(text), str(_arabic_font())),
        ("start_rasid.py", str(few)),
        ("start_rasid.py", str(many)),
    )
    rounds = [tuple(_run(*command) for command in commands) for _ in range(_ROUNDS + 1)][1:]
    than = "a bare PySide6 window with one QTextEdit of the same text in the same typeface"
    yield of_pairs(
        "start to the first article, 100,000 articles",
        [(many, bare) for bare, _, many in rounds],
        than=than,
        unit="ms",
        goal=Goal(1.5),
    )
    yield of_pairs(
        "start to the first article, 5 articles",
        [(few, bare) for bare, few, _ in rounds],
        than=than,
        unit="ms",
        goal=Goal(1.5),
    )
    yield of_pairs(
        "start with 100,000 articles beside 5",
        [(many, few) for _, few, many in rounds],
        than="the same with 5 articles",
        unit="ms",
        goal=Goal(1.05),
        note="no slower, but for noise",
    )


def _run(script: str, *arguments: str) -> float:
    """Milliseconds that the whole process took, the interpreter's start included.

    Python keeps the byte code of what it compiled, as it does for users, even where this machine tells it not to.
    The end is waited for without a limit of time: with one, Python looks for it only every 50 ms.
    """
    command = [sys.executable, str(_HERE / script), *arguments]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    subprocess.run(command, check=True, cwd=_HERE.parents[1], env=env)
    return (time.perf_counter() - began) * 1000


def _arabic_font() -> Path:
    spec = find_spec("fontpkg_noto_sans_arabic")
    assert spec is not None and spec.origin is not None
    return next((Path(spec.origin).parent / "files").glob("*.ttf"))
