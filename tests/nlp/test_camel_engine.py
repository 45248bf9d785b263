"""The camel engine with camel-tools' real loading code and a tiny model; no network anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core.model import Origin
from desktop_app.errors import UserError
from desktop_app.nlp.camel import CamelRecogniser
from desktop_app.nlp.engine import Recogniser
from desktop_app.nlp.registry import engine_status, load_engine

OFFLINE = """
import json, socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.getaddrinfo = refuse
"""
PRETRAINED = """
from desktop_app.nlp.registry import load_engine
from desktop_app.nlp.camel import status
ready = status().ready
before = [name for name in ("torch", "camel_tools.ner") if name in sys.modules]
text = "قال عبد الفتاح ومصر"
found = [text[s.start:s.end] for s in load_engine("camel").recognise(text)]
print(json.dumps([ready, before, found]))
"""
MISSING = """
from desktop_app.errors import UserError
from desktop_app.nlp.registry import engine_names, engine_status, load_engine
try:
    load_engine("camel")
except UserError as error:
    message = str(error)
ready = [engine_status(name).ready for name in engine_names()]
print(json.dumps([ready, message, "torch" in sys.modules or "camel_tools" in sys.modules]))
"""


def _run(script: str, folder: Path) -> list[object]:
    """What a new Python process prints as JSON, with camel-tools' data in `folder` and no network."""
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE + script],
        env={**os.environ, "CAMELTOOLS_DATA": str(folder), "HOME": str(folder), "USERPROFILE": str(folder)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    result: list[object] = json.loads(done.stdout)
    return result


@pytest.fixture(scope="module")
def engine(camel_data: Path) -> Recogniser:
    return load_engine("camel", data_dir=camel_data)


def test_without_data_the_message_says_how_to_get_it_and_nothing_heavy_is_imported(tmp_path: Path) -> None:
    ready, message, imported = _run(MISSING, tmp_path)
    assert ready == [True, False]
    assert "camel_data -i ner-arabert" in str(message)
    assert str(tmp_path) in str(message)
    assert imported is False


def test_the_pretrained_model_loads_offline_from_its_folder(camel_data: Path) -> None:
    assert _run(PRETRAINED, camel_data) == [True, [], ["عبد الفتاح", "مصر"]]


def test_mentions_leave_proclitics_and_punctuation_outside(engine: Recogniser) -> None:
    text = "قال عبد الفتاح ومصر للولايات المتحدة. «كوب» ًٌ بالسيسي 3.5 حماس\nمصر"
    mentions = engine.recognise(text)
    assert [(text[m.start : m.end], m.label) for m in mentions] == [
        ("عبد الفتاح", "PERS"),
        ("مصر", "LOC"),
        ("لولايات المتحدة", "LOC"),
        ("كوب", "MISC"),
        ("السيسي", "PERS"),
        ("حماس", "ORG"),
        ("مصر", "LOC"),
    ]
    assert {(m.score, m.origin) for m in mentions} == {(None, Origin.MODEL)}


def test_each_word_gets_a_label_even_those_the_model_cannot_read(engine: Recogniser) -> None:
    sentences = [["مصر", "ًٌ", "السيسي"], [], ["." * 300, "مصر"], ["ح" * 300], ["حماس"], [" "]]
    assert engine.label_words(sentences) == [
        ["B-LOC", "O", "B-PERS"],
        [],
        ["O", "B-LOC"],
        ["O"],
        ["I-ORG"],
        ["O"],
    ]


def test_a_sentence_longer_than_the_model_is_labelled_to_its_end(engine: Recogniser) -> None:
    words = ["قال", "مصر"] * 700
    assert engine.label_words([words]) == [["O", "B-LOC"] * 700]
    text = " ".join(words)
    assert len(engine.recognise(text)) == 700


@pytest.mark.parametrize("text", ["", "\n\n", "\x00\ud800", "🙂", "....", "hello"])
def test_texts_without_names(engine: Recogniser, text: str) -> None:
    assert engine.recognise(text) == []


def test_the_version_is_that_of_camel_tools(engine: Recogniser) -> None:
    assert isinstance(engine, CamelRecogniser)
    assert engine.version.startswith("camel-")


@pytest.mark.parametrize(
    "catalogue", ["", "{}", "[]", '{"components": {"NamedEntityRecognition": []}}', "\ufeff{"]
)
def test_a_damaged_catalogue_is_told_of(tmp_path: Path, catalogue: str) -> None:
    (tmp_path / "catalogue.json").write_text(catalogue, "utf-8")
    status = engine_status("camel", data_dir=tmp_path)
    assert not status.ready
    assert "camel_data -f -i ner-arabert" in str(status.problem())


@pytest.mark.parametrize("damaged", ["config.json", "pytorch_model.bin"])
@pytest.mark.parametrize("left", [0, 40, 2000])
def test_a_damaged_model_is_told_of(camel_data: Path, tmp_path: Path, damaged: str, left: int) -> None:
    model = tmp_path / "data" / "ner" / "tiny"
    model.mkdir(parents=True)
    (tmp_path / "catalogue.json").write_bytes((camel_data / "catalogue.json").read_bytes())
    for file in (camel_data / "data" / "ner" / "tiny").iterdir():
        content = file.read_bytes()
        (model / file.name).write_bytes(
            content[: min(left, len(content) - 9)] if file.name == damaged else content
        )
    with pytest.raises(UserError, match="damaged"):
        load_engine("camel", data_dir=tmp_path)


def test_a_model_without_its_weights_is_not_ready(camel_data: Path, tmp_path: Path) -> None:
    (tmp_path / "catalogue.json").write_bytes((camel_data / "catalogue.json").read_bytes())
    assert not engine_status("camel", data_dir=tmp_path).ready
