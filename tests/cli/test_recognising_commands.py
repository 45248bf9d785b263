"""How sure names must be, what is still to be read, and gold by other names: with an engine that knows two words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desktop_app.cli import main
from desktop_app.core.learned import NameUnderLabel, Ruling
from desktop_app.core.model import Origin, Suggestion
from desktop_app.nlp import registry
from desktop_app.nlp.neural import files
from desktop_app.services import learned_names, reading
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings

_LOAD = registry.load_engine
_WORDS = {"مصر": ("LOC", 0.8), "شكري": ("PERS", 0.2)}


class Words:
    """Finds two words, one of them with little confidence."""

    name = "builtin"
    version = "builtin-1"

    def recognise(self, text: str) -> list[Suggestion]:
        found = [
            Suggestion(start, start + len(word), label, score, Origin.MODEL)
            for word, (label, score) in _WORDS.items()
            if (start := text.find(word)) >= 0
        ]
        return sorted(found, key=lambda s: s.start)

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [[f"B-{_WORDS[word][0]}" if word in _WORDS else "O" for word in s] for s in sentences]


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> Words:
    engine = Words()
    monkeypatch.setattr(registry, "load_engine", lambda name, **_: engine)
    return engine


def rasid(*args: str | Path, stdin: str | None = None) -> Result:
    result = CliRunner().invoke(main, [str(arg) for arg in args], input=stdin, prog_name="rasid")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def scores(ws: Workspace) -> set[float | None]:
    return {m.score for i in reading.article_ids(ws) for m in reading.article_mentions(ws, i)}


def test_init_makes_the_store_though_the_recogniser_lacks_its_files(
    isolated_rasid: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "load_engine", _LOAD)
    monkeypatch.setattr(files, "FILES", ("nosuch.onnx",))
    result = rasid("--store", tmp_path / "new.rasid", "init")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "nosuch.onnx is missing" in line
    assert "is ready, with 5 articles" in result.stdout


def test_recognize_keeps_names_from_the_threshold_of_the_settings_or_of_the_command(ws: Workspace) -> None:
    assert rasid("recognize").exit_code == 0
    assert scores(ws) == {0.8}
    assert rasid("recognize", "--threshold", "0").exit_code == 0
    assert scores(ws) == {0.2, 0.8}
    settings = Settings.load()
    settings.threshold = 0.9
    settings.save()
    assert rasid("recognize").exit_code == 0
    assert scores(ws) == set()


def test_recognize_of_the_waiting_goes_on_where_an_earlier_run_stopped(ws: Workspace, engine: Words) -> None:
    assert rasid("recognize", "--article", "2", "--article", "3").exit_code == 0
    assert rasid("recognize", "--waiting").stdout.startswith("recognised 3 articles")
    assert rasid("recognize", "--waiting").stdout.startswith("recognised 0 articles")
    engine.version = "builtin-2"
    assert rasid("recognize", "--waiting", "--article", "4").stdout.startswith("recognised 1 articles")
    assert rasid("recognize", "--waiting").stdout.startswith("recognised 4 articles")
    assert rasid("recognize", "--waiting", "--threshold", "0.5").stdout.startswith("recognised 5 articles")


@pytest.mark.parametrize("threshold", ["-0.1", "1.01", "nan", "inf", "half"])
@pytest.mark.parametrize("command", [["recognize"], ["extract"], ["evaluate", "gold.conll"]], ids=" ".join)
def test_a_threshold_is_a_number_from_0_to_1(command: list[str], threshold: str) -> None:
    result = rasid(*command, "--threshold", threshold)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--threshold" in result.stderr


def test_extract_gives_names_from_the_threshold_on() -> None:
    def found(*args: str) -> list[str]:
        answer = json.loads(rasid("extract", *args, stdin="زار شكري مصر").stdout)
        return [mention["text"] for mention in answer["mentions"]]

    assert found() == ["مصر"]
    assert found("--threshold", "0.2") == ["شكري", "مصر"]
    assert found("--threshold", "1") == []


def test_evaluate_scores_spans_from_the_threshold_on_and_word_labels_as_they_are(tmp_path: Path) -> None:
    jsonl, conll = tmp_path / "gold.jsonl", tmp_path / "gold.conll"
    jsonl.write_text('{"text": "زار شكري مصر", "label": [[9, 12, "LOC"]]}', encoding="utf-8")
    conll.write_text("زار O\nشكري O\nمصر B-LOC\n", encoding="utf-8")

    def precision(gold: Path, *args: str) -> float:
        share: float = json.loads(rasid("evaluate", gold, "--json", *args).stdout)["micro"]["precision"]
        return share

    assert (precision(jsonl), precision(jsonl, "--threshold", "0")) == (1.0, 0.5)
    assert (precision(conll), precision(conll, "--threshold", "1")) == (0.5, 0.5)


def test_evaluate_says_which_labels_it_took_for_which_and_lists_errors_by_kind(tmp_path: Path) -> None:
    gold = tmp_path / "gold.conll"
    gold.write_text("قال O\nسامح B-PER\nشكري I-PER\nفي O\nمصر O\nالكأس B-MIS\n", encoding="utf-8")
    result = rasid("evaluate", gold, "--errors")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "labels of the gold taken for ours: MIS as MISC, PER as PERS",
        "missed\tMISC\t-\tالكأس\t-\tقال سامح شكري في مصر [الكأس]",
        "spurious\t-\tLOC\t-\tمصر\tقال سامح شكري في [مصر] الكأس",
        "boundary\tPERS\tPERS\tسامح شكري\tشكري\tقال [سامح شكري] في مصر الكأس",
    ]
    assert "errors: 1 missed, 1 spurious, 1 boundary, 0 label" in result.stdout


def test_names_of_the_store_are_suggested_unless_they_are_not_wanted(ws: Workspace) -> None:
    label = next(label.id for label in reading.all_labels(ws) if label.name == "MISC")
    learned_names.keep(ws, [NameUnderLabel("وزير الخارجية", label)], Ruling.SUGGEST)
    path = ws.store.path

    def suggested() -> set[str]:
        return {m.text for id_ in reading.article_ids(ws) for m in reading.article_mentions(ws, id_)}

    assert rasid("--store", path, "recognize", "--no-learned-names").exit_code == 0
    assert "وزير الخارجية" not in suggested()
    assert rasid("--store", path, "recognize").exit_code == 0
    assert "وزير الخارجية" in suggested()
    assert "recognised 0 articles" in rasid("--store", path, "recognize", "--waiting").stdout
