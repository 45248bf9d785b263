"""Dates and times as the interface shows them: ISO 8601 in, the words and digits of the locale out."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

_ISO_DATE_LENGTH = len("2024-01-31")


def shown_date(iso: str | None) -> str:
    """The day of an ISO date or moment ("21 Aug 2023"); empty for None, unchanged when it is no ISO date."""
    if not iso:
        return ""
    day = QDate.fromString(iso[:_ISO_DATE_LENGTH], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else iso


def shown_moment(iso: str | None) -> str:
    """Day and time on this computer's clock; a date without a time is shown as a day."""
    if not iso or len(iso) <= _ISO_DATE_LENGTH:
        return shown_date(iso)
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return iso
    return QLocale().toString(moment.toLocalTime(), "d MMM yyyy HH:mm")
