"""Names compared as a reader does: one key for the spellings of one name, and what may be another spelling of it.

The letters that foreign names are written with vary most in vowels, in emphatic and plain consonants, and in
the g sound (بلينكن and بلنكن, غوتيريش and جوتيريش); `skeleton` drops these differences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache

from desktop_app.core.arabic import fold
from desktop_app.core.clitics import are_proclitics
from desktop_app.core.word_forms import Rank

_APART = re.compile(r"[\W_]+")
_JOINED = {"عبد", "ابو"}
_ARTICLE = "ال"
_LAM = "ل"
LETTERS_BEFORE = 12
"""So many letters before a tag tell whether it follows the preposition ل."""
_LAST_WORD = re.compile(r"[^\W_]*\Z")
_UNKNOWN = 1_000_000_000
_SON = {"ابن": "بن"}
_VOWELS = str.maketrans(dict.fromkeys("اويءه", ""))
_LIKE = str.maketrans("طصضظذثغجقپڤچ", "تسدززسكككبفش")
_DOUBLED = re.compile(r"(.)\1+")
_OWN_NAMES = """
    محمد محمود احمد حامد حمد حمود حميد حمدي حماد حسن حسين حسان سالم سليم سلام سلمان سليمان سلمي كمال كامل
    جمال جميل سعد سعيد سعود مسعود ناصر نصر نصير نصار خالد خليد خليل راشد رشيد رشاد عامر عمر عمار عمرو عمران
    امين امن امان كريم اكرم كرم نبيل نبال هادي هدي هاني هنا علي علا عالي عادل عدلي ماجد مجيد مجدي امجد نجيب
    ناجي نجا شريف اشرف فضل فاضل فيصل سامر سمير سمر ياسر يسري طارق طريق منير منار انور نور نوري وسيم وسام باسم
    بسام بسيم عاصم عصام معتصم لطيف لطفي صالح صلاح صليح مصلح فاتح فتاح فتحي رامي رمي مراد مريد زياد زيد يزيد
    وليد ولادي بدر بدري صادق صديق صبري صابر قاسم قسام غانم غنيم رجب رجا حاكم حكيم نعيم نعمان منعم عزيز عزت
    معز معتز عماد عميد حاتم تميم تامر ثامر مازن مزون هاشم هشام بشير بشار بشري ماهر مهير سامي سامح سماح حليم
    حلمي رحيم رحمن عبدالرحمن عبدالرحيم عبدالحكيم عبدالحاكم عبدالكريم عبداكريم يوسف ياسين ياسمين منصور نصور
"""
_SEPARATE = frozenset(_OWN_NAMES.split())
"""Folded given names that are names of their own, however near one looks to another."""


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The name as names are compared: folded, with عبد and أبو joined to what follows and punctuation gone."""
    words = _APART.sub(" ", fold(name)).split()
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _JOINED:
            joined[-1] += word
        else:
            joined.append(_SON.get(word, word))
    return " ".join(joined) or name


def whole_key(key: str, known: Collection[str]) -> str:
    """The key with the alef of the article back that it loses after ل (لقاهرة, in للقاهرة), if that is `known`."""
    return _ARTICLE[0] + key if key.startswith(_LAM) and _ARTICLE[0] + key in known else key


def follows_lam(text: str, start: int) -> bool:
    """Whether what begins there is written onto the preposition ل."""
    word = _LAST_WORD.search(fold(text[max(0, start - LETTERS_BEFORE) : start]))
    return word is not None and word[0].endswith(_LAM) and are_proclitics(word[0])


def whole_name(quote: str, text: str, start: int, known: Callable[[str], bool], rank: Rank) -> str:
    """The name that a tag says after ل: القاهرة on لقاهرة, اللاذقية on لاذقية, but لبنان on لبنان.

    `start` is where the quote begins in `text`. The article lost its alef there, and its ل too before another one, or
    there was none, which can't be seen. `known` tells what stands elsewhere, `rank` how frequent folded words are; what
    neither knows is as it stands.
    """
    if not quote.startswith(_LAM) or not follows_lam(text, start):
        return quote
    lost, doubled = _ARTICLE[0] + quote, _ARTICLE + quote
    for name in (lost, doubled, quote):
        if known(name):
            return name
    best = min((doubled, quote, lost), key=lambda name: _rank_of_first(name, rank))
    return best if _rank_of_first(best, rank) < _UNKNOWN else quote


def _rank_of_first(name: str, rank: Rank) -> int:
    found = rank(fold(name).split()[0])
    return _UNKNOWN if found is None else found


@lru_cache(maxsize=65536)
def skeleton(key: str) -> str:
    """What spellings of one foreign name have in common; a word that is all vowels keeps them."""
    return " ".join(_word_skeleton(word) for word in key.split())


def _word_skeleton(word: str) -> str:
    bare = without_article(word).translate(_LIKE)
    return _DOUBLED.sub(r"\1", bare.translate(_VOWELS)) or bare


def without_article(word: str) -> str:
    """A folded word without ال, where enough is left of it."""
    return word[len(_ARTICLE) :] if word.startswith(_ARTICLE) and len(word) > 4 else word


def are_own_names(first: str, second: str) -> bool:
    """Whether both folded words are common names of their own, so that no one writes one for the other."""
    return without_article(first) in _SEPARATE and without_article(second) in _SEPARATE
