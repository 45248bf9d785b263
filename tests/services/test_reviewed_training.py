"""A model of one's own: trained on the store's reviewed articles, used, found wanting, and left again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.control import Unattended
from desktop_app.errors import Cancelled, UserError
from desktop_app.nlp import own_models as own_models_module
from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.evaluation import Scores
from desktop_app.nlp.own_models import OwnModel, own_models, problem
from desktop_app.nlp.registry import engine_status, load_engine, with_expressions, with_model
from desktop_app.nlp.worker import WorkerRecogniser
from desktop_app.paths import models_dir
from desktop_app.services import details, new_store, reading, recognition, reviewed_training, tagging
from desktop_app.services.recogniser_choice import chosen
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.training.reviewed import Gain, Retrained, widened
from desktop_app.training.reviewed_report import write
from desktop_app.training.upper_layers import LearningPlan
from desktop_app.ui.engines import EngineChoice, Engines
from desktop_app.ui.tasks import TaskControl

TEXT = "وصل الرئيس عبد الفتاح السيسي إلى القاهرة، وعاد منها إلى واشنطن."


@pytest.fixture
def ws(isolated_rasid: Path) -> Iterator[Workspace]:
    with Workspace.open(isolated_rasid / "store.rasid", "amal") as workspace:
        new_store.prepare(workspace)
        new_store.import_seeds(workspace)
        yield workspace


@pytest.fixture
def model() -> OwnModel:
    """A model that has learned nothing, with all the files of one that has."""
    shipped = BuiltinRecogniser().model
    labels = (*reviewed_training.KNOWN, "ROLE")
    tags = ("O", *(f"{tag}-{name}" for name in labels for tag in "BI"))
    scores = {"micro": Scores(50, 100, 100)}, {"micro": Scores(60, 100, 100)}
    layers = widened(shipped, labels, LearningPlan())
    found = Retrained(layers, tags, shipped.calibration, Gain(*scores, low=-1, high=20))
    return write(found, Path("store.rasid"), 7, 100, {"RARE": 2})


def _review(ws: Workspace, article_ids: list[int]) -> None:
    """Accept what the shipped recogniser finds, and have it marked as reviewed."""
    recognition.recognise_articles(ws, load_engine("builtin"), article_ids)
    for article_id in article_ids:
        tagging.accept_all(ws, article_id)
    details.set_reviewed(ws, article_ids, True)


def test_too_few_articles_are_refused_and_articles_without_decisions_do_not_count(ws: Workspace) -> None:
    ids = reading.article_ids(ws)
    details.set_reviewed(ws, ids, True)
    assert reviewed_training.count_reviewed(ws) == 0
    _review(ws, ids[:2])
    assert reviewed_training.count_reviewed(ws) == 2
    with pytest.raises(UserError, match="2 reviewed articles are too few"):
        reviewed_training.train(ws, Unattended())
    assert own_models() == []


def test_giving_up_ends_the_training_and_leaves_nothing(ws: Workspace) -> None:
    _review(ws, reading.article_ids(ws)[:3])

    class Hasty(Unattended):
        def check(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        reviewed_training.train_apart(ws, Hasty())
    assert own_models() == []


def test_a_trained_model_is_an_engine_of_its_own(ws: Workspace, model: OwnModel) -> None:
    name = with_model("builtin", model.name)
    assert with_model("camel", model.name) == "camel"
    assert engine_status(name).ready
    own, shipped = load_engine(with_expressions(name)), load_engine("builtin")
    assert own.name == f"{name}+expressions"
    found = [(s.start, s.end, s.label) for s in load_engine(name).recognise(TEXT)]
    assert found == [(s.start, s.end, s.label) for s in shipped.recognise(TEXT)]
    ids = reading.article_ids(ws)[:2]
    recognition.recognise_articles(ws, shipped, ids)
    assert recognition.waiting_articles(ws, load_engine(name).version) == reading.article_ids(ws)
    recognition.recognise_articles(ws, load_engine(name), ids, jobs=2)
    assert not set(ids) & set(recognition.waiting_articles(ws, load_engine(name).version))
    engines = {m.engine for article_id in ids for m in reading.article_mentions(ws, article_id)}
    assert engines == {load_engine(name).version}
    worker = WorkerRecogniser(name)
    try:
        assert worker.version == load_engine(name).version
    finally:
        worker.close()


@pytest.mark.parametrize("damage", ["gone", "layers", "about", "other version"])
def test_a_model_that_can_not_be_used_gives_way_to_the_shipped_one(
    model: OwnModel, damage: str, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.own_model = model.name
    assert chosen(settings).name == f"builtin:{model.name}"
    about = model.folder / "model.json"
    if damage == "gone":
        shutil.rmtree(model.folder)
    elif damage == "layers":
        (model.folder / "layers.npz").write_bytes(b"PK")
    elif damage == "about":
        about.write_text("[]", "utf-8")
    else:
        about.write_text(json.dumps(json.loads(about.read_text("utf-8")) | {"base": "x"}), "utf-8")
    choice = chosen(settings)
    assert choice.name == "builtin" and choice.problem is not None
    assert str(choice.problem).startswith(str(problem(model.name)))
    assert "came with the program is used" in str(choice.problem)
    assert own_models() == []
    assert not engine_status(f"builtin:{model.name}").ready
    with pytest.raises(UserError):
        load_engine(f"builtin:{model.name}")
    settings.engine = "camel"
    assert chosen(settings).name == "camel"


@pytest.mark.parametrize("changed", ["layers", "shipped"])
def test_what_only_reading_the_files_tells_is_told_when_the_model_is_loaded(
    model: OwnModel, changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if changed == "layers":
        layers = bytearray((model.folder / "layers.npz").read_bytes())
        layers[len(layers) // 2] ^= 1
        (model.folder / "layers.npz").write_bytes(layers)
    else:
        about = model.folder / "model.json"
        about.write_text(json.dumps(json.loads(about.read_text("utf-8")) | {"base_sha256": "x"}), "utf-8")
    settings = Settings(tmp_path / "settings.json")
    settings.own_model = model.name
    with monkeypatch.context() as patch:
        patch.setattr(own_models_module, "base_digest", None)
        assert chosen(settings).name == f"builtin:{model.name}" and own_models() == [model]
    with pytest.raises(UserError, match="damaged" if changed == "layers" else "another version"):
        load_engine(f"builtin:{model.name}")
    heard: list[UserError] = []
    engines, choice = Engines(heard.append), EngineChoice.of(settings)
    try:
        for _ in range(2):
            with engines.hold(choice, TaskControl()) as engine:
                assert engine.version == load_engine("builtin").version
    finally:
        engines.close()
    assert len(heard) == 1 and "came with the program is used" in str(heard[0])


@pytest.mark.parametrize("name", ["", "..", "../elsewhere", "none", "x" * 300, "a\0b"])
def test_a_name_leads_nowhere_but_into_the_models_folder(name: str, model: OwnModel) -> None:
    assert "There is no trained recogniser" in str(problem(name))
    assert model.folder.parent == models_dir()
