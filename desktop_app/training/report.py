"""What a trained model can do, measured on the development parts and written beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.evaluation import EvaluationReport, evaluate
from desktop_app.nlp.gold import Gold, GoldSentence, GoldText, canonical_label
from desktop_app.training.calibrate import Guess, cross_fitted
from desktop_app.training.labelled import Document

Figures = dict[str, Any]


def guesses(engine: BuiltinRecogniser, texts: Iterable[GoldText]) -> list[Guess]:
    """What the engine finds in texts, and whether it is right."""
    found = []
    for gold in texts:
        wanted = {(span.start, span.end, span.label) for span in gold.spans}
        found += [
            Guess(m.label, m.least, m.mean, (m.start, m.end, m.label) in wanted)
            for m in engine.raw_mentions(gold.text)
        ]
    return found


def measure(
    engine: BuiltinRecogniser,
    words: Mapping[str, Sequence[Document]],
    texts: Mapping[str, Sequence[GoldText]],
    found: Sequence[Guess],
    folder: Path,
) -> Figures:
    """Scores on word labels and on raw text, proclitics by themselves, calibration, and size on disk.

    `found` are the engine's `guesses` in the texts.
    """
    figures: Figures = {"version": engine.version}
    for name, documents in words.items():
        sentences = tuple(
            GoldSentence(tuple(s.tokens), tuple(map(_with_our_label, s.labels))) for d in documents for s in d
        )
        figures[f"word labels: {name}"] = _scores(evaluate(engine, Gold(sentences=sentences)))
    for name, some in texts.items():
        figures[f"raw text: {name}"] = _scores(evaluate(engine, Gold(texts=tuple(some))))
        figures[f"proclitics: {name}"] = proclitics(engine, some)
    fit = cross_fitted(found)
    figures["calibration"] = {"expected error": fit.error, "bins (count, mean score, share right)": fit.bins}
    figures["bytes"] = sum(path.stat().st_size for path in folder.iterdir())
    return figures


def _with_our_label(label: str) -> str:
    tag, _, name = label.partition("-")
    return f"{tag}-{canonical_label(name)}" if name else label


def _scores(report: EvaluationReport) -> Figures:
    return {**report.to_json(), "tokens": report.tokens}


def proclitics(engine: BuiltinRecogniser, texts: Iterable[GoldText]) -> Figures:
    """How often a name's start is right where the word could be cut in several places.

    Asked of the names that are found with the right label and end, whose word begins with letters that can be
    proclitics: `right` of `asked`, and how many of these have a proclitic in gold.
    """
    right = asked = written = 0
    for gold in texts:
        found = {(m.end, m.label): m.start for m in engine.raw_mentions(gold.text)}
        for span in gold.spans:
            start = found.get((span.end, span.label))
            begin = span.start
            while begin and gold.text[begin - 1].isalpha():
                begin -= 1
            if start is None or gold.text[begin] not in "وفبلكس" or not begin <= start <= span.start + 3:
                continue
            asked += 1
            right += start == span.start
            written += begin < span.start
    return {
        "right": right,
        "asked": asked,
        "with proclitic": written,
        "share": round(right / max(1, asked), 4),
    }


def write(folder: Path, figures: Figures) -> None:
    """Write report.json and, for people, REPORT.md."""
    (folder / "report.json").write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")
    lines = [
        f"# Report of {figures['version']}",
        "",
        "Written by `rasid train`; see MODEL_CARD.md for what it means.",
        "",
    ]
    lines += [
        "| development part | micro F1 | precision | recall | PERS | LOC | ORG | MISC | names | words/s |"
    ]
    lines += ["|---|" + "---|" * 9]
    for name, values in figures.items():
        if isinstance(values, dict) and "micro" in values:
            micro = values["micro"]
            by_label = [
                f"{100 * values['labels'][x]['f1']:.1f}" if x in values["labels"] else "" for x in _LABELS
            ]
            cells = [f"{100 * micro[x]:.1f}" for x in ("f1", "precision", "recall")]
            cells += [*by_label, str(micro["support"]), f"{values['tokens_per_second']:,.0f}"]
            lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += ["", "Where a name begins in a word that could be cut in several places:", ""]
    for name, values in figures.items():
        if name.startswith("proclitics"):
            lines.append(
                f"- {name.partition(': ')[2]}: {100 * values['share']:.1f}% of {values['asked']} right, "
                f"{values['with proclitic']} of them with a proclitic"
            )
    calibration = figures["calibration"]
    lines += [
        "",
        f"Expected calibration error {calibration['expected error']:.3f} (curves fitted on one half, ",
    ]
    lines[-1] += "measured on the other). Reliability:"
    lines += ["", "| score | found names | mean score | share right |", "|---|---|---|---|"]
    for i, (count, mean, share) in enumerate(calibration["bins (count, mean score, share right)"]):
        lines.append(f"| {i / 10:.1f} to {(i + 1) / 10:.1f} | {count} | {mean:.2f} | {share:.2f} |")
    lines += ["", f"On disk {figures['bytes'] / 1e6:.1f} MB."]
    if "training" in figures:
        training = figures["training"]
        lines += ["", "Trained on, in words: "]
        lines[-1] += ", ".join(f"{name} {count:,}" for name, count in training["words"].items()) + "."
    (folder / "REPORT.md").write_text("\n".join(lines) + "\n", "utf-8")


_LABELS = ("PERS", "LOC", "ORG", "MISC")
