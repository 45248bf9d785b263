"""An end that keys move stops once where a comma or the end of a sentence stands in between."""

from __future__ import annotations

import pytest

from desktop_app.ui.edge_stops import EdgeStops

TEXT = "وزير الخارجية، سامح شكري. Paris, U.S. Army"


def span_of(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [
        ("وزير الخارجية", "وزير الخارجية، سامح", "،"),
        ("سامح", "الخارجية، سامح", "،"),
        ("شكري", "شكري. Paris", "."),
        ("Paris", "Paris, U", ","),
    ],
)
def test_the_second_press_goes_past_the_sign(before: str, after: str, sign: str) -> None:
    stops = EdgeStops()
    assert f"“\u2068{sign}\u2069”" in stops.remark(TEXT, 1, span_of(before), span_of(after))
    assert stops.remark(TEXT, 1, span_of(before), span_of(after)) == ""
    assert stops.remark(TEXT, 1, span_of(before), span_of(after)) != ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("سامح", "سامح شكري"),
        ("الخارجية، سامح", "الخارجية"),
        ("الخارجية، سامح", "سامح"),
        ("U.S", "U.S. Army"),
        ("S. Army", "U.S. Army"),
    ],
)
def test_nothing_stops_without_a_sign_or_on_the_way_back(before: str, after: str) -> None:
    assert EdgeStops().remark(TEXT, 1, span_of(before), span_of(after)) == ""


def test_anything_else_in_between_lets_it_stop_again() -> None:
    stops = EdgeStops()
    before, after = span_of("الخارجية"), span_of("الخارجية، سامح")
    for otherwise in (
        stops.forget,
        lambda: stops.remark(TEXT, 1, before, span_of("وزير الخارجية")),
        lambda: stops.remark(TEXT, 2, before, after),
    ):
        assert stops.remark(TEXT, 1, before, after)
        otherwise()
        assert stops.remark(TEXT, 1, before, after)
        stops.forget()
