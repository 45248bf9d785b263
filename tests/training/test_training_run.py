"""A whole training, on a corpus of a few made-up sentences: files out, recogniser usable, nothing done twice."""

from __future__ import annotations

import json
import lzma
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.errors import UserError
from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.neural.files import FILES
from desktop_app.nlp.overlap import SeenText
from desktop_app.training.finetune import TuningPlan
from desktop_app.training.labelled import line_hash
from desktop_app.training.pipeline import NEEDED, TrainingPlan, train
from desktop_app.training.pretrain import ClozeTask, PretrainingPlan

CITIES = ["مصر", "لبنان", "عمان", "تونس", "دمشق", "بغداد"]
PEOPLE = ["خالد", "سمير", "ليلى", "هدى", "كريم", "نادر"]
ENDS = [
    "في العام الماضي مع أسرته",
    "قبل أن تشرق الشمس على الجبل",
    "لأن الطريق كان قصيرا وسهلا",
    "ثم كتب رسالة طويلة إلى أخته",
    "حين بدأت العطلة وهدأ البحر",
    "بعد أسبوع من العمل المتواصل",
]
PLAN = TrainingPlan(
    words=400,
    stems=400,
    at_least=1,
    pretraining=PretrainingPlan(steps=4, rows=4, length=12, warm_up=1, targets=300, samples=20),
    tuning=TuningPlan(rounds=3, words=200),
    threads=1,
)
SHORT = replace(PLAN, tuning=TuningPlan(rounds=1, words=400))


def _line(i: int) -> str:
    person, city, other, end = PEOPLE[i % 6], CITIES[i % 6], CITIES[(i + 1) % 6], ENDS[i % 6]
    return f"سافر {person} من {city} إلى {other} {end} رقم {i}."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "names").mkdir(parents=True)
    lines = [_line(i) for i in range(60)]
    for name in NEEDED:
        if name.endswith(".xz"):
            with lzma.open(folder / name, "wt", encoding="utf-8") as file:
                file.write("\n".join(lines))
        else:
            sentences = []
            for i in range(40):
                words = _line(i).removesuffix(".").split()
                labels = ["B-PERS" if w in PEOPLE else "B-LOC" if w in CITIES else "O" for w in words]
                if name.startswith("aqmar"):
                    labels = [label.replace("PERS", "PER") for label in labels]
                if name.startswith("wikifane"):
                    labels = [label.replace("PERS", "Artist").replace("LOC", "Nation") for label in labels]
                sentences.append("".join(f"{w} {x}\n" for w, x in zip(words, labels, strict=True)))
            (folder / name).write_text("\n".join(sentences), "utf-8")
    (folder / "names" / "per_wikidata_nameunits_all.tsv").write_text(
        "خالد\tgiven\t90\nنادر\tsurname\t3\n", "utf-8"
    )
    (folder / "names" / "per_wikidata_netranslit.txt").write_text("بلينكن\n", "utf-8")
    return folder


@pytest.fixture
def own_annotations(tmp_path: Path) -> Path:
    path = tmp_path / "annotations.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        for i in range(30):
            line = _line(i)
            spans = [[line.index(w), line.index(w) + len(w), "PERS"] for w in PEOPLE if w in line]
            part = "diplomacy" if i % 10 == 8 else "news" if i % 10 == 9 else "train"
            row = {"file": "raw_small.txt.xz", "line": i, "sha256": line_hash(line), "document": str(i // 2)}
            file.write(json.dumps(row | {"part": part, "label": spans}) + "\n")
    return path


def test_training_makes_a_model_that_the_program_runs(
    corpus: Path, own_annotations: Path, tmp_path: Path
) -> None:
    work, output = tmp_path / "work", tmp_path / "model"
    train(corpus, work, output, PLAN, annotations=own_annotations)
    assert {*FILES, "seen.npz", "report.json", "REPORT.md"} == {path.name for path in output.iterdir()}
    report = json.loads((output / "report.json").read_text("utf-8"))
    assert report["word labels: AQMAR dev"]["micro"]["support"] == 120
    assert report["training"]["sentences"]["anercorp"] == 36
    engine = BuiltinRecogniser(output)
    text = _line(3)
    assert engine.version == report["version"]
    for mention in engine.recognise(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.score is not None and 0 <= mention.score <= 1
    assert SeenText.load(output / "seen.npz").shared(ENDS[5].split()) == 1

    tuned = work / "tuned.pt"
    made = tuned.stat().st_mtime_ns
    train(corpus, work, output, PLAN, annotations=own_annotations)
    assert tuned.stat().st_mtime_ns == made


def test_the_same_seed_gives_the_same_model(corpus: Path, own_annotations: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        train(corpus, tmp_path / f"work-{name}", tmp_path / name, SHORT, annotations=own_annotations)
    text = " ".join(_line(i) for i in range(5))
    first, second = (BuiltinRecogniser(tmp_path / name) for name in ("one", "two"))
    assert list(first.raw_mentions(text)) == list(second.raw_mentions(text))
    assert first.version == second.version
    train(corpus, tmp_path / "work-3", tmp_path / "three", SHORT.with_seed(2), annotations=own_annotations)
    assert BuiltinRecogniser(tmp_path / "three").version != first.version


def test_an_interrupted_pretraining_goes_on_where_it_stopped(
    corpus: Path, own_annotations: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app.training import pretrain

    monkeypatch.setattr(pretrain, "CHECKPOINT", 2)
    asked: list[int] = []
    loss = pretrain.ClozeTask.loss

    def failing(task: pretrain.ClozeTask, model: object, step: int) -> object:
        asked.append(step)
        if asked.count(3) == 1 and step == 3:
            raise KeyboardInterrupt
        return loss(task, model, step)  # type: ignore[arg-type]

    monkeypatch.setattr(pretrain.ClozeTask, "loss", failing)
    with pytest.raises(KeyboardInterrupt):
        train(corpus, tmp_path / "work", tmp_path / "model", SHORT, annotations=own_annotations)
    train(corpus, tmp_path / "work", tmp_path / "model", SHORT, annotations=own_annotations)
    assert asked == [0, 1, 2, 3, 2, 3]


def test_sentences_of_a_kept_out_text_are_not_learned_from(
    corpus: Path, own_annotations: Path, tmp_path: Path
) -> None:
    kept_out = tmp_path / "test.conll"
    kept_out.write_text("".join(f"{word} O\n" for word in _line(5).removesuffix(".").split()) + "\n", "utf-8")
    train(corpus, tmp_path / "work", tmp_path / "model", SHORT, [kept_out], own_annotations)
    assert SeenText.load(tmp_path / "model" / "seen.npz").shared(ENDS[5].split()) == 0
    report = json.loads((tmp_path / "model" / "report.json").read_text("utf-8"))
    assert report["training"]["sentences"]["anercorp"] < 36


def test_a_work_folder_of_another_plan_is_refused(
    corpus: Path, own_annotations: Path, tmp_path: Path
) -> None:
    work, kept_out = tmp_path / "work", tmp_path / "test.conll"
    kept_out.write_text("كلمة O\n\n", "utf-8")
    train(corpus, work, tmp_path / "model", SHORT, annotations=own_annotations)
    train(corpus, work, tmp_path / "model", replace(SHORT, threads=2), annotations=own_annotations)
    for plan, texts in ((SHORT.with_seed(9), []), (SHORT, [kept_out])):
        with pytest.raises(UserError, match="--work"):
            train(corpus, work, tmp_path / "model", plan, texts, own_annotations)


def test_a_text_too_short_for_a_whole_batch_is_read_over_and_over() -> None:
    plan = PretrainingPlan(rows=8, length=4)
    rows = np.full((12, 4), 2)
    task = ClozeTask(np.arange(12), rows, np.ones((12, 2), np.int64), plan)
    assert [task.batch(step)[0].shape for step in range(3)] == [(4, 2)] * 3
    with pytest.raises(UserError, match="too few"):
        ClozeTask(np.arange(7), rows, np.ones((12, 2), np.int64), plan)


def test_an_incomplete_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"anercorp_train\.conll"):
        train(tmp_path, tmp_path / "work", tmp_path / "model", SHORT)
