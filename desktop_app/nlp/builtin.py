"""The built-in recogniser: a small network trained for Arabic news, offline, on one core."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.model import Origin, Suggestion
from desktop_app.nlp.gazetteer import Gazetteer, load_gazetteer
from desktop_app.nlp.neural.convention import shaped
from desktop_app.nlp.neural.model import OUR_LAYER, Model, load_model
from desktop_app.nlp.neural.segments import Segment, letter_offset, lines, segments
from desktop_app.nlp.neural.tagging import Labelled, Words, label_document
from desktop_app.nlp.neural.word_features import form_of

_BLOCK = 32_768
_SENTENCES = 24
_CORPUS = "anercorp"


@dataclass(frozen=True, slots=True)
class RawMention:
    """A found span with the least and the mean probability of its words' labels."""

    start: int
    end: int
    label: str
    least: float
    mean: float


class BuiltinRecogniser:
    """Finds names with the model of `folder` (default: the shipped one), with the upper layers of the folder `own`.

    Raises UserError when the model's files are missing.
    """

    def __init__(
        self, folder: Path | None = None, gazetteer: Gazetteer | None = None, own: Path | None = None
    ) -> None:
        self.name = "builtin" if own is None else f"builtin:{own.name}"
        self._gazetteer = gazetteer or load_gazetteer()
        self._model = load_model(self._gazetteer, folder, own)
        self.version = self._model.version

    @property
    def model(self) -> Model:
        """The network as it is loaded."""
        return self._model

    def known(self, folded: str) -> bool:
        """Whether a folded form is a word by itself, as `core.spans.snap` asks."""
        return self._gazetteer.known(folded)

    def recognise(self, text: str) -> list[Suggestion]:
        """The mentions in `text`, flat and sorted; linear in its length."""
        share = self._model.calibration.share
        return [
            Suggestion(m.start, m.end, m.label, round(share(m.label, m.least, m.mean), 3), Origin.MODEL)
            for m in self.raw_mentions(text)
        ]

    def raw_mentions(self, text: str) -> Iterator[RawMention]:
        """The mentions as the network scores them, before calibration."""
        for start, end in blocks(text):
            pieces, words = sentences(text, start, end)
            for piece, labelled in zip(pieces, label_document(self._model, words, OUR_LAYER), strict=True):
                yield from self._mentions(text, piece, labelled)

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO labels of ready-made words, proclitics on them, as ANERcorp has them: before our convention."""
        labels: list[list[str]] = []
        for i in range(0, len(sentences), _SENTENCES):
            words = [Words(s, [form_of(word) for word in s]) for s in sentences[i : i + _SENTENCES]]
            labels += [labelled.labels for labelled in label_document(self._model, words, _CORPUS)]
        return labels

    def _mentions(self, text: str, piece: Segment, labelled: Labelled) -> Iterator[RawMention]:
        printed = [text[start:end] for start, end in zip(piece.starts, piece.ends, strict=True)]
        words = self._model.words

        def joined(i: int) -> bool:
            return labelled.fronts[i] > 0 and words.is_joined_by_wa(piece.forms[i])

        names = shaped(labelled.labels, printed, joined)
        begun = {first for first, _, _ in names}
        for first, stop, label in names:
            shares = labelled.shares[first:stop]
            start = letter_offset(text, piece.starts[first], piece.ends[first], int(labelled.fronts[first]))
            end = piece.ends[stop - 1]
            for last in (stop - 1, stop):
                if last == len(piece.forms) or (last == stop and last in begun):
                    break
                letters = words.letters_of_name(piece.forms[first : last + 1])
                if letters:
                    end = letter_offset(text, piece.starts[last], piece.ends[last], letters)
            yield RawMention(start, end, label, float(shares.min()), float(shares.mean()))


def sentences(text: str, start: int, end: int) -> tuple[list[Segment], list[Words]]:
    """The pieces of `text[start:end]` that the network reads together, and their words."""
    pieces = [
        piece
        for first, stop in lines(text, start, end)
        for piece in segments(text, first, stop)
        if not piece.is_drawn()
    ]
    return pieces, [
        Words([text[s:e] for s, e in zip(p.starts, p.ends, strict=True)], p.forms) for p in pieces
    ]


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Pieces of whole lines of about 32,768 characters, so that memory doesn't grow with the text."""
    start = 0
    while start < len(text):
        end = start + _BLOCK
        if end < len(text):
            newline = text.rfind("\n", start, end)
            if newline > start:
                end = newline + 1
            else:
                space = text.rfind(" ", start, end)
                end = space + 1 if space > start else end
        yield start, min(end, len(text))
        start = end
