"""Names that are stored in Arabic and English, in the language of the interface."""

from __future__ import annotations

from desktop_app.core.model import Label, Topic
from desktop_app.ui.i18n import current_language


def label_name(label: Label) -> str:
    """The label's name in the language of the interface; its code where it has none."""
    first, second = (
        (label.name_ar, label.name_en) if current_language() == "ar" else (label.name_en, label.name_ar)
    )
    return first or second or label.name


def topic_name(topic: Topic) -> str:
    """The topic's name in the language of the interface; in the other one where it has none."""
    first, second = (
        (topic.name_ar, topic.name_en) if current_language() == "ar" else (topic.name_en, topic.name_ar)
    )
    return first or second or topic.code or ""
