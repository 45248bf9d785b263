"""Words a second of the built-in recogniser on one core, beside camel-tools' own at the size of BERT-base."""

from __future__ import annotations

import json
import os
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.nlp.builtin import BuiltinRecogniser
from desktop_app.nlp.gazetteer import load_gazetteer
from desktop_app.paths import seeds_path
from tests.benchmarks import made_text
from tests.benchmarks.measuring import Goal, Measure, alone, of_pairs

_LABELS = ("B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O")
_SENTENCE_END = re.compile(r"(?<=[.!؟])\s+|\n+")
_ROUNDS = 3
_CAMEL_SENTENCES = 8
_GENERATED_ARTICLES = 1000


def measure(folder: Path) -> Iterator[Measure]:
    """The seeds for both; for ours also a thousand generated articles. Loading is not counted."""
    seeds = [path.read_text("utf-8-sig") for path in sorted(seeds_path().glob("*.txt"))]
    gazetteer = load_gazetteer()

    def ours(texts: list[str]) -> float:
        recogniser = BuiltinRecogniser(gazetteer=gazetteer)
        return _speed(lambda: [recogniser.recognise(text) for text in texts], texts)

    sentences = _sample(seeds)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        model = _camel_at_base_size(Path(scratch), seeds)
        pairs = []
        for _ in range(_ROUNDS):
            joined = [" ".join(words) for words in sentences]
            pairs.append((ours(seeds), _speed(lambda: model.predict(sentences), joined)))
    yield of_pairs(
        "built-in recogniser, one core, the seeds",
        pairs,
        than=f"camel_tools.ner.NERecognizer.predict with a BERT-base of random weights on one core, "
        f"{_CAMEL_SENTENCES} sentences of the seeds as one batch",
        unit="words/s",
        goal=Goal(50, at_least=True),
        note="ours newly loaded, its word table empty, each round; camel-tools pads each sentence to 256 word pieces; "
        "neither counts loading",
    )
    generated = [passage.text for _, passage in made_text.articles(_GENERATED_ARTICLES)]
    yield alone(
        f"built-in recogniser, one core, {_GENERATED_ARTICLES:,} generated articles",
        [ours(generated) for _ in range(_ROUNDS)],
        unit="words/s",
    )


def _speed(act: Any, texts: list[str]) -> float:
    began = time.process_time()
    act()
    return sum(len(text.split()) for text in texts) / (time.process_time() - began)


def _sample(texts: list[str]) -> list[list[str]]:
    """Sentences of ordinary length, some of each text."""
    each: list[list[list[str]]] = []
    for text in texts:
        sentences = [sentence.split() for sentence in _SENTENCE_END.split(text)]
        each.append([words for words in sentences if 15 <= len(words) <= 60])
    by_turns = [words for group in zip(*each, strict=False) for words in group]
    return by_turns[:_CAMEL_SENTENCES]


def _camel_at_base_size(folder: Path, texts: list[str]) -> Any:
    """camel-tools' recogniser over a model of BERT-base's shape; its vocabulary has the texts' words whole."""
    os.environ["CAMELTOOLS_DATA"] = str(folder)
    os.environ["HF_HUB_OFFLINE"] = "1"
    component = {"default": "base", "datasets": {"base": {"path": "ner/base"}}}
    catalogue = {"version": "1.6", "packages": {}, "components": {"NamedEntityRecognition": component}}
    (folder / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")
    target = folder / "data" / "ner" / "base"
    target.mkdir(parents=True)

    import torch
    from transformers import BertConfig, BertForTokenClassification
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()
    torch.set_num_threads(1)
    words = sorted({word for text in texts for word in re.findall(r"\w+|[^\w\s]", text)})
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words]
    vocabulary += [f"[unused{n}]" for n in range(30_000 - len(vocabulary))]
    config = BertConfig(
        vocab_size=len(vocabulary),
        num_labels=len(_LABELS),
        id2label=dict(enumerate(_LABELS)),
        label2id={label: n for n, label in enumerate(_LABELS)},
    )
    BertForTokenClassification(config).save_pretrained(target)
    (target / "vocab.txt").write_text("\n".join(vocabulary) + "\n", "utf-8")
    settings = {"do_lower_case": False, "tokenizer_class": "BertTokenizer"}
    (target / "tokenizer_config.json").write_text(json.dumps(settings), "utf-8")

    from camel_tools.ner import NERecognizer

    return NERecognizer.pretrained()
