"""The annotated sets are read into one shape, with proclitics on their words and our spans over raw text."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

from desktop_app.nlp.gold import Span
from desktop_app.training.labelled import (
    anercorp,
    annotated_texts,
    document_of,
    line_hash,
    sentences_of,
    wikifane,
)


def test_split_proclitics_and_pronouns_are_written_onto_their_words_again(tmp_path: Path) -> None:
    rows = [
        ("و", "O"),
        ("ل", "O"),
        ("السودان", "B-Nation"),
        ("مدينة", "O"),
        ("ها", "O"),
        ("ب", "O"),
        ("بيروت", "B-Population-Center"),
        (".", "O"),
    ]
    (tmp_path / "wikifane_gold.conll").write_text(
        "".join(f"\u200e{word}\t{label}\n" for word, label in rows) + "\n", "utf-8"
    )
    [[sentence]] = wikifane(tmp_path)
    assert sentence.tokens == ["وللسودان", "مدينتها", "ببيروت", "."]
    assert sentence.labels == ["B-GPE", "O", "B-GPE", "O"]
    assert sentence.fronts == [2, 0, 1, 0]


def test_the_last_tenth_of_the_sentences_is_kept_for_development(tmp_path: Path) -> None:
    (tmp_path / "anercorp_train.conll").write_text("".join(f"كلمة{i} O\n. O\n\n" for i in range(50)), "utf-8")
    train, dev = anercorp(tmp_path)
    assert sum(map(len, train)) == 45
    assert [s.tokens[0] for d in dev for s in d] == [f"كلمة{i}" for i in range(45, 50)]


def test_spans_of_characters_become_labels_of_words() -> None:
    text = "سافر إلى لبنان\nزار للقاهرة ومحمد علي"
    spans = [(9, 14, "LOC"), (20, 26, "LOC"), (28, 36, "PERS")]
    assert [text[s:e] for s, e, _ in spans] == ["لبنان", "لقاهرة", "محمد علي"]
    first, second = sentences_of(text, spans)
    assert first.labels == ["O", "O", "B-LOC"]
    assert second.labels == ["O", "B-LOC", "B-PERS", "I-PERS"]
    assert (first.fronts[2], second.fronts[1], second.fronts[2]) == (0, 1, 1)


def test_annotations_are_laid_over_the_lines_they_were_made_for_alone(tmp_path: Path) -> None:
    lines = ["زار خالد عُمان", "هذا سطر آخر تغير", "ثم عاد خالد"]
    with lzma.open(tmp_path / "raw.txt.xz", "wt", encoding="utf-8") as file:
        file.write("".join(f"  {line} \n" for line in lines))
    rows = [
        (0, lines[0], [[4, 8, "PERS"], [9, 14, "LOC"]]),
        (1, "هذا سطر آخر", [[0, 3, "MISC"]]),
        (2, lines[2], [[7, 11, "PERS"]]),
    ]
    path = tmp_path / "annotations.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        for number, line, label in rows:
            row = {
                "file": "raw.txt.xz",
                "line": number,
                "sha256": line_hash(line),
                "document": "a",
                "part": "train",
            }
            file.write(json.dumps(row | {"label": label}) + "\n")
    [gold] = annotated_texts(tmp_path, path)["train"]
    assert gold.text == f"{lines[0]}\n{lines[2]}\n"
    assert {(gold.text[s.start : s.end], s.label) for s in gold.spans} == {
        ("خالد", "PERS"),
        ("عُمان", "LOC"),
    }
    assert Span(22, 26, "PERS") in gold.spans
    assert [s.labels for s in document_of(gold)] == [["O", "B-PERS", "B-LOC"], ["O", "O", "B-PERS"]]
