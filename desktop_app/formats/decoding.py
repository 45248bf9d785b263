"""Bytes to text: byte order marks, UTF-8, UTF-16 without a mark, the Arabic single-byte sets, then a guesser.

A text file is decoded exactly or refused: a wrong guess would be stored for good. Only where the caller
asks for it (`mend`, for web pages, as browsers do) a broken byte of a UTF-8 text becomes U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, XLSX"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!\x1a\x07", "RAR"),
)  # fmt: skip
_CONTROL_BYTES = bytes(c for c in range(32) if chr(c) not in "\t\n\v\f\r\x1a\x1b")
_CONTROL_CHARS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")
_ARABIC_SETS = ("cp1256", "iso8859_6")
_COMMON_LETTERS = re.compile("[اليمنورتبهعدسة]")
_OTHER_SETS = [
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1255",
    "cp720",
]  # one a script: their cousins can't be told apart
_NOT_WESTERN = re.compile("[ðþýÐÞÝ]|[A-Za-z][¹²³¼½¾¿£¥]")  # what Turkish and Slavic sets look like in cp1252
_ARABIC_RUN = re.compile("[\u0620-\u06d3]+")
_GLUED_TO_LATIN = re.compile("[A-Za-z][\u0620-\u06d3]|[\u0620-\u06d3][A-Za-z]")
_HIGH_BYTES = (0, 3, 4, 5, 6)
_SAMPLE = 256 * 1024
_DECLARABLE = re.compile(
    r"(utf-?(8|16|32)(-?[lb]e)?|(windows|cp)-?125\d|iso-?8859-\d+|x?-?mac-?arabic)", re.I
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the codec that gave it."""

    text: str
    encoding: str


def bom_codec(data: bytes) -> str | None:
    """The codec that a byte order mark at the start of `data` stands for."""
    return next((codec for mark, codec in _BOMS if data.startswith(mark)), None)


def decode(data: bytes, path: object, *, declared: str | None = None, mend: bool = False) -> Decoded:
    """Decode a text of unknown encoding in linear time; `declared` is what the text says of itself.

    Raises UserError for a binary file, for UTF-8 with broken bytes (with their offset) and when no
    encoding is convincing. `path` is only for these messages.
    """
    codec = bom_codec(data)
    if codec is None:
        refuse_known_binary(data, path)
        codec = _utf16_without_bom(data)
    if codec is not None:
        return _decode_marked(data, codec, path, mend)
    _refuse_controls(len(data) - len(data.translate(None, _CONTROL_BYTES)), len(data), path)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(data, path, declared, mend, error)


def refuse_known_binary(data: bytes, path: object) -> None:
    """Raise UserError, naming the kind, when `data` begins like a file that is no plain text."""
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is not None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "{path} is not a text file, whatever its name says: its content is {kind}. Choose the text.",
            ),
            path=path,
            kind=kind,
        )


def _decode_marked(data: bytes, codec: str, path: object, mend: bool) -> Decoded:
    try:
        text = data.decode(codec, "replace" if mend else "strict")
    except UnicodeDecodeError as error:
        raise _broken(path, codec.removesuffix("-sig").upper(), error) from error
    sample = text[:_SAMPLE]
    _refuse_controls(len(_CONTROL_CHARS.findall(sample)), len(sample), path)
    return Decoded(text, codec)


def _decode_other(
    data: bytes, path: object, declared: str | None, mend: bool, error: UnicodeDecodeError
) -> Decoded:
    begin = max(0, error.start - _SAMPLE // 2)
    sample = data[begin : begin + _SAMPLE]
    if _mostly_utf8(sample):
        if mend:
            return Decoded(data.decode("utf-8", "replace"), "utf-8")
        raise _broken(path, "UTF-8", error) from error
    codecs_to_try = [declared] if declared and _DECLARABLE.fullmatch(declared) else []
    for codec in (*codecs_to_try, _arabic_set(sample), _guessed(sample)):
        if codec is not None:
            try:
                return Decoded(data.decode(codec), codec)
            except (UnicodeDecodeError, LookupError):
                continue
    raise UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "The encoding of {path} could not be recognised. Open it in a program that shows it well "
            "and save it as UTF-8.",
        ),
        path=path,
    )


def _broken(path: object, encoding: str, error: UnicodeDecodeError) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "UserError",
            "{path} is {encoding} text with a broken character at byte {offset}. "
            "Mend that place in a text editor and save the file as UTF-8.",
        ),
        path=path,
        encoding=encoding,
        offset=error.start,
    )


def _refuse_controls(controls: int, length: int, path: object) -> None:
    """A stray control character is cleaned away later; many of them mean that this is no text."""
    if controls > 3 + length // 100:
        raise UserError(
            QT_TRANSLATE_NOOP("UserError", "{path} is a binary file, not text. Choose a text file."),
            path=path,
        )


def _utf16_without_bom(data: bytes) -> str | None:
    """Every other byte of UTF-16 is one of few (6 for Arabic, 0 for Latin letters), on one side only."""
    sample = data[:_SAMPLE]
    if len(sample) < 4:
        return None
    halves = sample[0::2], sample[1::2]
    even, odd = (sum(map(half.count, _HIGH_BYTES)) / len(half) for half in halves)
    codec = "utf-16-le" if odd > 0.7 > 2 * even else "utf-16-be" if even > 0.7 > 2 * odd else None
    if codec is None:
        return None
    text = sample[: len(sample) // 2 * 2].decode(codec, "replace")
    return codec if sum(c.isalnum() or c.isspace() for c in text) > 0.6 * len(text) else None


def _mostly_utf8(sample: bytes) -> bool:
    """Whether far more characters beyond ASCII are well-formed UTF-8 than broken."""
    good = sum(1 for char in sample.decode("utf-8", "ignore") if char > "\x7f")
    bad = sample.decode("utf-8", "replace").count("\ufffd")
    return good > 9 * bad


def _arabic_set(sample: bytes) -> str | None:
    """The single-byte set in which the text is convincingly Arabic: Arabic letters only, in runs like words."""
    for codec in _ARABIC_SETS:
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError:
            continue
        foreign = sum(1 for char in text if char > "\x7f" and char.isalpha())
        runs = _ARABIC_RUN.findall(text)
        letters = sum(map(len, runs))
        if (
            letters > 2.2 * len(runs)
            and letters > 0.9 * foreign
            and len(_COMMON_LETTERS.findall(text)) > 0.5 * letters
            and 10 * len(_GLUED_TO_LATIN.findall(text)) <= len(runs)
        ):
            return codec
    return None


def _guessed(sample: bytes) -> str | None:
    """What charset-normalizer says, when it recognises a language in it."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_OTHER_SETS).best()
    if best is None or best.chaos > 0.1 or best.coherence < 0.3:
        return None
    return None if best.encoding == "cp1252" and _NOT_WESTERN.search(str(best)) else best.encoding
