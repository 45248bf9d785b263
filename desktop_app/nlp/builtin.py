"""The built-in recogniser: gazetteers and rules, offline, no model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.core.model import Origin, Suggestion
from desktop_app.nlp.document_names import DocumentNames
from desktop_app.nlp.gazetteer import NATIONALITY, PRESS_HEAD, Entry, Gazetteer, load_gazetteer
from desktop_app.nlp.name_phrases import PhraseRules
from desktop_app.nlp.person_names import PersonRules
from desktop_app.nlp.spans_found import Found, longest
from desktop_app.nlp.tokens import Token, Tokeniser, lines, original_offset
from desktop_app.nlp.word_labels import label_by_spans

_BLOCK = 262_144
_PREFIXES = frozenset(["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"])
_PREFIXES_OF_LAM = frozenset(["ل", "ول", "فل"])
_SUMMIT = re.compile(r"cop\d{1,2}")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_ARTICLE_BY = 4
_SHORTEST_REST = 3
_QUOTES = ('"', "“", "”", "«", "»")
_SOURCE = "المصدر"


class BuiltinRecogniser:
    """Finds names by the lists of resources/gazetteers and by the words around them."""

    name = "builtin"
    version = "builtin-1"

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self._gazetteer = gazetteer or load_gazetteer()
        self._tokeniser = Tokeniser(self._gazetteer)
        self._phrases = PhraseRules(self._tokeniser, self._gazetteer)

    def known(self, folded: str) -> bool:
        """Whether a folded form is a word by itself, as `core.spans.snap` asks."""
        return self._gazetteer.known(folded)

    def recognise(self, text: str) -> list[Suggestion]:
        """The mentions in `text`, flat and sorted; linear in its length."""
        people = DocumentNames(self._tokeniser)
        suggestions: list[Suggestion] = []
        for start, end in _blocks(text):
            suggestions.extend(self._recognise_block(text, start, end, people))
        return suggestions

    def label_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO labels of ready-made words; a word that holds a span has its label, proclitic or not."""
        return label_by_spans(self.recognise, sentences)

    def _recognise_block(
        self, text: str, start: int, end: int, people: DocumentNames
    ) -> Iterator[Suggestion]:
        rules = PersonRules(self._tokeniser, text, start, end)
        block: list[tuple[list[Token], list[Found]]] = []
        for first, stop in lines(text, start, end):
            tokens = self._tokeniser.tokens(text, first, stop)
            if tokens:
                found = self._find(text, tokens, rules)
                people.learn(tokens, found, rules)
                block.append((tokens, found))
        for tokens, found in block:
            for name in people.complete(tokens, found):
                yield self._suggestion(text, tokens, name)

    def _find(self, text: str, tokens: list[Token], rules: PersonRules) -> list[Found]:
        listed = longest(self._listed(text, tokens))
        taken = [""] * len(tokens)
        for name in listed:
            first = tokens[name.first]
            first.skip = name.outside(first.skip)
            for i in range(name.first, name.last + 1):
                taken[i] = name.label
        names = longest([*listed, *rules.find(tokens, taken)])
        names = longest([*names, *self._phrases.find(tokens, names)])
        return longest([*names, *_acronyms(text, tokens, names)])

    def _listed(self, text: str, tokens: list[Token]) -> Iterator[Found]:
        """Names of the gazetteer that stand in the line as whole words, proclitics aside."""
        starts: list[int] = []
        ends: dict[int, int] = {}
        parts: list[str] = []
        place = 0
        for i, token in enumerate(tokens):
            part = token.form + " " if token.joined else "|" + token.form + " "
            starts.append(place + (not token.joined))
            place += len(part)
            ends[place - 1] = i
            parts.append(part)
        haystack = "".join(parts)
        entry: Entry
        for stop, entry in self._gazetteer.automaton.iter(haystack):
            found = (
                self._glued(tokens, haystack, starts, ends, stop, entry)
                if entry.glued
                else self._whole(text, tokens, starts, ends[stop], stop, entry)
            )
            if found is not None:
                yield found

    def _whole(
        self, text: str, tokens: list[Token], starts: list[int], last: int, stop: int, entry: Entry
    ) -> Found | None:
        first = last - entry.words + 1
        if first < 0:
            return None
        token = tokens[first]
        before = stop + 1 - entry.length - starts[first]
        if not _fits(token, before, entry):
            return None
        if entry.upper and not text[token.start : token.end].isupper():
            return None
        if entry.kind == "quoted" and not (self._headed(tokens, first) or _set_off(tokens, first, last)):
            return None
        if entry.words == 1 and token.flags & NATIONALITY and _qualifies(tokens, first):
            return None
        return Found(first, last, entry.label, entry.score, kind=entry.kind, skip=before)

    @staticmethod
    def _headed(tokens: list[Token], first: int) -> bool:
        return first > 0 and tokens[first].joined and bool(tokens[first - 1].flags & PRESS_HEAD)

    def _glued(
        self,
        tokens: list[Token],
        haystack: str,
        starts: list[int],
        ends: dict[int, int],
        stop: int,
        entry: Entry,
    ) -> Found | None:
        """A long name with another word written onto its end: المتحدةتعاون."""
        if haystack[stop + 1] == " ":
            return None
        space = haystack.index(" ", stop + 1)
        last = ends[space]
        rest = haystack[stop + 1 : space]
        first = last - entry.words + 1
        if first < 0 or len(rest) < _SHORTEST_REST or not self._tokeniser.flags_of(rest):
            return None
        before = stop + 1 - entry.length - starts[first]
        if not _fits(tokens[first], before, entry):
            return None
        return Found(
            first, last, entry.label, entry.score, cut=stop + 1 - starts[last], kind=entry.kind, skip=before
        )

    def _suggestion(self, text: str, tokens: Sequence[Token], found: Found) -> Suggestion:
        first, last = tokens[found.first], tokens[found.last]
        start = original_offset(text, first, found.outside(first.skip))
        end = original_offset(text, last, found.cut) if found.cut else last.end
        origin = Origin.RULE if found.rule else Origin.GAZETTEER
        return Suggestion(start, end, found.label, round(found.score, 2), origin)


def _fits(token: Token, before: int, entry: Entry) -> bool:
    """Whether the `before` letters of the word that precede the name can be proclitics."""
    if entry.after_lam:
        return token.form[:before] in _PREFIXES_OF_LAM
    if before == 0:
        return True
    if entry.words == 1:
        return before == token.skip
    return before > 0 and token.form[:before] in _PREFIXES


def _qualifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word that is a country's name and an adjective is the latter: السلطات السعودية."""
    before = tokens[i - 1] if i and tokens[i].joined and not tokens[i].skip else None
    return before is not None and "ال" in before.form[:_ARTICLE_BY] and before.form.endswith(("ه", "ات"))


def _set_off(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words stand alone between quotation marks, or are named as the source."""
    gap = tokens[first].gap
    if ":" in gap and first and tokens[first - 1].stem == _SOURCE:
        return True
    closed = last + 1 < len(tokens) and tokens[last + 1].gap.startswith(_QUOTES)
    return closed and gap.endswith(_QUOTES) and not tokens[first].skip


def _acronyms(text: str, tokens: Sequence[Token], names: Iterable[Found]) -> Iterator[Found]:
    """COP27 wherever it stands; an acronym in brackets right after an organisation's name."""
    organisations = {name.last for name in names if name.label == "ORG"}
    for i, token in enumerate(tokens):
        if not token.form.isascii():
            continue
        if _SUMMIT.fullmatch(token.form):
            yield Found(i, i, "MISC", 0.9, rule=True)
        elif (
            i - 1 in organisations and "(" in token.gap and _ACRONYM.fullmatch(text[token.start : token.end])
        ):
            yield Found(i, i, "ORG", 0.7, rule=True)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Pieces of whole lines of about 262,144 characters, so that memory doesn't grow with the text."""
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
