"""Runs the measures, each in a process of its own: `python -m tests.benchmarks [NAME...] [--out FILE]`.

Prints one table and writes build/bench.json. Nothing here fails because something was slow.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measuring import Goal, Measure

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build"
NAMES = (
    "start",
    "reader",
    "list",
    "import",
    "csv",
    "recogniser",
    "bulk",
    "topics",
    "entities",
    "everywhere",
    "concordance",
    "names",
    "review",
    "training",
)


def main() -> int:
    """Run the benches named, by default all."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(NAMES)} (default: all)")
    parser.add_argument("--out", type=Path, default=BUILD / "bench.json")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if unknown := set(chosen.names) - set(NAMES):
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    folder = BUILD / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    if chosen.one:
        _measure_here(chosen.names[0], folder, chosen.out)
        return 0
    began = time.monotonic()
    measures: list[Measure] = []
    failed: list[str] = []
    for name in chosen.names or NAMES:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        found = _measure_apart(name)
        failed += [name] if found is None else []
        measures += found or []
    print(table(measures))
    print(f"\n{machine_in_words()}; {time.monotonic() - began:.0f} s in all")
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    record = {"machine": machine(), "measures": [asdict(m) | {"met": m.met} for m in measures]}
    chosen.out.write_text(json.dumps(record, ensure_ascii=False, indent=1), "utf-8")
    for name in failed:
        print(f"{name} could not be measured", file=sys.stderr)
    return 1 if failed else 0


def _measure_here(name: str, folder: Path, out: Path) -> None:
    module = import_module(f"tests.benchmarks.bench_{name}")
    found: Sequence[Measure] = list(module.measure(folder))
    out.write_text(json.dumps([asdict(measure) for measure in found]), "utf-8")


def _measure_apart(name: str) -> list[Measure] | None:
    """In a fresh process with settings and logs of its own, and compiled modules kept as an installation keeps them."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "measures.json"
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {
            "PYTHONPYCACHEPREFIX": str(BUILD / "bench" / "pycache"),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "default.warning=false",
            "RASID_CONFIG_DIR": f"{scratch}/config",
            "RASID_LOG_DIR": f"{scratch}/log",
        }
        command = [sys.executable, "-m", "tests.benchmarks", "--one", name, "--out", str(out)]
        if subprocess.run(command, env=environment, cwd=HERE.parents[1]).returncode != 0:
            return None
        return [_from_json(row) for row in json.loads(out.read_text("utf-8"))]


def _from_json(row: dict[str, object]) -> Measure:
    goal = row.pop("goal")
    rounds = tuple(tuple(pair) for pair in row.pop("rounds"))  # type: ignore[attr-defined]
    return Measure(**row, goal=Goal(**goal) if isinstance(goal, dict) else None, rounds=rounds)  # type: ignore[arg-type]


def table(measures: Sequence[Measure]) -> str:
    """The measures as lines of text, the notes under them."""
    lines = [("measure", "ours", "yardstick", "ratio", "goal", "")]
    notes = []
    for number, m in enumerate(measures, 1):
        lines.append(
            (
                f"{number:2} {m.what}",
                _figure(m.ours, m.unit),
                "" if m.yardstick is None else _figure(m.yardstick, m.unit),
                "" if m.ratio is None else f"{m.ratio:.2f}x",
                "" if m.goal is None else m.goal.text(m.unit),
                {True: "met", False: "MISSED", None: ""}[m.met],
            )
        )
        details = "; ".join(part for part in (m.than and f"than {m.than}", m.note) if part)
        notes += [f"{number:2} {details}"] if details else []
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    rows = [
        f"{line[0]:<{widths[0]}}  "
        + "  ".join(f"{cell:>{w}}" for cell, w in zip(line[1:], widths[1:], strict=True))
        for line in lines
    ]
    return "\n".join([rows[0], "-" * len(rows[0]), *rows[1:], "", *notes])


def _figure(value: float, unit: str) -> str:
    return f"{value:,.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"


def machine() -> dict[str, object]:
    """What the figures were measured on."""
    from PySide6 import __version__ as pyside

    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "pyside": pyside,
        "sqlite": sqlite3.sqlite_version,
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")


def machine_in_words() -> str:
    """The same in a line."""
    m = machine()
    load = "" if m["load"] is None else f", load {m['load']:.1f}"
    versions = f"Python {m['python']}, PySide6 {m['pyside']}, SQLite {m['sqlite']}"
    return f"{m['processor']}, {m['cores']} cores{load}; {versions}"


if __name__ == "__main__":
    sys.exit(main())
