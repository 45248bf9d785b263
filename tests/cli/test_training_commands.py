"""`rasid train`: reviewed articles, which model is used, and what may not be asked together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desktop_app.cli import main
from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.evaluation import Scores
from desktop_app.nlp.own_models import OwnModel, own_models
from desktop_app.nlp.registry import load_engine
from desktop_app.services import details, new_store, reading, recognition, reviewed_training, tagging
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.training.reviewed import Gain, Retrained, widened
from desktop_app.training.reviewed_report import write
from desktop_app.training.upper_layers import LearningPlan


@pytest.fixture
def ws(isolated_rasid: Path) -> Iterator[Workspace]:
    """The seeds, their names accepted and a label of one's own given to some words."""
    with Workspace.open(isolated_rasid / "store.rasid", "amal") as workspace:
        new_store.prepare(workspace)
        new_store.import_seeds(workspace)
        yield workspace


def rasid(*args: str) -> Result:
    result = CliRunner().invoke(main, args, prog_name="rasid")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.mark.slow
def test_reviewed_articles_teach_and_the_shipped_model_comes_back(ws: Workspace) -> None:
    ids = reading.article_ids(ws)
    recognition.recognise_articles(ws, load_engine("builtin"), ids)
    for article_id in ids:
        tagging.accept_all(ws, article_id)
    details.set_reviewed(ws, ids, True)
    result = rasid("train", "--reviewed", "--use", "anyway")
    assert result.exit_code == 0, result.output
    [model] = own_models()
    assert f"{model.name}: learned from 5 reviewed articles" in result.stdout
    assert "in 95 of 100 drawings" in result.stdout
    assert Settings.load().own_model == model.name
    report = json.loads((model.folder / "report.json").read_text("utf-8"))
    assert report["articles"] == 5 and report["names"] > 300 and report["trained"]["LOC"]["f1"] > 0.95
    assert "| LOC |" in (model.folder / "REPORT.md").read_text("utf-8")
    assert f"* {model.name}" in rasid("train", "--list").stdout

    assert "recognised 5 articles" in rasid("recognize", "--waiting").stdout
    assert {reading.article(ws, i).recognised_by for i in ids} == {
        f"{load_engine(f'builtin:{model.name}').version} >=0.3"
    }
    assert rasid("train", "--use", "shipped").exit_code == 0
    assert Settings.load().own_model == ""
    assert "recognised 5 articles" in rasid("recognize", "--waiting").stdout

    (model.folder / "layers.npz").write_bytes(b"")
    assert rasid("train", "--use", model.name).exit_code == 1
    settings = Settings.load()
    settings.own_model = model.name
    settings.save()
    result = rasid("recognize", "--waiting")
    assert result.exit_code == 0 and "damaged" in result.stderr


@pytest.fixture
def model(isolated_rasid: Path) -> OwnModel:
    """A model that has learned nothing, with all the files of one that has."""
    shipped = BuiltinRecogniser().model
    labels = reviewed_training.KNOWN
    tags = ("O", *(f"{tag}-{name}" for name in labels for tag in "BI"))
    scores = {"micro": Scores(50, 100, 100)}, {"micro": Scores(60, 100, 100)}
    layers = widened(shipped, labels, LearningPlan())
    found = Retrained(layers, tags, shipped.calibration, Gain(*scores, low=-1, high=20))
    return write(found, Path("store.rasid"), 7, 100, {})


def in_use() -> list[str]:
    return [
        line[2:].partition("\t")[0] for line in rasid("train", "--list").stdout.splitlines() if line[0] == "*"
    ]


def test_using_a_trained_model_takes_the_engine_that_it_is_of(model: OwnModel) -> None:
    settings = Settings.load()
    settings.engine, settings.own_model = "camel", model.name
    settings.save()
    assert in_use() == ["camel"]
    result = rasid("train", "--use", "shipped")
    assert "in use is camel" in result.stdout and in_use() == ["camel"]
    result = rasid("train", "--use", model.name)
    assert "the engine is now builtin; it was camel" in result.stdout
    assert Settings.load().engine == "builtin" and in_use() == [model.name]
    result = rasid("train", "--use", "nope")
    assert result.exit_code == 1 and "came with the program" not in result.stderr
    assert in_use() == [model.name]
    (model.folder / "layers.npz").unlink()
    assert in_use() == ["shipped"]


def test_trained_models_are_deleted_but_not_the_one_in_use(model: OwnModel) -> None:
    assert rasid("train", "--use", model.name).exit_code == 0
    result = rasid("train", "--delete", model.name)
    assert result.exit_code == 1 and "is in use" in result.stderr and model.folder.is_dir()
    assert rasid("train", "--use", "shipped").exit_code == 0
    for name in ("nope", "..", "", "x" * 300):
        result = rasid("train", "--delete", name)
        assert result.exit_code == 1 and "There is no trained recogniser" in result.stderr
    assert rasid("train", "--delete", model.name).stdout == f"deleted: {model.name}\n"
    assert not model.folder.exists() and own_models() == []


def test_too_few_articles_are_told_of(ws: Workspace) -> None:
    result = rasid("train", "--reviewed")
    assert result.exit_code == 1
    assert "too few" in result.stderr and "Traceback" not in result.output


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("--reviewed", "--corpus", "x"),
        ("--list", "--use", "shipped"),
        ("--delete", "x", "--use", "shipped"),
        ("--reviewed", "--use", "shipped"),
    ],
)
def test_what_may_not_be_asked_together_is_a_usage_error(args: tuple[str, ...]) -> None:
    assert rasid("train", *args).exit_code == 2


def test_an_engine_may_be_named_with_its_model() -> None:
    result = rasid("extract", "--engine", "builtin:none", __file__)
    assert result.exit_code == 1 and "There is no trained recogniser none" in result.stderr
    assert rasid("extract", "--engine", "builtins", __file__).exit_code == 2
    assert rasid("extract", "--engine", "builtin:a+expressions", __file__).exit_code == 2
    assert rasid("train", "--use", "none").exit_code == 1
