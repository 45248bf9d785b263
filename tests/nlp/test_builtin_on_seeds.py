"""The built-in recogniser against names that were marked by hand in the five seed articles.

The rules were written with these articles at hand, so the figure says that nothing broke, not how well
other texts will do.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.evaluation import evaluate
from desktop_app.nlp.gold import Gold, GoldText, Span
from desktop_app.paths import seeds_path

RECORDS = [
    json.loads(line) for line in (Path(__file__).parent / "seed_gold.jsonl").read_text("utf-8").splitlines()
]


def _gold_text(record: dict[str, object]) -> GoldText:
    content = seeds_path(str(record["file"])).read_bytes()
    assert hashlib.sha256(content).hexdigest() == record["sha256"]
    text = content.decode("utf-8")
    entities = record["entities"]
    assert isinstance(entities, list)
    for start, end, _, quote in entities:
        assert text[start:end] == quote
    return GoldText(text, frozenset(Span(start, end, label) for start, end, label, _ in entities))


def test_nearly_all_names_of_the_seeds_are_found() -> None:
    gold = Gold(texts=tuple(map(_gold_text, RECORDS)))
    report = evaluate(BuiltinRecogniser(), gold)
    assert report.micro.support == 415
    assert report.micro.f1 > 0.95


@pytest.mark.parametrize("record", RECORDS, ids=[record["file"] for record in RECORDS])
def test_gold_fits_its_text(record: dict[str, object]) -> None:
    assert _gold_text(record).spans
