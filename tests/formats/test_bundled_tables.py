"""The tables that the program ships with, and what is refused in one that is broken."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core.color import contrast_ratio, to_lab
from desktop_app.errors import UserError
from desktop_app.formats.label_table import LabelSeed, read_labels
from desktop_app.formats.seed_metadata import read_seed_metadata
from desktop_app.formats.topic_table import TopicSeed, read_topics

ROOT = Path(__file__).parents[2]
TOPICS = ROOT / "resources" / "topics" / "media_topics.csv"
LABELS = ROOT / "resources" / "labels" / "labels.csv"
EXPRESSIONS = ROOT / "resources" / "labels" / "expressions.csv"
TOPIC_HEADER = "code,parent,name_ar,name_en\n"
LABEL_HEADER = "name,name_ar,name_en,color,key,description_ar,description_en\n"
SEED_HEADER = "file,sha256,title,source,author,url,published_at,note\n"


def depth(topic: TopicSeed, topics: dict[str, TopicSeed]) -> int:
    return 1 if topic.parent is None else 1 + depth(topics[topic.parent], topics)


def test_topics_have_the_seventeen_roots_and_four_levels_at_most() -> None:
    topics = {topic.key: topic for topic in read_topics(TOPICS)}
    roots = {topic.code for topic in topics.values() if topic.parent is None}
    assert roots == {f"medtop:{n:02}000000" for n in range(1, 18)}
    assert max(depth(topic, topics) for topic in topics.values()) == 4
    assert 200 <= len(topics) <= 300


@pytest.mark.parametrize(
    ("code", "english", "parent"),
    [
        ("medtop:16000000", "Conflict, war and peace", None),
        ("medtop:11000000", "Politics and government", None),
        ("medtop:20000638", "International relations", "medtop:11000000"),
        ("medtop:20000639", "Diplomacy", "medtop:20000638"),
        ("medtop:20000053", "Act of terror", "medtop:16000000"),
        ("medtop:20000073", "Peace process", "medtop:16000000"),
        ("medtop:20000418", "Climate change", "medtop:06000000"),
        ("medtop:20001065", "Football", "medtop:20000822"),
    ],
)
def test_codes_stand_for_what_iptc_says(code: str, english: str, parent: str | None) -> None:
    topic = next(topic for topic in read_topics(TOPICS) if topic.code == code)
    assert (topic.key, topic.name_en, topic.parent) == (code, english, parent)


def test_own_topics_have_no_code_and_stand_below_iptcs() -> None:
    topics = {topic.key: topic for topic in read_topics(TOPICS)}
    own = [topic for topic in topics.values() if topic.code is None]
    assert {"Egyptian-American relations", "Palestinian question", "Ceasefire and truce"} <= {
        topic.key for topic in own
    }
    assert all(topic.parent is not None for topic in own)


def test_arabic_names_are_arabic_and_unlike_one_another() -> None:
    names = [topic.name_ar for topic in read_topics(TOPICS)]
    assert len(set(names)) == len(names)
    assert all("\u0620" <= letter <= "\u064a" or letter == " " for name in names for letter in name)


def test_the_labels() -> None:
    labels = read_labels(LABELS)
    assert [(label.name, label.key) for label in labels] == [
        ("PERS", "1"),
        ("LOC", "2"),
        ("ORG", "3"),
        ("MISC", "4"),
    ]
    assert [label.name_en for label in labels] == ["Person", "Place", "Organisation", "Other name"]


# Machado, Oliveira and Fernandes (2009), severity 1: linear RGB seen by dichromats.
DICHROMACIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def seen(color: str, kind: str) -> tuple[float, float, float]:
    """The OKLab colour that a dichromat sees."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    mixed = [
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in DICHROMACIES[kind]
    ]
    encoded = [c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in mixed]
    return to_lab("#" + "".join(f"{round(255 * c):02x}" for c in encoded))


def test_the_labels_of_expressions_go_on_where_the_others_end() -> None:
    labels = read_labels(EXPRESSIONS)
    assert [(label.name, label.key) for label in labels] == [
        ("DATE", "5"),
        ("MONEY", "6"),
        ("PERCENT", "7"),
        ("QUANTITY", "8"),
    ]


@pytest.mark.parametrize("kind", DICHROMACIES)
def test_all_eight_label_colours_can_be_told_apart(kind: str) -> None:
    """As far as eight colours that are readable on white can; each tag says its label besides."""
    for one, other in itertools.combinations([*read_labels(LABELS), *read_labels(EXPRESSIONS)], 2):
        assert math.dist(seen(one.color, kind), seen(other.color, kind)) > 0.055, (one.name, other.name)
        assert math.dist(to_lab(one.color), to_lab(other.color)) > 0.12, (one.name, other.name)


@pytest.mark.parametrize("kind", DICHROMACIES)
def test_label_colours_differ_for_the_colour_blind(kind: str) -> None:
    for one, other in itertools.combinations(read_labels(LABELS), 2):
        assert math.dist(seen(one.color, kind), seen(other.color, kind)) > 0.09, (one.name, other.name)


def test_label_colours_are_readable_on_white() -> None:
    for label in [*read_labels(LABELS), *read_labels(EXPRESSIONS)]:
        assert contrast_ratio(label.color, "#ffffff") >= 4.5, label.name


Reader = Callable[[Path], tuple[LabelSeed, ...] | tuple[TopicSeed, ...]]


@pytest.mark.parametrize(
    ("read", "content", "complaint"),
    [
        (read_topics, "", "lacks the column code"),
        (read_topics, "code,parent,name_ar\n", "lacks the column name_en"),
        (read_topics, TOPIC_HEADER + ",,سياسة,\n", "line 2: the topic lacks"),
        (read_topics, TOPIC_HEADER + "medtop:1,,سياسة,Politics\n", "no Media Topics code"),
        (read_topics, TOPIC_HEADER + ",Politics,سياسة,Politics\n", "not among the rows above"),
        (read_topics, TOPIC_HEADER + ",B,أ,A\n,A,ب,B\n", "the parent B"),
        (read_topics, TOPIC_HEADER + ",,أ,A\n,,ب,A\n", "line 3: A is there already"),
        (read_topics, TOPIC_HEADER + ",,أ,A\n,,أ,B\n", "named B or أ too"),
        (read_labels, LABEL_HEADER + "X,س,X,#123456,1,,x\n", "a cell is empty"),
        (read_labels, LABEL_HEADER + "X,س,X,red,1,س,x\n", "red is no colour"),
        (read_labels, LABEL_HEADER + "X,س,X,#123456,1,س,x\nY,ص,Y,#123456,1,ص,y\n", "the key 1 is there"),
        (read_labels, LABEL_HEADER + '"X,س', "can't be read"),
    ],
)
def test_broken_tables_are_refused_by_line(
    tmp_path: Path, read: Reader, content: str, complaint: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as raised:
        read(path)
    assert complaint in str(raised.value)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("content", [None, "\xff".encode("latin-1")])
def test_unreadable_tables_are_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "table.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match="Install Rasid again"):
        read_topics(path)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("b.txt,{hash},,,,,,", "there is no file b.txt"),
        ("../a.txt,{hash},,,,,,", "there is no file"),
        ("a.txt,123,,,,,,", "no SHA-256"),
        ("a.txt,{hash},,,,,22 August,", "no date"),
        ("a.txt,{hash},,,,,,\na.txt,{hash},,,,,,", "line 3: a.txt is there already"),
    ],
)
def test_broken_seed_metadata_is_refused(tmp_path: Path, row: str, complaint: str) -> None:
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(SEED_HEADER + row.format(hash="0" * 64) + "\n", encoding="utf-8")
    with pytest.raises(UserError) as raised:
        read_seed_metadata(tmp_path)
    assert complaint in str(raised.value)
