"""Saved web pages: the article without the page around it, and what the page says of it."""

from __future__ import annotations

import hashlib
import logging
import re
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from desktop_app.core.arabic import clean
from desktop_app.core.model import ArticleDraft
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.formats.dates import iso_date
from desktop_app.formats.decoding import decode
from desktop_app.formats.file_access import MIB, read_bytes
from desktop_app.formats.records import first_line, one_line

HTML_LIMIT = 16 * MIB
"""The largest web page read, in bytes."""

_EXTRACTION_LIMIT = 2 * MIB  # a second of work; the whole text of a larger page is taken instead
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|^\s*<\?xml[^>]*?encoding=["']([\w-]+)""", re.I
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->")
_MONSTROUS_TAG = re.compile(r"<([A-Za-z][\w:-]*)[^<>]{65536,}>")
"""A tag with attributes without end: the parser compares each with all before it."""
_SPACE = re.compile(r"\s+")
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
     "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
     "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul")
)  # fmt: skip
_UNSEEN = ("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "textarea")
# The extractor walks pages that nobody has seen before: what it raises on one means "nothing found there".
_EXTRACTION_FAILURES = (
    ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
    etree.LxmlError,
)  # fmt: skip


def read_html(path: Path) -> ArticleDraft:
    """The article of a web page; its whole visible text where no article is recognised in it.

    Raises UserError when the file is binary, too large or shows no text. Nothing is fetched.
    """
    data = read_bytes(path, HTML_LIMIT)
    page = decode(data, path, declared=_declared_charset(data), mend=True).text.replace("\0", "")
    tree = _tree(page)
    draft = None
    if tree is not None and len(data) <= _EXTRACTION_LIMIT:
        draft = _extracted(tree, path)
    if draft is None:
        text = clean(_visible_text(tree) if tree is not None else "")
        title = tree.findtext(".//title") if tree is not None else None
        draft = ArticleDraft(text, "", one_line(title) or first_line(text), imported_from=str(path))
    if not draft.text.strip():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The web page {path} shows no text. Save it again from the browser once it is loaded.",
            ),
            path=path,
        )
    saved_from = _SAVED_FROM.search(page[:4096])
    url = draft.url or (saved_from[1] if saved_from else None)
    return replace(draft, sha256=hashlib.sha256(data).hexdigest(), url=url)


def _declared_charset(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return (match[1] or match[2]).decode("ascii", "ignore") if match else None


def _tree(page: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    page = _MONSTROUS_TAG.sub(r"<\1>", page)
    try:
        return document_fromstring(_XML_DECLARATION.sub("", page).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _extracted(tree: HtmlElement, path: Path) -> ArticleDraft | None:
    """What trafilatura finds, or None; dates only from what the page declares, never from its running text."""
    from trafilatura import bare_extraction

    for library in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(
            deepcopy(tree),
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except _EXTRACTION_FAILURES:
        return None
    if found is None or isinstance(found, dict):
        return None
    text = clean(found.text or "").strip()
    if not text:
        return None
    return ArticleDraft(
        text,
        "",
        title=one_line(found.title) or first_line(text),
        source=one_line(found.sitename or found.hostname),
        author=one_line(found.author),
        url=one_line(found.url),
        published_at=iso_date(found.date or ""),
        imported_from=str(path),
    )


def _visible_text(tree: HtmlElement) -> str:
    """The page's text as a browser would show it, a line for each block."""
    pieces: list[str] = []
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if element.tag in _BLOCKS:
            pieces.append("\n")
        if event == "end":
            pieces.append(_SPACE.sub(" ", element.tail or ""))
        elif element.tag in _UNSEEN:
            walker.skip_subtree()
        else:
            pieces.append(_SPACE.sub(" ", element.text or ""))
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
