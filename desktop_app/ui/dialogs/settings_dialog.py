"""Edits the settings: nothing changes before OK or Apply, and Cancel leaves things as they were."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.nlp.engine import EngineStatus
from desktop_app.nlp.own_models import OwnModel
from desktop_app.settings import Settings
from desktop_app.ui.dialogs.engine_field import EngineField
from desktop_app.ui.dialogs.layout import ScrollColumn, add_button, heading, muted, resize_in_letters
from desktop_app.ui.dialogs.model_field import ModelField
from desktop_app.ui.dialogs.reading_sample import ReadingSample
from desktop_app.ui.dialogs.setting_fields import (
    ChoiceField,
    FolderField,
    NumberField,
    PercentField,
    SettingField,
    TextField,
    ToggleField,
)
from desktop_app.ui.messages import isolated
from desktop_app.ui.reader.appearance import ReaderAppearance

_CATCH_UP_KEYS = "Ctrl+F5"
_LEARNED_KEYS = "Ctrl+F12"
_OWN_NAMES = {"ar": "العربية", "en": "English"}


class SettingsDialog(QDialog):
    """Writes to `settings` and emits `applied` with the names of the options that changed; the host saves.

    `camel_data_chosen` asks the host for the engines' states with another folder of data: it answers with
    `set_engines`.
    """

    applied = Signal(list)
    camel_data_chosen = Signal(str)

    def __init__(
        self,
        settings: Settings,
        engines: Sequence[EngineStatus] = (),
        models: Sequence[OwnModel] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._models = models
        self.fields: dict[str, SettingField] = {}
        self.setWindowTitle(self.tr("Settings"))
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        pages = {
            "general": (self.tr("&General"), self._general_page()),
            "reading": (self.tr("&Reading"), self._reading_page()),
            "tagging": (self.tr("&Tagging"), self._tagging_page()),
            "recogniser": (self.tr("Recogni&ser"), self._recogniser_page(engines)),
        }
        self._pages = tuple(pages)
        for title, page in pages.values():
            self.tabs.addTab(ScrollColumn(page, self), title)
        self._build_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 16)
        layout.setSpacing(12)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)
        self.load()
        for field in self.fields.values():
            field.changed.connect(self._on_changed)
        self.fields["camel_data"].changed.connect(self._tell_camel_data)
        self.show_page("general")
        resize_in_letters(self, 56, 50)

    def show_page(self, name: str) -> None:
        """Turn to "general", "reading", "tagging" or "recogniser", with the focus on its first control."""
        self.tabs.setCurrentIndex(self._pages.index(name))
        first = next(field for field in self.fields.values() if self.tabs.currentWidget().isAncestorOf(field))
        first.control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self) -> tuple[QWidget, QFormLayout]:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(4, 16, 4, 8)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        return page, form

    def _add(self, form: QFormLayout, name: str, text: str, field: SettingField, hint: str = "") -> None:
        """A row with a label; its mnemonic leads to the control."""
        self.fields[name] = field
        label = QLabel(text, self)
        label.setBuddy(field.control())
        field.control().setAccessibleName(text.replace("&", "").rstrip(":"))
        if not hint:
            form.addRow(label, field)
            return
        field.control().setAccessibleDescription(hint)
        with_hint = QVBoxLayout()
        with_hint.setSpacing(4)
        with_hint.addWidget(field)
        with_hint.addWidget(muted(hint, self))
        form.addRow(label, with_hint)

    def _add_toggle(self, form: QFormLayout, name: str, text: str, hint: str = "") -> None:
        self.fields[name] = field = ToggleField(text, hint, self)
        form.addRow(field)

    def _general_page(self) -> QWidget:
        page, form = self._page()
        languages = {"system": self.tr("As the system"), **_OWN_NAMES}
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._add(form, "language", self.tr("&Language:"), ChoiceField(Settings.language, languages, self))
        self._add(form, "theme", self.tr("&Appearance:"), ChoiceField(Settings.theme, themes, self))
        self._add(
            form,
            "annotator",
            self.tr("Your &name:"),
            TextField(Settings.annotator, self),
            self.tr("Stands beside each tag that you make or decide, in the history and in exports."),
        )
        return page

    def _reading_page(self) -> QWidget:
        page, form = self._page()
        self._add(form, "reader_font", self.tr("&Font:"), ChoiceField(Settings.reader_font, {}, self))
        points = NumberField(Settings.reader_size, self.tr(" pt"), self)
        self._add(form, "reader_size", self.tr("Si&ze:"), points)
        self._add(
            form, "line_spacing", self.tr("&Line spacing:"), NumberField(Settings.line_spacing, "", self)
        )
        self.sample = ReadingSample(self)
        self.sample.setAccessibleName(self.tr("Sample text"))
        form.addRow(self.sample)
        self._add_toggle(
            form,
            "dim_boilerplate",
            self.tr("&Dim link lists and other site furniture"),
            self.tr("They stay part of the text and can be tagged."),
        )
        self._add_toggle(form, "show_rejected", self.tr("S&how rejected tags"))
        self._add_toggle(form, "show_label_names", self.tr("Show the la&bel's name at each tag"))
        return page

    def _tagging_page(self) -> QWidget:
        page, form = self._page()
        self._add_toggle(
            form,
            "snap_to_words",
            self.tr("Sna&p selections to words"),
            self.tr("A prefixed و ف ب ك ل س stays outside. F8 turns this off and on while you read."),
        )
        self._add_toggle(
            form,
            "advance_after_decision",
            self.tr("&Move on after a decision"),
            self.tr("Accepting or rejecting a suggestion goes to the next one that waits."),
        )
        orders = {
            "weakest": self.tr("Least sure first"),
            "strongest": self.tr("Surest first"),
            "name": self.tr("By name, frequent ones first"),
            "article": self.tr("By article"),
        }
        order = ChoiceField(Settings.review_order, orders, self)
        self._add(form, "review_order", self.tr("Order of the review &queue:"), order)
        self._add_toggle(
            form,
            "review_finishes",
            self.tr("In the queue, mark articles as re&viewed when nothing waits in them"),
        )
        self._add_toggle(
            form,
            "learn_names",
            self.tr("&Learn names from what I accept and reject"),
            self.tr(
                "Accepted names are suggested wherever they stand, names rejected twice no more. {keys} lists them; "
                "names kept by hand count always."
            ).format(keys=isolated(_LEARNED_KEYS)),
        )
        self._add_toggle(form, "recognise_on_import", self.tr("Recognise names in &imported articles"))
        return page

    def _recogniser_page(self, engines: Sequence[EngineStatus]) -> QWidget:
        page, form = self._page()
        self._engine = EngineField(Settings.engine, engines, self)
        self.fields["engine"] = self._engine
        form.addRow(heading(self.tr("Names are found by"), self))
        form.addRow(self._engine)
        form.addRow(
            muted(
                self.tr("Another recogniser works from the next recognition on; tags already made stay."),
                self,
            )
        )
        self._add(
            form,
            "own_model",
            self.tr("&Model of the built-in one:"),
            ModelField(self._models, self),
            self.tr("“Train on my reviewed articles” in the File menu makes others."),
        )
        self._add(
            form,
            "threshold",
            self.tr("Suggest &names with at least this confidence:"),
            PercentField(Settings.threshold, self),
            self.tr(
                "At 0% every find is suggested; the higher, the fewer and the surer. Articles are read again by it "
                "as you open them, all of them by {keys}; what a person decided stays. camel-tools says nothing of "
                "its confidence."
            ).format(keys=isolated(_CATCH_UP_KEYS)),
        )
        self._add_toggle(
            form,
            "expressions",
            self.tr("Suggest &dates, money, percentages and quantities too"),
            self.tr(
                "With labels of their own; the note of each has its value, as in {date} or {money}."
            ).format(date=isolated("2021-03-12"), money=isolated("USD 5000000")),
        )
        self._add(
            form,
            "camel_data",
            self.tr("Data &folder of camel-tools:"),
            FolderField(self.tr("camel-tools' own folder"), self.tr("Data folder of camel-tools"), self),
        )
        return page

    def set_engines(self, engines: Sequence[EngineStatus]) -> None:
        """Show the states of the engines anew."""
        self._engine.set_engines(engines)

    def _tell_camel_data(self) -> None:
        self.camel_data_chosen.emit(str(self.fields["camel_data"].value()))

    def _build_buttons(self) -> None:
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.ok_button = add_button(self.buttons, self.tr("&OK"), role.AcceptRole, default=True)
        self.cancel_button = add_button(self.buttons, self.tr("Cancel"), role.RejectRole)
        self.apply_button = add_button(self.buttons, self.tr("Appl&y"), role.ApplyRole)
        self.defaults_button = add_button(self.buttons, self.tr("Restore d&efaults"), role.ResetRole)
        self.defaults_button.setToolTip(self.tr("Put the defaults of this page into its controls"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.apply_button.clicked.connect(self.apply)
        self.defaults_button.clicked.connect(self._restore_defaults)

    def load(self) -> None:
        """Show the settings as they are."""
        for name, field in self.fields.items():
            with QSignalBlocker(field):
                field.set_value(self._settings.get(name))
        self._on_changed()

    def pending(self) -> list[str]:
        """The names of the options that would change."""
        return [name for name, field in self.fields.items() if self._differs(name, field)]

    def _differs(self, name: str, field: SettingField) -> bool:
        """An emptied option stands for its default."""
        value, option = field.value(), Settings.options()[name]
        return (value if value != "" else option.default) != self._settings.get(name)

    def _on_changed(self) -> None:
        self.apply_button.setEnabled(bool(self.pending()))
        self.sample.show_reading(
            ReaderAppearance(
                font_family=str(self.fields["reader_font"].value()),
                point_size=float(self.fields["reader_size"].value()),
                line_spacing=float(self.fields["line_spacing"].value()),
                show_label_names=bool(self.fields["show_label_names"].value()),
                dim_boilerplate=bool(self.fields["dim_boilerplate"].value()),
            )
        )

    def _restore_defaults(self) -> None:
        page = self.tabs.currentWidget()
        for name, field in self.fields.items():
            if page.isAncestorOf(field):
                field.set_value(Settings.options()[name].default)

    def apply(self) -> None:
        """Write what changed to the settings, and say so when anything did."""
        changed = self.pending()
        for name in changed:
            self._settings.set(name, self.fields[name].value())
        if changed:
            self.load()
            self.applied.emit(changed)

    def accept(self) -> None:
        """Apply and close."""
        self.apply()
        super().accept()

    def reject(self) -> None:
        """Close without what wasn't applied."""
        self.load()
        super().reject()
