"""Engines by name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.errors import UserError
from desktop_app.nlp.neural import files
from desktop_app.nlp.registry import (
    engine_names,
    engine_status,
    finds_expressions,
    load_engine,
    parts_of,
    with_expressions,
)


def test_the_built_in_engine_comes_first_and_is_ready() -> None:
    assert engine_names() == ("builtin", "camel")
    assert engine_status("builtin").ready
    assert engine_status("builtin").problem() is None
    engine = load_engine("builtin")
    assert engine.name == "builtin"
    assert engine.version.startswith("builtin-")


@pytest.mark.parametrize("lost", files.FILES)
def test_the_built_in_engine_without_one_of_its_files_says_which(
    lost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in files.FILES:
        if name != lost:
            (tmp_path / name).touch()
    monkeypatch.setattr(files, "model_folder", lambda: tmp_path)
    status = engine_status("builtin")
    assert not status.ready
    assert str(tmp_path / lost) in str(status.problem())
    assert "choose another recogniser" in str(status.problem())


def test_asking_for_the_state_of_the_engines_loads_no_model() -> None:
    code = (
        "import sys; from desktop_app.nlp.registry import engine_names, engine_status\n"
        "for name in engine_names(): engine_status(name)\n"
        "print({'onnxruntime', 'numpy', 'torch', 'camel_tools'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("ask", [engine_status, load_engine])
def test_an_unknown_name_is_refused_with_the_known_ones(ask: type) -> None:
    with pytest.raises(UserError, match=r"nosuch.*builtin, camel"):
        ask("nosuch")


def test_an_engine_with_expressions_beside_it_says_whose_each_suggestion_is() -> None:
    alone, both = load_engine("builtin"), load_engine(with_expressions("builtin"))
    names, beside = parts_of(both.version)
    assert (both.name, names) == ("builtin+expressions", alone.version)
    assert (finds_expressions(names), finds_expressions(beside)) == (False, True)
    text = "زار سامح شكري القاهرة في 15 مايو 2021 ودفع 5 ملايين دولار."
    found = both.recognise(text)
    assert found == sorted(found, key=lambda s: s.start)
    assert [(s.start, s.end, s.label) for s in found if s.engine == names] == [
        (s.start, s.end, s.label) for s in alone.recognise(text)
    ]
    assert [(text[s.start : s.end], s.note) for s in found if s.engine == beside] == [
        ("15 مايو 2021", "2021-05-15"),
        ("5 ملايين دولار", "USD 5000000"),
    ]


def test_nothing_else_can_stand_beside_an_engine() -> None:
    with pytest.raises(UserError, match="builtin, camel"):
        load_engine("expressions")
