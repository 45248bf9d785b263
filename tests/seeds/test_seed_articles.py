"""The seeds are the files they were, and the table says nothing that their texts don't."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from desktop_app.core.arabic import clean
from desktop_app.formats.seed_metadata import SeedMetadata, read_seed_metadata

FOLDER = Path(__file__).parents[2] / "seeds"
SEEDS = read_seed_metadata(FOLDER)
each_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.file[:3])


def text_of(seed: SeedMetadata) -> str:
    return (FOLDER / seed.file).read_bytes().decode("utf-8")


def test_each_text_has_its_row() -> None:
    assert [seed.file for seed in SEEDS] == sorted(path.name for path in FOLDER.glob("*.txt"))
    assert len(SEEDS) == 5


@each_seed
def test_the_bytes_are_the_users(seed: SeedMetadata) -> None:
    assert hashlib.sha256((FOLDER / seed.file).read_bytes()).hexdigest() == seed.sha256


@each_seed
def test_cleaning_changes_no_seed(seed: SeedMetadata) -> None:
    assert clean(text_of(seed)) == text_of(seed)


@each_seed
def test_title_and_source_stand_in_the_text(seed: SeedMetadata) -> None:
    lines = text_of(seed).split("\n")
    assert seed.title is None or seed.title == lines[0]
    assert seed.source is None or any(line.removeprefix("المصدر: ").strip() == seed.source for line in lines)
    assert seed.author is None and seed.url is None
    assert seed.note


def test_the_one_date_is_the_day_after_the_monday_that_the_text_names() -> None:
    dated = [seed for seed in SEEDS if seed.published_at]
    assert [seed.file[:3] for seed in dated] == ["000"]
    text = text_of(dated[0])
    assert "أمس الاثنين 21 أغسطس" in text and "COP27" in text
    mondays = [year for year in range(2017, 2028) if date(year, 8, 21).weekday() == 0]
    assert mondays == [2017, 2023]
    assert dated[0].published_at == "2023-08-22"
