"""What the program is built on and under which licences it may be passed on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Component:
    """A library, typeface or body of data; `packages` are the distributions it comes in, `use` is marked text."""

    name: str
    use: str
    licence: str
    packages: tuple[str, ...] = ()

    def shown_use(self) -> str:
        """What it is for, in the interface's language."""
        return QCoreApplication.translate("Licences", self.use)


COMPONENTS: tuple[Component, ...] = (
    Component("PySide6, Qt", QT_TRANSLATE_NOOP("Licences", "Window"), "LGPL-3.0", ("PySide6-Essentials",)),
    Component("camel-tools", QT_TRANSLATE_NOOP("Licences", "Second recogniser"), "MIT", ("camel-tools",)),
    Component("sqlite-utils", QT_TRANSLATE_NOOP("Licences", "Store"), "Apache-2.0", ("sqlite-utils",)),
    Component("onnxruntime", QT_TRANSLATE_NOOP("Licences", "Built-in recogniser"), "MIT", ("onnxruntime",)),
    Component(
        "numpy, threadpoolctl",
        QT_TRANSLATE_NOOP("Licences", "Built-in recogniser"),
        "BSD-3-Clause",
        ("numpy", "threadpoolctl"),
    ),
    Component(
        "scikit-learn", QT_TRANSLATE_NOOP("Licences", "Training the recogniser"), "BSD-3-Clause", ("scikit-learn",)
    ),
    Component("trafilatura", QT_TRANSLATE_NOOP("Licences", "Web pages"), "Apache-2.0", ("trafilatura",)),
    Component("RapidFuzz", QT_TRANSLATE_NOOP("Licences", "Spellings of a name"), "MIT", ("rapidfuzz",)),
    Component(
        "lxml, lxml-html-clean",
        QT_TRANSLATE_NOOP("Licences", "Web pages"),
        "BSD-3-Clause",
        ("lxml", "lxml-html-clean"),
    ),
    Component("hijridate", QT_TRANSLATE_NOOP("Licences", "Hijri dates"), "MIT", ("hijridate",)),
    Component("regex", QT_TRANSLATE_NOOP("Licences", "Search"), "Apache-2.0 AND CNRI-Python", ("regex",)),
    Component("charset-normalizer", QT_TRANSLATE_NOOP("Licences", "Text files"), "MIT", ("charset-normalizer",)),
    Component("click", QT_TRANSLATE_NOOP("Licences", "Command line"), "BSD-3-Clause", ("click",)),
    Component("platformdirs", QT_TRANSLATE_NOOP("Licences", "Folders of the system"), "MIT", ("platformdirs",)),
    Component(
        "Noto Sans Arabic, Amiri, IBM Plex Sans Arabic",
        QT_TRANSLATE_NOOP("Licences", "Typefaces"),
        "OFL-1.1",
        ("fontpkg-noto-sans-arabic", "fontpkg-amiri", "fontpkg-ibm-plex-sans-arabic"),
    ),
    Component(
        "resources/recogniser", QT_TRANSLATE_NOOP("Licences", "The built-in recogniser's model"), "CC BY-SA 4.0"
    ),
    Component(
        "ANERcorp, AQMAR, WikiFANE Gold, Wikipedia, ANT, OpenArabicPE",
        QT_TRANSLATE_NOOP("Licences", "What the model learned from; see its card"),
        "CC BY-SA 4.0",
    ),
    Component("IPTC Media Topics", QT_TRANSLATE_NOOP("Licences", "Topics, selected and revised"), "CC BY 4.0"),
    Component("GeoNames", QT_TRANSLATE_NOOP("Licences", "Names of cities"), "CC BY 4.0"),
    Component("Unicode CLDR", QT_TRANSLATE_NOOP("Licences", "Names of countries"), "Unicode-3.0"),
    Component("Wikidata", QT_TRANSLATE_NOOP("Licences", "Names of persons"), "CC0 1.0"),
    Component("wordfreq", QT_TRANSLATE_NOOP("Licences", "Everyday words, a selection"), "CC BY-SA 4.0"),
)  # fmt: skip
