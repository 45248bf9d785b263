"""What decisions teach: the rule, case by case."""

from __future__ import annotations

import pytest

from desktop_app.core.learned import Evidence, Ruling, can_be_learned, leads, lesson

ONE, TWO = "القاهره", "مجلس الامن"
SUGGEST, NEVER, OPEN = Ruling.SUGGEST, Ruling.NEVER, Ruling.OPEN


@pytest.mark.parametrize(
    ("key", "evidence", "taught"),
    [
        (TWO, Evidence(), OPEN),
        (TWO, Evidence(1, 1, 0, "3", ""), SUGGEST),
        (TWO, Evidence(1, 1, 1, "3", "4"), OPEN),
        (TWO, Evidence(2, 1, 1, "3", "4"), SUGGEST),
        (ONE, Evidence(1, 1, 0, "3", ""), OPEN),
        (ONE, Evidence(5, 1, 0, "3", ""), OPEN),
        (ONE, Evidence(2, 2, 0, "3", ""), SUGGEST),
        (ONE, Evidence(9, 9, 1, "3", "1"), OPEN),
        (ONE, Evidence(0, 0, 1, "", "4"), OPEN),
        (ONE, Evidence(0, 0, 2, "", "4"), NEVER),
        (TWO, Evidence(0, 0, 2, "", "4"), NEVER),
        (TWO, Evidence(1, 1, 2, "3", "4"), NEVER),
        (TWO, Evidence(1, 1, 2, "4", "4"), OPEN),
        (TWO, Evidence(1, 1, 9, "5", "4"), OPEN),
        (TWO, Evidence(50, 20, 2, "3", "4"), SUGGEST),
        (ONE, Evidence(50, 20, 2, "3", "4"), OPEN),
        ("9", Evidence(9, 9, 0, "3", ""), OPEN),
        ("2024 12", Evidence(0, 0, 9, "", "4"), OPEN),
    ],
)
def test_what_is_taught(key: str, evidence: Evidence, taught: Ruling) -> None:
    assert lesson(key, evidence) is taught


def test_what_is_no_name_is_not_learned() -> None:
    assert not can_be_learned("") and not can_be_learned("م") and not can_be_learned("كلمه " * 12 + "كلمه")
    assert can_be_learned("بي بي سي") and can_be_learned("f 16 مقاتله")


def test_a_label_leads_with_four_of_five() -> None:
    assert leads(4, 1) and leads(1, 0) and not leads(3, 1) and not leads(1, 1)
