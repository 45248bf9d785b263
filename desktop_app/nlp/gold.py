"""Reading gold annotation: CoNLL word labels or JSONL spans."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError

_ALIASES = {
    "PER": "PERS",
    "PERSON": "PERS",
    "LOCATION": "LOC",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "MIS": "MISC",
    "MISCELLANEOUS": "MISC",
}
_TAG = re.compile(r"O|[BIESLU]-\S+")
_BIO = {"B": "B", "I": "I", "E": "I", "L": "I", "S": "B", "U": "B"}
_INVISIBLE = "\u200e\u200f\ufeff"
_SPAN_KEYS = ("label", "labels", "entities", "spans")
_START_KEYS = ("start_offset", "start", "begin")
_END_KEYS = ("end_offset", "end")
_LABEL_KEYS = ("label", "type", "tag")


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled span: word numbers of a sentence or code points of a text, end exclusive."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """The words of a sentence and their BIO labels, one each."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text as given and its spans, which may nest."""

    text: str
    spans: frozenset[Span]


@dataclass(frozen=True, slots=True)
class Gold:
    """What a gold file holds: sentences of words (CoNLL) or texts with spans (JSONL), never both.

    `renamed` are the labels that have another name there than here, as ("PER", "PERS").
    """

    sentences: tuple[GoldSentence, ...] = ()
    texts: tuple[GoldText, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()


def canonical_label(label: str) -> str:
    """The label's name here for one of the usual other names: PER is PERS, MIS is MISC."""
    return _ALIASES.get(label.upper(), label)


def read_gold(path: Path) -> Gold:
    """Gold annotation from a file, its form told by its first line.

    Raises UserError, with the line number, when the file can't be read as either form.
    """
    try:
        content = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "The file {path} is not UTF-8 text. Save it as UTF-8 and try again."
            ),
            path=path,
        ) from None
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError", "The file {path} could not be read: {reason}. Check its place and permissions."
            ),
            path=path,
            reason=error.strerror,
        ) from error
    return parse_gold(content, path)


def parse_gold(content: str, source: Path | str) -> Gold:
    """Gold annotation from the content of a file; `source` names it in messages."""
    lines, names = content.split("\n"), _Names()
    first = next((line for line in lines if line.strip()), "")
    if first.lstrip().startswith("{") and not _TAG.fullmatch(first.split()[-1]):
        gold = Gold(texts=tuple(_texts(lines, source, names)))
    else:
        gold = Gold(sentences=tuple(_sentences(lines, source, names)))
    if not gold.texts and not gold.sentences:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "The file {path} holds no annotation. Choose another one."),
            path=source,
        )
    return replace(gold, renamed=tuple(sorted(names.renamed.items())))


class _Names:
    """Gives labels the names they have here, and keeps which had another."""

    def __init__(self) -> None:
        self.renamed: dict[str, str] = {}

    def canonical(self, label: str) -> str:
        name = canonical_label(label)
        if name != label:
            self.renamed[label] = name
        return name


def _sentences(lines: list[str], source: Path | str, names: _Names) -> Iterator[GoldSentence]:
    words: list[str] = []
    labels: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("-DOCSTART-"):
            if words:
                yield GoldSentence(tuple(words), tuple(labels))
                words, labels = [], []
            continue
        word, tag = _word_and_tag(line, number, source)
        words.append(word)
        labels.append(tag if tag == "O" else f"{_BIO[tag[0]]}-{names.canonical(tag[2:])}")
    if words:
        yield GoldSentence(tuple(words), tuple(labels))


def _word_and_tag(line: str, number: int, source: Path | str) -> tuple[str, str]:
    """The first and the last column of a line; columns are parted by tabs, or else by spaces."""
    plain = line.rstrip("\r")
    columns = plain.split("\t") if "\t" in plain else re.split(" +", plain.strip(" "))
    columns = [column.strip(" ") for column in columns]
    tags = [column for column in columns[1:] if _TAG.fullmatch(column)]
    if len(columns) < 2 or not tags or tags[-1] != columns[-1] or not columns[0]:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "{path}, line {line}: expected a word and its label (O, B-PERS, I-PERS ...). Mend the line.",
            ),
            path=source,
            line=number,
        )
    if len(tags) > 1 and any(tag != "O" for tag in tags[:-1]):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "{path}, line {line}: several labels for one word. Keep one label a word: nesting cannot be scored.",
            ),
            path=source,
            line=number,
        )
    return columns[0].strip(_INVISIBLE) or columns[0], columns[-1]


def _texts(lines: list[str], source: Path | str, names: _Names) -> Iterator[GoldText]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            raise _bad_record(source, number) from None
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            raise _bad_record(source, number)
        raw: list[object] = next((record[key] for key in _SPAN_KEYS if isinstance(record.get(key), list)), [])
        spans = [_span(item, names) for item in raw]
        length = len(record["text"])
        known = [span for span in spans if span is not None and 0 <= span.start < span.end <= length]
        if len(known) < len(spans):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "{path}, line {line}: a span is not [start, end, label] inside its text. Mend the line.",
                ),
                path=source,
                line=number,
            )
        yield GoldText(record["text"], frozenset(known))


def _bad_record(source: Path | str, number: int) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError", '{path}, line {line}: expected a JSON object with "text" and "label". Mend the line.'
        ),
        path=source,
        line=number,
    )


def _span(item: object, names: _Names) -> Span | None:
    """A span from ``[start, end, label]`` or an object with one of the usual names for these, or None."""
    if isinstance(item, list) and len(item) == 3:
        start, end, label = item
    elif isinstance(item, dict):
        start, end, label = (_first(item, keys) for keys in (_START_KEYS, _END_KEYS, _LABEL_KEYS))
    else:
        return None
    whole = isinstance(start, int) and isinstance(end, int) and not isinstance(start, bool)
    return Span(start, end, names.canonical(label)) if whole and isinstance(label, str) else None


def _first(item: dict[str, object], keys: tuple[str, ...]) -> object:
    return next((item[key] for key in keys if key in item), None)
