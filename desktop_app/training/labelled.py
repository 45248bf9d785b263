"""The annotated sets of a corpus folder, read into one shape."""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, TypedDict

from desktop_app.core.arabic import fold
from desktop_app.nlp.gold import GoldText, Span
from desktop_app.nlp.neural.segments import Segment, segments
from desktop_app.nlp.neural.word_features import form_of

CLASSES = {
    "anercorp": ("PERS", "LOC", "ORG", "MISC"),
    "aqmar": ("PER", "LOC", "ORG", "MIS"),
    "wikifane": ("PERS", "GPE", "LOC", "FAC", "ORG", "GROUP", "MISC"),
    "rasid": ("PERS", "LOC", "ORG", "MISC"),
}
"""The labels of each set's own output layer."""

_WIKIFANE = {
    "PERS": "Politician Religious_PER Artist Other_PER Scientist Athlete Businessperson Engineer Lawyer Police_PER",
    "GPE": "Population-Center Nation State-or-Province County-or-District GPE-Cluster Continent",
    "LOC": "Water-Body Land-Region-Natural Celestial Land Water",
    "FAC": "Building-Grounds Airport Path Plant Subarea-Facility",
    "ORG": "Commercial Non-Governmental Government Educational Media Sports Religious_ORG Medical-Science "
    "Entertainment Police",
    "GROUP": "Group",
}
_WIKIFANE_CLASS = {fine: coarse for coarse, names in _WIKIFANE.items() for fine in names.split()}
_CLITICS = frozenset("وفبلكس")
_SUFFIXES = frozenset(["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كما", "ي", "نا"])
_FIRST_SHARE = 0.9
_DOCUMENT = 12


@dataclass(slots=True)
class Sentence:
    """Words with their BIO labels; `fronts[i]` is how many letters of word i stand before its name, -1 unknown."""

    tokens: list[str]
    forms: list[str]
    labels: list[str]
    fronts: list[int] = field(default_factory=list)


Document: TypeAlias = list[Sentence]
"""Sentences that follow each other in one text."""


def _conll(path: Path) -> Iterator[list[tuple[str, str]]]:
    rows: list[tuple[str, str]] = []
    with path.open(encoding="utf-8-sig") as file:
        for line in file:
            parts = line.replace("\u200e", "").split()
            if len(parts) >= 2:
                rows.append((parts[0], parts[1]))
            elif not parts and rows:
                yield rows
                rows = []
    if rows:
        yield rows


def _documents(sentences: Iterable[Sentence]) -> list[Document]:
    documents: list[Document] = [[]]
    for sentence in sentences:
        if len(documents[-1]) == _DOCUMENT:
            documents.append([])
        documents[-1].append(sentence)
    return [document for document in documents if document]


def _plain_sentence(rows: Sequence[tuple[str, str]]) -> Sentence:
    words = [word for word, _ in rows]
    return Sentence(words, [form_of(word) for word in words], [label for _, label in rows], [-1] * len(rows))


def anercorp(folder: Path) -> tuple[list[Document], list[Document]]:
    """ANERcorp's train part: the first 90% of its sentences, and the rest for development."""
    sentences = [_plain_sentence(rows) for rows in _conll(folder / "anercorp_train.conll")]
    cut = int(len(sentences) * _FIRST_SHARE)
    return _documents(sentences[:cut]), _documents(sentences[cut:])


def aqmar(folder: Path) -> tuple[list[Document], list[Document]]:
    """AQMAR: its train part and its development part."""
    train, dev = (
        _documents(_plain_sentence(rows) for rows in _conll(folder / f"aqmar_{part}.conll"))
        for part in ("train", "dev")
    )
    return train, dev


def wikifane(folder: Path) -> list[Document]:
    """WikiFANE Gold with its proclitics and pronouns written onto their words again, in coarse classes."""
    return _documents(_joined(rows) for rows in _conll(folder / "wikifane_gold.conll"))


def _joined(rows: Sequence[tuple[str, str]]) -> Sentence:
    sentence = Sentence([], [], [], [])
    front = ""
    for i, (word, label) in enumerate(rows):
        tag, _, fine = label.partition("-")
        coarse = f"{tag}-{_WIKIFANE_CLASS.get(fine, 'MISC')}" if fine else "O"
        last = i + 1 == len(rows)
        if word in _CLITICS and not last and coarse == "O" and len(front) < 2:
            front += word
            continue
        if word in _SUFFIXES and not front and sentence.tokens and sentence.tokens[-1][-1:].isalpha():
            before = sentence.tokens[-1]
            sentence.tokens[-1] = (before[:-1] + "ت" if before.endswith("ة") else before) + word
            continue
        joined = front + (word[1:] if front.endswith("ل") and word.startswith("ال") else word)
        sentence.tokens.append(joined)
        sentence.labels.append(coarse)
        sentence.fronts.append(len(front))
        front = ""
    sentence.forms = [form_of(token) for token in sentence.tokens]
    return sentence


class Row(TypedDict):
    """Annotation of one raw line; see StandOff."""

    file: str
    line: int
    sha256: str
    document: str
    part: str
    label: list[tuple[int, int, str]]


class StandOff:
    """Annotations of a corpus folder's raw lines: file, line number, hash and spans, none of the text.

    One JSON object a line: `file`, `line` (from 0), the first 16 hex digits of `sha256` of the stripped line,
    `document` (lines of one article share it), `part` (train, diplomacy or news), `label` ([start, end, label]
    in code points of the stripped line).
    """

    def __init__(self, path: Path) -> None:
        with lzma.open(path, "rt", encoding="utf-8") as file:
            self.rows: list[Row] = [json.loads(line) for line in file]

    def texts(self, folder: Path) -> Iterator[tuple[Row, str]]:
        """Each row with its line, as far as the folder has the same text."""
        wanted: dict[str, dict[int, list[Row]]] = {}
        for row in self.rows:
            wanted.setdefault(row["file"], {}).setdefault(row["line"], []).append(row)
        found: dict[int, str] = {}
        for name, lines in wanted.items():
            with lzma.open(folder / name, "rt", encoding="utf-8") as file:
                for number, line in enumerate(file):
                    for row in lines.get(number, ()):
                        if line_hash(line) == row["sha256"]:
                            found[id(row)] = line.strip()
        for row in self.rows:
            if id(row) in found:
                yield row, found[id(row)]


def line_hash(line: str) -> str:
    """What tells a line of raw text, without giving it."""
    return hashlib.sha256(line.strip().encode()).hexdigest()[:16]


def sentences_of(text: str, spans: Sequence[tuple[int, int, str]]) -> Document:
    """The segments of a text's lines with labels from character spans in our convention."""
    document: Document = []
    place = 0
    for line in text.split("\n"):
        for piece in segments(text, place, place + len(line)):
            tokens = [text[s:e] for s, e in zip(piece.starts, piece.ends, strict=True)]
            labels, fronts = labels_of(text, piece, spans)
            document.append(Sentence(tokens, list(piece.forms), labels, fronts))
        place += len(line) + 1
    return document


def labels_of(
    text: str, piece: Segment, spans: Sequence[tuple[int, int, str]]
) -> tuple[list[str], list[int]]:
    """The labels of a piece's words from character spans, and how many letters stand before each name (-1 unknown)."""
    labels, fronts = ["O"] * len(piece.starts), [-1] * len(piece.starts)
    for start, end, label in spans:
        inside = [
            i
            for i, (s, e) in enumerate(zip(piece.starts, piece.ends, strict=True))
            if s < end and e > start and labels[i] == "O"
        ]
        for i in inside:
            labels[i] = ("B-" if i == inside[0] else "I-") + label
        if inside and piece.starts[inside[0]] <= start:
            fronts[inside[0]] = len(fold(text[piece.starts[inside[0]] : start]))
    return labels, fronts


def annotated_texts(folder: Path, path: Path) -> dict[str, list[GoldText]]:
    """Our own annotations of the folder's raw lines, by part (train, diplomacy, news), a text for each article."""
    gathered: dict[tuple[str, str], tuple[str, list[Span]]] = {}
    for row, line in StandOff(path).texts(folder):
        key = row["part"], row["document"]
        text, spans = gathered.get(key, ("", []))
        spans += [Span(len(text) + start, len(text) + end, label) for start, end, label in row["label"]]
        gathered[key] = f"{text}{line}\n", spans
    parts: dict[str, list[GoldText]] = {}
    for (part, _), (text, spans) in gathered.items():
        parts.setdefault(part, []).append(GoldText(text, frozenset(spans)))
    return parts


def document_of(gold: GoldText) -> Document:
    """An annotated text cut into sentences."""
    return sentences_of(gold.text, sorted((s.start, s.end, s.label) for s in gold.spans))


def words_of(path: Path) -> Iterator[list[str]]:
    """The words of each sentence of a CoNLL file."""
    for rows in _conll(path):
        yield [word for word, _ in rows]
