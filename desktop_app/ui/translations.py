"""Keeps the translation files in step with the source: `python -m desktop_app.ui.translations [--check]`.

Without arguments it gathers every marked text into resources/i18n/rasid_ar.ts and rasid_en.ts (English
needs its plurals only) and compiles them. English plurals written "%n tag(s)" are filled in by themselves.
With --check it changes nothing, and fails when a text is not gathered, not translated or not compiled.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

from desktop_app.paths import resource_path

_PACKAGE = Path(__file__).resolve().parent.parent
_OPTIONS = {"ar": (), "en": ("-pluralonly",)}


def update(folder: Path) -> None:
    """Gather the marked texts of the package into the .ts files of `folder`, without obsolete ones."""
    for language in _OPTIONS:
        _gather(folder, language)
    if _fill_english_plurals(folder / "rasid_en.ts"):
        _gather(folder, "en")


def _gather(folder: Path, language: str) -> None:
    sources = sorted(str(path.relative_to(_PACKAGE.parent)) for path in _PACKAGE.rglob("*.py"))
    common = ("-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language)
    target = str(folder / f"rasid_{language}.ts")
    _qt_tool("lupdate", *common, *_OPTIONS[language], *sources, "-ts", target)


def _fill_english_plurals(ts_file: Path) -> bool:
    """Write both forms of each new plural that has no ending to change but "(s)"; whether there was one."""
    tree = ET.parse(ts_file)
    filled = False
    for message in tree.getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None or _is_finished(translation):
            continue
        if "(" in source.replace("(s)", ""):
            continue
        one, many = translation.findall("numerusform")
        one.text, many.text = source.replace("(s)", ""), source.replace("(s)", "s")
        translation.attrib.pop("type", None)
        filled = True
    if filled:
        tree.write(ts_file, encoding="utf-8", xml_declaration=True)
    return filled


def release(folder: Path) -> None:
    """Compile the .ts files of `folder` to the .qm files beside them; unfinished texts stay English."""
    for language in _OPTIONS:
        path = folder / f"rasid_{language}.ts"
        _qt_tool("lrelease", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm")))


def unfinished(ts_file: Path) -> list[str]:
    """The texts of a .ts file that have no translation, as "Context: text"; a plural needs all its forms."""
    missing = []
    for context in ET.parse(ts_file).getroot().iter("context"):
        for message in context.iter("message"):
            if not _is_finished(message.find("translation")):
                missing.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return missing


def _is_finished(translation: ET.Element | None) -> bool:
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def problems(folder: Path) -> list[str]:
    """What keeps the translations in `folder` from being complete and up to date, one line each."""
    found = [f"{p.name}: not translated: {t}" for p in sorted(folder.glob("*.ts")) for t in unfinished(p)]
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for path in folder.glob("*.ts"):
            (fresh / path.name).write_bytes(path.read_bytes())
        update(fresh)
        release(fresh)
        for path in sorted(fresh.iterdir()):
            present = folder / path.name
            if not present.exists() or present.read_bytes() != path.read_bytes():
                found.append(f"{path.name}: not up to date, run python -m desktop_app.ui.translations")
    return found


def _qt_tool(name: str, *arguments: str) -> None:
    """Run a tool that comes with PySide6; its output is shown only when it fails."""
    program = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    done = subprocess.run(
        [program, *arguments], cwd=_PACKAGE.parent, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stdout}{done.stderr}")


def main(arguments: list[str]) -> int:
    """Update and compile, or check; the exit status."""
    folder = resource_path("i18n")
    if "--check" in arguments:
        found = problems(folder)
        print("\n".join(found) or "translations: complete and up to date")
        return 1 if found else 0
    folder.mkdir(parents=True, exist_ok=True)
    update(folder)
    release(folder)
    for path in sorted(folder.glob("*.ts")):
        missing = unfinished(path)
        print(f"{path.name}: {len(missing)} not translated", *missing, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
