"""From a corpus folder to the model's files; a step whose result lies in the work folder is not done again."""

from __future__ import annotations

import json
import logging
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from desktop_app.core.arabic import fold
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.gazetteer import load_gazetteer
from desktop_app.nlp.gold import GoldText
from desktop_app.nlp.neural.calibration import Calibration
from desktop_app.nlp.neural.lexicon import LEXICON_SIZE, Lexicon
from desktop_app.nlp.neural.model import read_words, write_words
from desktop_app.nlp.neural.word_features import NGRAMS, Vocabulary
from desktop_app.nlp.overlap import SeenText
from desktop_app.training import calibrate, labelled, raw_text, report
from desktop_app.training.export import write_about, write_model
from desktop_app.training.finetune import LABELS, Encoder, TuningPlan, load_pretrained, tune
from desktop_app.training.labelled import Document
from desktop_app.training.network import LanguageModel, Tagger
from desktop_app.training.pretrain import ClozeTask, PretrainingPlan, pretrain

_log = logging.getLogger(__name__)

ANNOTATIONS = Path(__file__).with_name("annotations.jsonl.xz")
NEEDED = (
    "anercorp_train.conll",
    "aqmar_train.conll",
    "aqmar_dev.conll",
    "wikifane_gold.conll",
    "names/per_wikidata_nameunits_all.tsv",
    "names/per_wikidata_netranslit.txt",
    *raw_text.RAW_FILES,
)
KIND = "builtin-2"
"""The kind of network; what a training made of it is told by its weights."""
LAYERS = ("anercorp", "rasid")
"""The output layers that the program uses."""
MADE = ("words.txt.xz", "text.npz", "language.pt", "tuned.pt")
"""What the steps leave in the work folder."""
_MOST_SHARED = 2
_ENOUGH = 5, 40


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """What to train: vocabulary sizes, pretraining and tuning."""

    words: int = 80_000
    stems: int = 50_000
    at_least: int = 4
    pretraining: PretrainingPlan = field(default_factory=PretrainingPlan)
    tuning: TuningPlan = field(default_factory=TuningPlan)
    threads: int = 2

    def with_seed(self, seed: int) -> TrainingPlan:
        """The same with other chances."""
        return replace(
            self, pretraining=replace(self.pretraining, seed=seed), tuning=replace(self.tuning, seed=seed)
        )


@dataclass(slots=True)
class Parts:
    """The annotated documents: by set for training, by name (with their set) for development.

    `texts` are those of the development parts that are raw text, uncut.
    """

    train: dict[str, list[Document]]
    dev: dict[str, tuple[str, list[Document]]]
    texts: dict[str, list[GoldText]]


def check_corpus(folder: Path) -> None:
    """Raise UserError unless the folder has the files that training needs."""
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The folder {path} lacks {names}. Name a folder with the corpus files that docs/training.md lists.",
            ),
            path=folder,
            names=", ".join(missing),
        )


def train(
    corpus: Path,
    work: Path,
    output: Path,
    plan: TrainingPlan,
    kept_out: Sequence[Path] = (),
    annotations: Path = ANNOTATIONS,
) -> None:
    """Train a model from `corpus` and write it, with its report, to `output`; `work` keeps what is done.

    Sentences that share three or more runs of five words with a text of `kept_out` (CoNLL) are left out.
    `annotations` are ours of the corpus' raw lines.
    Raises UserError when the corpus is incomplete or `work` was begun with another plan.
    """
    check_corpus(corpus)
    _take_up(corpus, work, plan, kept_out, annotations)
    torch.set_num_threads(plan.threads)
    guard = SeenText.of(words for path in kept_out for words in labelled.words_of(path))
    vocabulary, names = _words(corpus, work, plan, guard)
    _pretrain(work, vocabulary, plan)
    parts = read_parts(corpus, annotations, guard)
    encoder = Encoder(vocabulary, Lexicon(load_gazetteer(), names))
    model = _tuned(work, vocabulary, encoder, parts, plan)
    write_model(output, model, vocabulary, names, Calibration({"*": (0.0, 1.0, 0.0)}), KIND, LAYERS)
    guesses = report.guesses(
        BuiltinRecogniser(output), [text for some in parts.texts.values() for text in some]
    )
    version = f"{KIND}.{_mark(output)}"
    write_about(output, version, {name: LABELS[name] for name in LAYERS}, calibrate.fit(guesses))
    seen = SeenText.of(s.tokens for documents in parts.train.values() for d in documents for s in d)
    seen.save(output / "seen.npz")
    words = {name: documents for name, (layer, documents) in parts.dev.items() if layer != "rasid"}
    figures = report.measure(BuiltinRecogniser(output), words, parts.texts, guesses, output)
    figures["training"] = {
        "plan": asdict(plan),
        "sentences": {name: sum(map(len, documents)) for name, documents in parts.train.items()},
        "words": {
            name: sum(len(s.tokens) for d in documents for s in d) for name, documents in parts.train.items()
        },
        "python": platform.python_version(),
        "torch": str(torch.__version__),
    }
    report.write(output, figures)


def _mark(folder: Path) -> str:
    """What tells one training's model from another's: articles that the one has read wait for the other."""
    digest = sha256((folder / "network.onnx").read_bytes())
    with np.load(folder / "weights.npz") as file:
        for name in file.files:
            digest.update(file[name].tobytes())
    return digest.hexdigest()[:8]


def _take_up(
    corpus: Path, work: Path, plan: TrainingPlan, kept_out: Sequence[Path], annotations: Path
) -> None:
    """Make the work folder, or make sure that what it holds is of this corpus and this plan.

    The number of threads may change on the way. Raises UserError when something else does.
    """
    settings = asdict(replace(plan, threads=0))
    sizes = {name: (corpus / name).stat().st_size for name in NEEDED}
    files = [sha256(path.read_bytes()).hexdigest() for path in (annotations, *kept_out)]
    mark = sha256(json.dumps([settings, sizes, files], sort_keys=True).encode()).hexdigest() + "\n"
    known = work / "plan"
    if any((work / name).exists() for name in MADE) and (
        not known.is_file() or known.read_text("utf-8") != mark
    ):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "The folder {path} has a training in it that was begun with another corpus, seed or plan, or with "
                "other texts kept out. Name another folder with --work, or delete that one.",
            ),
            path=work,
        )
    work.mkdir(parents=True, exist_ok=True)
    known.write_text(mark, "utf-8")


def _words(
    corpus: Path, work: Path, plan: TrainingPlan, guard: SeenText
) -> tuple[Vocabulary, dict[str, tuple[int, int, int]]]:
    """The vocabulary and the name table; writes the running text for pretraining beside them."""
    stored, running = work / "words.txt.xz", work / "text.npz"
    if stored.exists() and running.exists():
        return read_words(stored)
    stream = raw_text.WordStream()
    for name, share in raw_text.RAW_FILES.items():
        lines = raw_text.lines_of(corpus / name, share)
        count = stream.add(line for line in lines if guard.shared(line.split()) <= _MOST_SHARED)
        _log.info("%s: %d words", name, count)
    for name in ("anercorp_train.conll", "aqmar_train.conll"):
        sentences = (
            words for words in labelled.words_of(corpus / name) if guard.shared(words) <= _MOST_SHARED
        )
        stream.add(fold(" ".join(words)) for words in sentences)
    ids = stream.ids
    vocabulary = raw_text.build_vocabulary(stream, ids, plan.words, plan.stems, plan.at_least)
    rows: NDArray[np.int32] = np.zeros((len(stream.types), 4), np.int32)
    grams: NDArray[np.int32] = np.zeros((len(stream.types), NGRAMS), np.int32)
    for i, form in enumerate(stream.types):
        numbers = vocabulary.numbers(form, form)
        rows[i], grams[i] = numbers.row, numbers.grams
    np.savez(running, ids=ids, rows=rows, grams=grams)
    names = name_table(corpus / "names")
    write_words(stored, vocabulary, names)
    return vocabulary, names


def name_table(folder: Path) -> dict[str, tuple[int, int, int]]:
    """How usual a folded name is as given name and surname (0 to 3), and whether it is a foreign one (0 or 1)."""
    table: dict[str, tuple[int, int, int]] = {}
    for line in (folder / "per_wikidata_nameunits_all.tsv").read_text("utf-8").splitlines():
        name, role, count = line.split("\t")
        name, level = fold(name), 1 + sum(int(count) >= enough for enough in _ENOUGH)
        given, surname, foreign = table.get(name, (0, 0, 0))
        if role == "given":
            table[name] = max(given, level), surname, foreign
        else:
            table[name] = given, max(surname, level), foreign
    for line in (folder / "per_wikidata_netranslit.txt").read_text("utf-8").splitlines():
        name = fold(line.strip())
        given, surname, _ = table.get(name, (0, 0, 0))
        table[name] = given, surname, 1
    return table


def _pretrain(work: Path, vocabulary: Vocabulary, plan: TrainingPlan) -> None:
    with np.load(work / "text.npz") as file:
        task = ClozeTask(file["ids"], file["rows"], file["grams"], plan.pretraining)
    torch.manual_seed(plan.pretraining.seed)
    model = LanguageModel(len(vocabulary.words), len(vocabulary.stems), plan.pretraining.targets)
    pretrain(model, task, work / "language.pt")


def read_parts(corpus: Path, annotations: Path = ANNOTATIONS, guard: SeenText | None = None) -> Parts:
    """All annotated sets of a corpus folder; training sentences that the guard knows are left out."""
    news, news_dev = labelled.anercorp(corpus)
    wiki, wiki_dev = labelled.aqmar(corpus)
    texts = labelled.annotated_texts(corpus, annotations)
    own = {part: [labelled.document_of(gold) for gold in some] for part, some in texts.items()}
    train = {"anercorp": news, "aqmar": wiki, "wikifane": labelled.wikifane(corpus), "rasid": own["train"]}
    if guard is not None and len(guard):
        train = {
            name: [[s for s in d if guard.shared(s.tokens) <= _MOST_SHARED] for d in documents]
            for name, documents in train.items()
        }
    return Parts(
        {name: [document for document in documents if document] for name, documents in train.items()},
        {
            "ANERcorp, last tenth of train": ("anercorp", news_dev),
            "AQMAR dev": ("aqmar", wiki_dev),
            "diplomacy": ("rasid", own["diplomacy"]),
            "news": ("rasid", own["news"]),
        },
        {part: some for part, some in texts.items() if part != "train"},
    )


def _tagger(vocabulary: Vocabulary, plan: TrainingPlan, pretrained: Path | None = None) -> Tagger:
    model = LanguageModel(len(vocabulary.words), len(vocabulary.stems), plan.pretraining.targets)
    if pretrained is not None:
        model.load_state_dict(load_pretrained(pretrained))
    return Tagger(model, LEXICON_SIZE, LABELS)


def _tuned(work: Path, vocabulary: Vocabulary, encoder: Encoder, parts: Parts, plan: TrainingPlan) -> Tagger:
    """The tagger with the tuned weights of the work folder, which are made when they aren't there yet."""
    path = work / "tuned.pt"
    torch.manual_seed(plan.tuning.seed)
    model = _tagger(vocabulary, plan, work / "language.pt")
    if not path.exists():
        examples = {
            name: [encoder.encode(name, document) for document in documents]
            for name, documents in parts.train.items()
        }
        dev = {
            name: (layer, [encoder.encode(layer, document) for document in documents])
            for name, (layer, documents) in parts.dev.items()
        }
        partial = path.with_suffix(".part")
        torch.save(tune(model, examples, encoder, plan.tuning, dev), partial)
        partial.replace(path)
    model.load_state_dict(torch.load(path, weights_only=True))
    return model
