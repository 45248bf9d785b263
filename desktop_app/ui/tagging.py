"""What the tagging keys do: the current selection or the current mention of the reader becomes an act."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.core.model import Change, Direction, Mention, Status
from desktop_app.nlp.confidence import is_confident
from desktop_app.services import tagging
from desktop_app.settings import Settings
from desktop_app.ui.edge_stops import EdgeStops
from desktop_app.ui.reader.article_words import Edge
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.session import Session


class Tagging(QObject):
    """Turns commands into acts on the article that the reader shows."""

    hint = Signal(str)
    """A sentence for the status bar: why nothing happened, or what to do next."""

    def __init__(self, session: Session, view: ReaderView, settings: Settings) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._settings = settings
        self._stops = EdgeStops()
        view.current_mention_changed.connect(self._stops.forget)

    def apply_label(self, label_id: int) -> None:
        """Tag the selected words, or give the current mention this label."""
        article_id = self._view.article_id()
        if article_id is None:
            return
        target = self._view.target_span()
        current = self._view.current_mention()
        if target is not None:
            change = self._session.perform(tagging.tag, article_id, *target, label_id)
            self._show(change)
        elif current is not None:
            waiting = current.status is Status.SUGGESTED
            if self._session.perform(tagging.relabel, [current.id], label_id) is not None and waiting:
                self._advance()
        else:
            self.hint.emit(self.tr("Select words, or go to a tag, before choosing a label."))

    def _show(self, change: Change | None) -> None:
        """Make the mention that an act made the current one."""
        if change is not None and len(change.mentions) == 1:
            self._view.set_current_mention(next(iter(change.mentions)), scroll=False)

    def accept(self) -> None:
        """Accept the current suggestion and go to the next; without one, go to the next."""
        current = self._view.current_mention()
        if current is None or current.status is Status.ACCEPTED:
            self.go(forward=True, waiting_only=True)
        elif self._session.perform(tagging.accept, [current.id]) is not None:
            self._advance()

    def reject(self) -> None:
        """Reject the current suggestion and go to the next; delete a tag that was accepted."""
        current = self._view.current_mention()
        if current is None:
            self.hint.emit(self.tr("Go to a tag before rejecting it."))
            return
        following = self._view.next_mention(True, True)
        act = tagging.reject if current.status is Status.SUGGESTED else tagging.delete
        if self._session.perform(act, [current.id]) is None:
            return
        if (
            current.status is Status.SUGGESTED
            and self._settings.advance_after_decision
            and following is not None
        ):
            self._view.set_current_mention(following.id)
        else:
            self._tell_what_waits()

    def edit_note(self) -> None:
        """Ask for the note of the current mention."""
        current = self._view.current_mention()
        if current is None:
            self.hint.emit(self.tr("Go to a tag before writing a note."))
            return
        from desktop_app.ui.dialogs.note_dialog import NoteDialog

        dialog = NoteDialog(current.text, current.note or "", self._view.window())
        if dialog.exec():
            self._session.perform(tagging.set_note, current.id, dialog.note())

    def move_end(self, *, left: bool) -> None:
        """Move the current mention's end as the arrow points, whichever way the text runs."""
        self._move("end", outward=left == (self._view.direction() is Direction.RTL))

    def move_start(self, *, earlier: bool) -> None:
        """Let the current mention begin earlier or later."""
        self._move("start", outward=earlier)

    def _move(self, edge: Edge, *, outward: bool) -> None:
        """By a word, stopping first at a comma or the end of a sentence; by a letter when nothing snaps."""
        current = self._view.current_mention()
        if current is None:
            self.hint.emit(self.tr("Go to a tag before moving its ends."))
            return
        span = self._view.boundary_target(current, edge, outward)
        if span is None:
            self.hint.emit(self.tr("The tag can't be moved further there."))
            return
        if self._view.snap_to_words():
            text, before = self._view.text(), (current.start, current.end)
            remark = self._stops.remark(text, current.id, before, span)
            if remark:
                self.hint.emit(remark)
                return
        self._show(self._session.perform(tagging.resize, current.id, *span))

    def go(self, *, forward: bool, waiting_only: bool) -> None:
        """Make the next or previous mention the current one, from the article's other end when there is none."""
        mention = self._view.next_mention(forward, waiting_only) or self._first(forward, waiting_only)
        if mention is None:
            self._tell_what_waits()
            return
        self._view.set_current_mention(mention.id)

    def _first(self, forward: bool, waiting_only: bool) -> Mention | None:
        candidates = [
            m
            for m in self._view.mentions()
            if m.status is Status.SUGGESTED or (not waiting_only and m.status is Status.ACCEPTED)
        ]
        if not candidates:
            return None
        return min(candidates, key=lambda m: m.start) if forward else max(candidates, key=lambda m: m.start)

    def go_weakest(self) -> None:
        """Make the waiting suggestion that the recogniser was least sure of the current one."""
        waiting = self._waiting()
        if waiting:
            weakest = min(waiting, key=lambda m: (1.0 if m.score is None else m.score, m.start))
            self._view.set_current_mention(weakest.id)
        else:
            self._tell_what_waits()

    def go_first_waiting(self) -> None:
        """Make the article's first waiting suggestion the current one, so that the next key decides on it."""
        waiting = self._waiting()
        if waiting:
            self._view.set_current_mention(min(waiting, key=lambda m: (m.start, -m.end)).id)

    def _waiting(self) -> list[Mention]:
        """The suggestions of the article that wait and are shown."""
        threshold = self._settings.threshold
        return [
            m for m in self._view.mentions() if m.status is Status.SUGGESTED and is_confident(m, threshold)
        ]

    def _advance(self) -> None:
        if self._settings.advance_after_decision:
            following = self._view.next_mention(True, True)
            if following is not None:
                self._view.set_current_mention(following.id)
                return
        self._tell_what_waits()

    def _tell_what_waits(self) -> None:
        waiting = sum(m.status is Status.SUGGESTED for m in self._view.mentions())
        if waiting:
            self.hint.emit(self.tr("%n suggestion(s) still waiting in this article.", "", waiting))
        else:
            self.hint.emit(
                self.tr("No suggestion is waiting here. F9 marks the article as reviewed and opens the next.")
            )

    def accept_all(self) -> None:
        """Accept every waiting suggestion of the article."""
        article_id = self._view.article_id()
        if article_id is not None:
            self._session.perform(tagging.accept_all, article_id, self._settings.threshold)
            self._tell_what_waits()
