"""The main job without a screen: import the seeds, recognise, export the tags, take pictures of the window.

`python -m desktop_app.demo FOLDER` writes `demo.sqlite`, `tags.csv` and `window-LANGUAGE-THEME.png`.
"""

from __future__ import annotations

import csv
import os
import sys
from pathlib import Path

from desktop_app.nlp.registry import load_engine
from desktop_app.services import exporting, new_store, reading, recognition
from desktop_app.services.exporting import ExportOptions
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings

LOOKS = (("ar", "light"), ("ar", "dark"), ("en", "light"), ("en", "dark"))
_PICTURE = (1360, 860)
_SETTLE_MS = 500


def main(folder: Path) -> int:
    """Do it all and say what was done; 1 when a row of the CSV does not stand in its article."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["RASID_CONFIG_DIR"] = str(folder / "config")
    os.environ["RASID_LOG_DIR"] = str(folder / "log")
    store, table = folder / "demo.sqlite", folder / "tags.csv"
    for leftover in folder.glob("demo.sqlite*"):
        leftover.unlink()
    with Workspace.open(store, "demo") as workspace:
        new_store.prepare(workspace)
        report = new_store.import_seeds(workspace)
        print(f"imported {report.imported} articles")
        recognition.recognise_articles(
            workspace, load_engine("builtin"), report.article_ids, threshold=Settings.threshold.default
        )
        rows = exporting.export_to_path(workspace, table, ExportOptions("csv"))
        wrong = wrong_rows(workspace, table)
    print(f"wrote {rows} tags to {table}; {wrong} of them do not stand in their article")
    for picture in take_pictures(store, folder):
        print(f"wrote {picture}")
    return 1 if wrong else 0


def wrong_rows(workspace: Workspace, table: Path) -> int:
    """How many entity rows of the table break `text[start:end] == text` against the store's articles."""
    texts = {article_id: reading.text(workspace, article_id) for article_id in reading.article_ids(workspace)}
    with table.open(encoding="utf-8-sig", newline="") as file:
        return sum(
            texts[int(row["article_id"])][int(row["start"]) : int(row["end"])] != row["text"]
            for row in csv.DictReader(file)
            if row["kind"] == "entity"
        )


def take_pictures(store: Path, folder: Path) -> list[Path]:
    """The window on the store, in each language and theme."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop_app.app import make_application, make_window
    from desktop_app.settings import Settings

    settings = Settings.load(folder / "config" / "settings.json")
    app = make_application(settings)
    window, _ = make_window(app, store, settings)
    window.resize(*_PICTURE)
    window.show()
    pictures = []
    for language, theme in LOOKS:
        window.preferences.choose("language", language)
        window.preferences.choose("theme", theme)
        _settle()
        picture = folder / f"window-{language}-{theme}.png"
        window.grab().save(str(picture))
        pictures.append(picture)
    window.close()
    window.close_store()
    return pictures


def _settle() -> None:
    """Let the window lay out and fill itself, as it has when a person sees it."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("demo-output")))
