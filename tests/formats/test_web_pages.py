"""Saved web pages: the article, what the page says of it, and pages in pieces."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.model import ArticleDraft, ReadFailure
from desktop_app.errors import UserError
from desktop_app.formats.dates import iso_date
from desktop_app.formats.reading import read_path

FIRST = (
    "التقى وزير الخارجية اليوم الاثنين نظيره في القاهرة، وبحث الجانبان العلاقات بين البلدين وسبل تعزيزها في "
    "مجالات التجارة والطاقة والتعليم."
)
SECOND = (
    "وقال الوزير إن اللقاء كان مثمرا، وإن البلدين اتفقا على عقد لقاء ثان في الشهر المقبل بمدينة الإسكندرية "
    "لمتابعة ما تم الاتفاق عليه."
)
PAGE = f"""<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="CHARSET">
<title>وزير الخارجية يلتقي نظيره - صحيفة المثال</title>
<meta property="og:title" content="وزير الخارجية يلتقي نظيره">
<meta property="og:site_name" content="صحيفة المثال">
<meta property="article:published_time" content="2023-10-09T14:30:00+02:00">
<meta name="author" content="منى سالم"><link rel="canonical" href="https://news.example/a/1">
<script>var hidden = "لا يظهر";</script></head>
<body><nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>وزير الخارجية يلتقي نظيره</h1><p>{FIRST}</p><p>{SECOND}</p></article>
<footer>جميع الحقوق محفوظة 2019</footer></body></html>"""


def read_page(path: Path, data: bytes) -> ArticleDraft:
    path.write_bytes(data)
    (item,) = read_path(path)
    assert isinstance(item, ArticleDraft), item
    return item


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("utf-8", "utf-8"),
        ("windows-1256", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("windows-1256", "cp1256"),
        ("utf-8", "cp1256"),
        ("iso-8859-6", "iso8859_6"),
        ("utf-16", "utf-16"),
    ],
)
def test_article_and_metadata_in_any_charset(tmp_path: Path, charset: str, codec: str) -> None:
    item = read_page(tmp_path / "page.html", PAGE.replace("CHARSET", charset).encode(codec))
    assert item.title == "وزير الخارجية يلتقي نظيره"
    assert item.source == "صحيفة المثال"
    assert item.author == "منى سالم"
    assert item.url == "https://news.example/a/1"
    assert item.published_at == "2023-10-09"
    assert f"{FIRST}\n{SECOND}" in item.text
    assert "لا يظهر" not in item.text
    assert "رياضة" not in item.text


def test_dates_in_running_text_are_not_the_articles(tmp_path: Path) -> None:
    item = read_page(
        tmp_path / "a.htm", f"<html><body><p>وقع ذلك في 7 أكتوبر 2019. {FIRST}</p><p>© 2018</p>".encode()
    )
    assert item.published_at is None


@pytest.mark.parametrize("cut", range(100, len(PAGE.encode()), 97))
def test_a_page_cut_anywhere_is_read_or_refused(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "cut.html"
    path.write_bytes(PAGE.replace("CHARSET", "utf-8").encode()[:cut])
    (item,) = read_path(path)
    assert isinstance(item, ArticleDraft) or isinstance(item.error, UserError)  # type: ignore[union-attr]


def test_a_broken_page_still_gives_its_text(tmp_path: Path) -> None:
    broken = f"<html><head><title>خبر</title><body><div><p>{FIRST}<p>{SECOND}</span></b><table><tr><td>&bad;<a href='"
    item = read_page(tmp_path / "a.html", broken.encode())
    assert FIRST in item.text
    assert SECOND in item.text
    assert item.title == "خبر"


def test_a_fragment_of_a_few_words(tmp_path: Path) -> None:
    item = read_page(tmp_path / "a.html", "<p>مرحبا <b>بكم</b></p>".encode())
    assert item.text == "مرحبا بكم"
    assert item.title == "مرحبا بكم"


def test_a_large_page_is_read_whole(tmp_path: Path) -> None:
    rows = "".join(f"<p>{FIRST} {i}</p>" for i in range(12_000))
    item = read_page(tmp_path / "a.html", f"<html><body><script>{SECOND}</script>{rows}".encode())
    assert item.text.count("\n") == 11_999
    assert SECOND not in item.text


def test_where_a_browser_saved_it_from(tmp_path: Path) -> None:
    page = f"<!DOCTYPE html>\n<!-- saved from url=(0031)https://news.example/world/2023 -->\n<html><body><p>{FIRST}"
    assert read_page(tmp_path / "a.html", page.encode()).url == "https://news.example/world/2023"


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<html><body><script>x()</script></body></html>", b"<!-- -->"]
)
def test_a_page_without_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(data)
    (item,) = read_path(path)
    assert isinstance(item, ReadFailure)
    assert "shows no text" in str(item.error)


def test_binary_named_html_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (item,) = read_path(path)
    assert isinstance(item, ReadFailure)
    assert "PNG" in str(item.error)


@settings(max_examples=60, deadline=None)
@given(
    pieces=st.lists(
        st.sampled_from(
            ["<div>", "</div>", "<p>", "<td", "&#xFE8D;", "&#0;", "&#55555555;", "<!--", "-->", "<script>", "<![CDATA[",
             "<?xml version='1.0' encoding='utf-16'?>", "خبر ", "\0", "<meta charset=utf-7>", "\"'", "<svg>", "😀",
             "<time datetime='2023-13-45'>", "<script type='application/ld+json'>{\"@type\":[", "<base href='//['>",
             "<link rel=canonical href='http://[::1'>"]
        ),
        min_size=1, max_size=25,
    )
)  # fmt: skip
def test_no_page_raises(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    path = tmp_path_factory.mktemp("pages") / "a.html"
    path.write_bytes("".join(pieces).encode())
    (item,) = read_path(path)
    assert isinstance(item, ArticleDraft) or isinstance(item.error, UserError)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2023-10-07", "2023-10-07"),
        ("7/10/2023", "2023-10-07"),
        ("07.10.2023", "2023-10-07"),
        ("2023/10/7", "2023-10-07"),
        ("٧/١٠/٢٠٢٣", "2023-10-07"),
        ("\u200f7\u200f/10\u200f/2023", "2023-10-07"),
        ("2023-10-07T10:20:30Z", "2023-10-07T10:20:30+00:00"),
        ("2023-10-07T10:20:30+02:00", "2023-10-07T10:20:30+02:00"),
        ("2023-10-07 10:20", "2023-10-07T10:20:00"),
        ("7/10/2023 9:05", "2023-10-07T09:05:00"),
        ("2023-10-07T10:20:30.250Z", "2023-10-07T10:20:30.250000+00:00"),
        ("10/25/2023", None),
        ("2023-02-30", None),
        ("2023", None),
        ("1696672800", None),
        ("أمس", None),
        ("", None),
    ],
)
def test_dates(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso
    if iso is not None:
        assert iso_date(iso) == iso


def test_a_tag_with_attributes_without_end_is_read_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    attributes = " ".join(f"a{number}=1" for number in range(150_000))
    path.write_text(
        f"<html><body><div {attributes}><p>{'نص عربي طويل. ' * 30}</p></div></body></html>", encoding="utf-8"
    )
    (item,) = read_path(path)
    assert isinstance(item, ArticleDraft)
    assert item.text.startswith("نص عربي طويل.")
