"""Training on the user's reviewed articles: what will happen, how far it is, what it gained, and which model to use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.model import Label
from desktop_app.services.reviewed_training import LabelGain, Training
from desktop_app.ui.dialogs.layout import add_button, heading, muted, resize_in_letters
from desktop_app.ui.dialogs.message_line import MessageLine
from desktop_app.ui.dialogs.model_field import signed
from desktop_app.ui.messages import isolated
from desktop_app.ui.names import label_name
from desktop_app.ui.notifications import Severity

_FEWEST = 3
_SHOWN_PARTS = 1000


class TrainingDialog(QDialog):
    """Emits `start_wanted`, `stop_wanted` when it is given up, and `model_chosen` with a name, "" for the shipped one.

    `in_use` is the trained model that is in use now, "" for the shipped one.
    """

    start_wanted = Signal()
    stop_wanted = Signal()
    model_chosen = Signal(str)

    def __init__(self, in_use: str, labels: Sequence[Label] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {label.name: label_name(label) for label in labels}
        self._in_use = in_use
        self._training: Training | None = None
        self._running = False
        self.setWindowTitle(self.tr("Train on my reviewed articles"))
        self.title = heading(self.tr("Counting your reviewed articles…"), self)
        self.title.setWordWrap(True)
        self.about = muted(
            self.tr(
                "The built-in recogniser learns from the names that you accepted and rejected in articles marked as "
                "reviewed, labels of your own among them. It is judged on articles that it has not learned from. "
                "This takes some minutes in the background; nothing leaves this computer, no tag changes, and the "
                "recogniser that came with the program stays to go back to."
            ),
            self,
        )
        self.message = MessageLine(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.bar.hide()
        self.table = self._make_table()
        self._build_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        for widget in (self.title, self.about, self.message, self.bar):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addStretch(0)
        layout.addWidget(self.buttons)
        resize_in_letters(self, 46, 30)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 5, self)
        table.setHorizontalHeaderLabels(
            [
                self.tr("Label"),
                self.tr("As shipped"),
                self.tr("Trained"),
                self.tr("Difference"),
                self.tr("Names"),
            ]
        )
        table.setAccessibleName(self.tr("How many names are right, F1 in percent"))
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.hide()
        return table

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.start_button = add_button(self.buttons, self.tr("&Train"), role.ActionRole, default=True)
        self.use_button = add_button(self.buttons, self.tr("&Use the trained one"), role.ActionRole)
        self.back_button = add_button(self.buttons, self.tr("Go &back to the shipped one"), role.ActionRole)
        self.close_button = add_button(self.buttons, self.tr("&Close"), role.RejectRole)
        self.start_button.setEnabled(False)
        self.use_button.hide()
        self.back_button.setVisible(bool(self._in_use))
        self.start_button.clicked.connect(self._start)
        self.use_button.clicked.connect(self._use)
        self.back_button.clicked.connect(self._go_back)
        self.buttons.rejected.connect(self.reject)

    def show_count(self, count: int) -> None:
        """Say how many articles there are to learn from; too few can't be."""
        self.title.setText(self.tr("%Ln reviewed article(s) to learn from", "", count))
        self.start_button.setEnabled(count >= _FEWEST)
        if count < _FEWEST:
            self.message.say(
                Severity.INFO,
                self.tr(
                    "At least three are needed, and some dozens to learn much: decide on the names of an article, "
                    "then mark it as reviewed."
                ),
            )
        else:
            self.start_button.setFocus()

    def _start(self) -> None:
        self._running = True
        self.message.clear()
        self.table.hide()
        self.about.show()
        self.use_button.hide()
        self.start_button.setEnabled(False)
        self.close_button.setText(self.tr("&Cancel"))
        self.close_button.setFocus()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.title.setText(self.tr("Learning from your articles…"))
        self.start_wanted.emit()

    def show_progress(self, done: int, total: int, _text: str = "") -> None:
        """Show how far the training is."""
        if self._running and total:
            self.bar.setRange(0, _SHOWN_PARTS)
            self.bar.setValue(_SHOWN_PARTS * done // total)

    def show_problem(self, text: str) -> None:
        """Say why there was no training."""
        self._end()
        self.title.setText(self.tr("Nothing was learned"))
        self.message.say(Severity.WARNING, text)
        self.start_button.setEnabled(True)

    def show_training(self, training: Training) -> None:
        """Show what was gained, and ask which model to use."""
        self._end()
        self.about.hide()
        self._training = training
        model = training.model
        gain = QLocale().toString(float(model.gain), "f", 1)
        if model.certain:
            self.title.setText(self.tr("It is better by {gain} points").format(gain=gain))
        else:
            self.title.setText(self.tr("No certain gain"))
        rests = self.tr(
            "Measured on %Ln name(s) of your articles, each judged without having been learned from.",
            "",
            training.names,
        )
        spread = self.tr("With other articles the difference may lie between {low} and {high} points.")
        told = [rests, spread.format(low=signed(training.low), high=signed(training.high))]
        if training.left_out:
            names = self.tr(", ").join(isolated(self._names.get(name, name)) for name, _ in training.left_out)
            told.append(self.tr("Too rare to be learned: {labels}.").format(labels=names))
        severity = Severity.SUCCESS if model.certain else Severity.INFO
        self.message.say(severity, " ".join(told))
        self._fill(training)
        self.use_button.show()
        (self.use_button if model.certain else self.close_button).setFocus()
        self.close_button.setText(self.tr("&Keep the present one"))

    def _fill(self, training: Training) -> None:
        rows = sorted(training.rows, key=lambda row: row.label != "")
        self.table.setRowCount(len(rows))
        for i, row in enumerate(rows):
            for j, text in enumerate(self._cells(row)):
                self.table.setItem(i, j, QTableWidgetItem(text))
        self.table.show()

    def _cells(self, row: LabelGain) -> tuple[str, ...]:
        locale = QLocale()
        shares = (locale.toString(float(value), "f", 1) for value in (row.shipped, row.trained))
        difference = signed(row.trained - row.shipped)
        label = self._names.get(row.label, row.label) if row.label else self.tr("All")
        return label, *shares, difference, locale.toString(row.names)

    def _end(self) -> None:
        self._running = False
        self.bar.hide()
        self.close_button.setText(self.tr("&Close"))

    def _use(self) -> None:
        if self._training is not None:
            self.model_chosen.emit(self._training.model.name)
        self.accept()

    def _go_back(self) -> None:
        self.model_chosen.emit("")
        self.accept()

    def reject(self) -> None:
        """Give up what is under way, and close."""
        if self._running:
            self._running = False
            self.stop_wanted.emit()
        super().reject()
