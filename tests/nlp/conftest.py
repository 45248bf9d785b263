"""A data folder of camel-tools with a tiny model in it.

The model has no layers: a word's label is that of its first word piece, written into the embeddings.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

LABELS = ["B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"]
PIECES = {
    "[PAD]": "O",
    "[UNK]": "O",
    "[CLS]": "O",
    "[SEP]": "O",
    "[MASK]": "O",
    "مصر": "B-LOC",
    "ومصر": "B-LOC",
    "الولايات": "B-LOC",
    "للولايات": "B-LOC",
    "المتحدة": "I-LOC",
    "السيسي": "B-PERS",
    "بالسيسي": "B-PERS",
    "عبد": "B-PERS",
    "الفتاح": "I-PERS",
    "حماس": "I-ORG",
    "«": "B-MISC",
    "كوب": "I-MISC",
    "»": "I-MISC",
    "قال": "O",
    ".": "O",
    "ح": "O",
    "##ح": "O",
}


@pytest.fixture(scope="session")
def camel_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as camel_data leaves it, catalogue and model."""
    folder = tmp_path_factory.mktemp("camel_tools")
    _write_data(folder)
    return folder


def _write_data(folder: Path) -> None:
    import torch
    from transformers import BertConfig, BertForTokenClassification

    size = len(LABELS)
    config = BertConfig(
        vocab_size=len(PIECES),
        hidden_size=size,
        num_hidden_layers=0,
        num_attention_heads=1,
        intermediate_size=size,
        num_labels=size,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
        pad_token_id=0,
    )
    model = BertForTokenClassification(config)
    with torch.no_grad():
        for parameter in model.bert.embeddings.parameters():
            parameter.zero_()
        model.bert.embeddings.LayerNorm.weight.fill_(1)
        for number, label in enumerate(PIECES.values()):
            model.bert.embeddings.word_embeddings.weight[number, LABELS.index(label)] = 1
        model.classifier.weight.copy_(torch.eye(size))
        model.classifier.bias.zero_()
    target = folder / "data" / "ner" / "tiny"
    target.mkdir(parents=True)
    config.save_pretrained(target)
    torch.save(model.state_dict(), target / "pytorch_model.bin")
    (target / "vocab.txt").write_text("\n".join(PIECES) + "\n", "utf-8")
    (target / "tokenizer_config.json").write_text(
        json.dumps({"do_lower_case": False, "tokenizer_class": "BertTokenizer"}), "utf-8"
    )
    component = {"default": "tiny", "datasets": {"tiny": {"path": "ner/tiny"}}}
    catalogue = {"version": "1.6", "packages": {}, "components": {"NamedEntityRecognition": component}}
    (folder / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")
