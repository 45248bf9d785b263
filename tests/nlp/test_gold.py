"""Reading gold annotation in the shapes people have it in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.errors import UserError
from desktop_app.nlp.gold import GoldSentence, GoldText, Span, parse_gold, read_gold


@pytest.mark.parametrize(
    "content",
    [
        "زار O\nمصر B-LOC\n\nأحمد B-PERS\nعلي I-PERS\n",
        "زار\tO\r\nمصر\tB-LOC\r\n\r\nأحمد\tB-PERS\r\nعلي\tI-PERS",
        "\u200eزار\tO\n\u200eمصر\tB-LOC\n\n\n\u200eأحمد\tB-PER\n\u200eعلي\tI-PER\n\n",
        "-DOCSTART- O\n\nزار VERB O\nمصر NOUN S-LOC\n \nأحمد NOUN B-PER\nعلي NOUN E-PER\n",
    ],
)
def test_conll_in_its_variants(content: str) -> None:
    assert parse_gold(content, "gold").sentences == (
        GoldSentence(("زار", "مصر"), ("O", "B-LOC")),
        GoldSentence(("أحمد", "علي"), ("B-PERS", "I-PERS")),
    )


@pytest.mark.parametrize(
    "content",
    [
        "أحمد B-PER\nعلي I-PER\nمصر B-LOC\nالكأس B-MIS\n",
        '{"text": "أحمد علي مصر", "label": [[0, 8, "PER"], [0, 4, "MIS"], [9, 12, "LOC"]]}',
    ],
)
def test_labels_that_have_another_name_here_are_named(content: str) -> None:
    assert parse_gold(content, "gold").renamed == (("MIS", "MISC"), ("PER", "PERS"))


def test_a_word_of_a_brace_or_of_odd_spaces_is_a_word() -> None:
    assert parse_gold("{ O\n\u00a0 O\n\u200e O\n", "gold").sentences[0].words == ("{", "\u00a0", "\u200e")


@pytest.mark.parametrize(
    "record",
    [
        {"text": "زار مصر", "label": [[4, 7, "LOC"]]},
        {"text": "زار مصر", "labels": [[4, 7, "LOCATION"]]},
        {"text": "زار مصر", "entities": [{"id": 3, "label": "LOC", "start_offset": 4, "end_offset": 7}]},
        {"id": 1, "text": "زار مصر", "relations": [], "entities": [{"start": 4, "end": 7, "type": "LOC"}]},
        {"text": "زار مصر", "label": None, "spans": [{"start": 4, "end": 7, "label": "LOC"}, [4, 7, "LOC"]]},
    ],
)
def test_jsonl_in_its_variants(record: dict[str, object]) -> None:
    (text,) = parse_gold("\n" + json.dumps(record) + "\r\n\n", "gold").texts
    assert text == GoldText("زار مصر", frozenset([Span(4, 7, "LOC")]))


def test_spans_may_nest_and_texts_may_hold_none() -> None:
    lines = ['{"text": "جامعة القاهرة", "label": [[0, 13, "ORG"], [6, 13, "LOC"]]}', '{"text": ""}']
    assert [len(text.spans) for text in parse_gold("\n".join(lines), "gold").texts] == [2, 0]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("مصر B-LOC\nزار\n", "line 2"),
        ("مصر LOC\n", "line 1"),
        ("مصر B-\n", "line 1"),
        ("مصر B-LOC O\n", "several labels"),
        ("جامعة B-ORG\nالقاهرة I-ORG B-LOC\n", "line 2"),
        ('{"text": "مصر"}\n{"label": []}\n', "line 2"),
        ('{"text": "مصر"}\n{oops\n', "line 2"),
        ('{"text": "مصر", "label": [[0, 4, "LOC"]]}', "line 1"),
        ('{"text": "مصر", "label": [[2, 2, "LOC"]]}', "line 1"),
        ('{"text": "مصر", "label": [["0", 2, "LOC"]]}', "line 1"),
        ('{"text": "مصر", "label": [[0, 2]]}', "line 1"),
        ('{"text": "مصر", "label": [[0, 2, null]]}', "line 1"),
        ("", "no annotation"),
        ("\n \n", "no annotation"),
    ],
)
def test_malformed_gold_is_told_of_with_its_line(content: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        parse_gold(content, "gold.conll")


def test_files_are_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "gold.conll"
    file.write_bytes("\ufeffمصر B-LOC\r\n".encode())
    assert read_gold(file).sentences == (GoldSentence(("مصر",), ("B-LOC",)),)


def test_files_that_cannot_be_read_are_told_of(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be read"):
        read_gold(tmp_path / "nosuch.conll")
    (tmp_path / "cp1256.conll").write_bytes("مصر B-LOC\n".encode("cp1256"))
    with pytest.raises(UserError, match="UTF-8"):
        read_gold(tmp_path / "cp1256.conll")
