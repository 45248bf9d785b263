"""Colour arithmetic against values anyone can check, and its promises for any colour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.color import (
    contrast_ratio,
    from_lab,
    lightness,
    mix,
    relative_luminance,
    shaded,
    to_lab,
    with_contrast,
)

colors = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


def test_contrast_of_known_pairs() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast_ratio("#123456", "#123456") == 1.0
    assert contrast_ratio("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast_ratio("#ff0000", "#ffffff") == pytest.approx(4.0, abs=0.005)


def test_luminance_of_pure_green() -> None:
    assert relative_luminance("#00ff00") == pytest.approx(0.7152)


@given(colors, colors)
def test_contrast_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert contrast_ratio(a, b) == contrast_ratio(b, a)
    assert 1.0 <= contrast_ratio(a, b) <= 21.0 + 1e-9


@given(colors)
def test_oklab_and_back_is_the_same_colour(color: str) -> None:
    assert from_lab(to_lab(color)) == color


@given(colors, colors)
def test_mixing_ends_are_the_colours_themselves(a: str, b: str) -> None:
    assert (mix(a, b, 0.0), mix(a, b, 1.0)) == (a, b)


@given(colors, colors, st.sampled_from([3.0, 4.5]))
def test_any_colour_can_be_brought_to_a_contrast(color: str, background: str, ratio: float) -> None:
    changed = with_contrast(color, background, ratio=ratio)
    assert contrast_ratio(changed, background) >= ratio
    if contrast_ratio(color, background) >= ratio:
        assert changed == color


@given(colors, st.floats(0.2, 0.97))
def test_shading_reaches_the_lightness_asked_for(color: str, level: float) -> None:
    assert lightness(shaded(color, level, 0.08)) == pytest.approx(level, abs=0.02)


@pytest.mark.parametrize("bad", ["", "red", "#fff", "#12345g", "#1234567"])
def test_what_is_no_colour_is_refused(bad: str) -> None:
    with pytest.raises(ValueError):
        relative_luminance(bad)
