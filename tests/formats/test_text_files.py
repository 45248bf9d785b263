"""Plain text files: every encoding an Arabic newsroom meets, and everything that is no text."""

from __future__ import annotations

import codecs
import hashlib
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.arabic import clean
from desktop_app.core.model import ArticleDraft, ReadFailure
from desktop_app.errors import UserError
from desktop_app.formats.decoding import decode
from desktop_app.formats.file_access import TEXT_LIMIT
from desktop_app.formats.reading import read_path
from desktop_app.formats.records import first_line

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PARAGRAPH = (
    "التقى وزير الخارجية اليوم نظيره في القاهرة، وقال إنّ اللقاء «مثمر»؛ هل يتكرر؟\nوغادر الوفد مساءً إلى عمّان"
)
# What makes a PNG of one pixel.
PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\1\0\0\5\0\1"
    b"\r\n-\xb4\0\0\0\0IEND\xaeB`\x82"
)


def read_one(path: Path, data: bytes) -> ArticleDraft | ReadFailure:
    path.write_bytes(data)
    (item,) = read_path(path)
    assert isinstance(item, (ArticleDraft, ReadFailure))
    return item


def refusal(path: Path, data: bytes) -> str:
    item = read_one(path, data)
    assert isinstance(item, ReadFailure)
    assert isinstance(item.error, UserError)
    assert item.where == str(path)
    assert str(path) in str(item.error)
    return str(item.error)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_seeds_are_read_as_they_stand(seed: Path) -> None:
    (item,) = read_path(seed)
    assert isinstance(item, ArticleDraft)
    data = seed.read_bytes()
    assert item.text == clean(data.decode())
    assert item.sha256 == hashlib.sha256(data).hexdigest()
    assert item.text.lstrip().startswith(item.title.rstrip("…"))
    assert item.imported_from == str(seed)
    assert item.published_at is None


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859_6"],
)
def test_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    text = PARAGRAPH if encoding != "iso8859_6" else PARAGRAPH.replace("«", '"').replace("»", '"')
    item = read_one(tmp_path / "a.txt", text.encode(encoding))
    assert isinstance(item, ArticleDraft)
    assert item.text == text
    assert item.title == text.split("\n")[0]


def test_a_long_text_of_dos_times(tmp_path: Path) -> None:
    text = SEEDS[3].read_text(encoding="utf-8").encode("cp720", "ignore").decode("cp720")
    item = read_one(tmp_path / "a.txt", text.encode("cp720"))
    assert isinstance(item, ArticleDraft)
    assert item.text == clean(text)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_byte_order_marks_are_believed(tmp_path: Path, mark: bytes, encoding: str) -> None:
    item = read_one(tmp_path / "a.txt", mark + PARAGRAPH.encode(encoding))
    assert isinstance(item, ArticleDraft)
    assert item.text == PARAGRAPH


@pytest.mark.parametrize("text", ["مرحبا", "قال John Smith من BBC إن الوضع صعب", "پایان گفت‌وگوهای تازه"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1256"])
def test_short_texts_keep_their_letters(tmp_path: Path, text: str, encoding: str) -> None:
    data = (text.replace("ی", "ي") if encoding == "cp1256" else text).encode(encoding)
    text = data.decode(encoding)
    item = read_one(tmp_path / "a.txt", data)
    assert isinstance(item, ArticleDraft)
    assert item.text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "Le président a déclaré que la réunion était prévue à Paris, très tôt, où l'été a été long.",
            "cp1252",
        ),
        ("Москва — столица России, крупнейший город страны и важный центр культуры и науки.", "cp1251"),
    ],
)
def test_other_scripts_are_not_taken_for_arabic(tmp_path: Path, text: str, encoding: str) -> None:
    item = read_one(tmp_path / "a.txt", text.encode(encoding))
    assert isinstance(item, ArticleDraft)
    assert item.text == text


def test_a_doubtful_encoding_is_refused_not_guessed(tmp_path: Path) -> None:
    turkish = "Türkiye Cumhurbaşkanı Ankara'da yaptığı açıklamada görüşmelerin süreceğini söyledi."
    assert "save it as UTF-8" in refusal(tmp_path / "a.txt", turkish.encode("cp1254"))
    assert "save it as UTF-8" in refusal(tmp_path / "b.txt", b"\xff" * 50)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (PNG, "PNG"),
        (b"PK\x03\x04" + zlib.compress(PARAGRAPH.encode() * 9), "ZIP"),
        (b"\x7fELF\2\1\1" + bytes(57) + zlib.compress(b"x" * 999), "ELF"),
        (b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "PDF"),
        (b"\0" * 5000, "binary"),
        (bytes(range(256)) * 20, "binary"),
        (zlib.compress(PARAGRAPH.encode()) * 5, "binary"),
    ],
)
def test_binary_named_txt_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    assert says in refusal(tmp_path / "photo.txt", data)


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u00a0\u2028 ".encode(), b"\0\0"]
)
def test_files_without_text_are_refused(tmp_path: Path, data: bytes) -> None:
    assert "holds text" in refusal(tmp_path / "blank.txt", data)


@pytest.mark.parametrize("place", [3, 60, -1])
def test_broken_utf8_is_refused_with_the_place(tmp_path: Path, place: int) -> None:
    whole = PARAGRAPH.encode()
    cut = whole[:-1] if place == -1 else whole[: 2 * place] + b"\xff" + whole[2 * place :]
    message = refusal(tmp_path / "a.txt", cut)
    assert "UTF-8" in message
    with pytest.raises(UnicodeDecodeError) as error:
        cut.decode()
    assert f"byte {error.value.start}" in message


def test_utf16_cut_in_the_middle_is_refused(tmp_path: Path) -> None:
    assert "UTF-16" in refusal(tmp_path / "a.txt", PARAGRAPH.encode("utf-16")[:-1])


def test_a_stray_control_character_is_cleaned_away(tmp_path: Path) -> None:
    item = read_one(tmp_path / "a.txt", (PARAGRAPH + "\0\r\nتم\x1a").encode())
    assert isinstance(item, ArticleDraft)
    assert item.text == PARAGRAPH + "\nتم"


def test_fifty_megabytes_are_read(tmp_path: Path) -> None:
    line = PARAGRAPH.encode() + b"\n"
    path = tmp_path / "long.txt"
    path.write_bytes(line * (50 * 1024 * 1024 // len(line)))
    (item,) = read_path(path)
    assert isinstance(item, ArticleDraft)
    assert len(item.text) == path.stat().st_size // len(line) * (len(PARAGRAPH) + 1)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(TEXT_LIMIT + 1)
    (item,) = read_path(path)
    assert isinstance(item, ReadFailure)
    assert "larger than 64 MB" in str(item.error)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n  عنوان\t  الخبر  \nنص", "عنوان الخبر"),
        ("كلمة " * 100, ("كلمة " * 18).strip() + "…"),
        ("ا" * 500, "ا" * 90 + "…"),
        ("ا" * 160, "ا" * 160),
        ("\n" * 5000 + "بعيد", "بعيد"),
    ],
)
def test_the_title_is_the_first_line_cut_at_a_word(text: str, title: str) -> None:
    assert first_line(text) == title


@settings(deadline=None)
@given(st.text(st.sampled_from("ابةلمـَّیکگ 😀\u200f\u2028\ufefb\n\r،7a"), min_size=1))
def test_utf8_is_always_read_exactly(text: str) -> None:
    assert decode(text.encode(), "a").text == text


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail_otherwise(data: bytes) -> None:
    for options in ({"declared": "windows-1256"}, {"declared": "no-such-set"}, {"mend": True}):
        try:
            decoded = decode(data, "a", **options)
        except UserError:
            continue
        assert isinstance(decoded.text, str)
