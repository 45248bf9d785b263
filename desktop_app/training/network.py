"""The network: word vectors, two language model towers, and the tagger on top of them.

The towers follow ELMo (Peters et al. 2018); they are pretrained as a cloze task on both sides of a word
(Baevski et al. 2019).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from desktop_app.nlp.neural import proclitics
from desktop_app.nlp.neural.word_features import FRONTS, LOOKS, NGRAM_BUCKETS

WORD_SIZE = 128
TOWER_SIZE = 320
SLOT_SIZE = 256
STATE = 128
LEXICON_STATE = 64


class WordVectors(nn.Module):
    """Vectors of word types: the word's own beside the sum of those of its parts."""

    def __init__(self, words: int, stems: int) -> None:
        super().__init__()
        self.word = nn.Embedding(words + 2, WORD_SIZE)
        self.stem = nn.Embedding(stems + 2, WORD_SIZE)
        self.gram = nn.EmbeddingBag(NGRAM_BUCKETS, WORD_SIZE, mode="mean", padding_idx=0)
        self.front = nn.Embedding(len(FRONTS), WORD_SIZE)
        self.look = nn.Embedding(len(LOOKS), WORD_SIZE)
        for table in (self.word, self.stem, self.gram, self.front, self.look):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, rows: Tensor, grams: Tensor) -> Tensor:
        """[n, 4] word, stem, front and look numbers and [n, NGRAMS] n-gram numbers to [n, 2 * WORD_SIZE]."""
        parts = self.stem(rows[:, 1]) + self.gram(grams) + self.front(rows[:, 2]) + self.look(rows[:, 3])
        return torch.cat([self.word(rows[:, 0]), parts], dim=1)


class Towers(nn.Module):
    """A left-to-right and a right-to-left reader of two layers each."""

    def __init__(self) -> None:
        super().__init__()
        size = 2 * WORD_SIZE
        self.forward1 = nn.LSTM(size, TOWER_SIZE)
        self.forward2 = nn.LSTM(TOWER_SIZE, TOWER_SIZE)
        self.backward1 = nn.LSTM(size, TOWER_SIZE)
        self.backward2 = nn.LSTM(TOWER_SIZE, TOWER_SIZE)
        self.drop = nn.Dropout(0.1)

    def forward(self, vectors: Tensor, lengths: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """[t, b, 2 * WORD_SIZE] to the upper layers' outputs, [t, b, TOWER_SIZE] each."""
        vectors = self.drop(vectors)
        turned = _turn(vectors, lengths)
        left = self.forward1(vectors)[0]
        left = self.forward2(self.drop(left))[0]
        right = self.backward1(turned)[0]
        right = self.backward2(self.drop(right))[0]
        return left, _turn(right, lengths)


def _turn(x: Tensor, lengths: Tensor | None) -> Tensor:
    """Each row of a [t, b, d] batch in reverse, its padding left at the end."""
    if lengths is None:
        return x.flip(0)
    steps = torch.arange(x.shape[0]).unsqueeze(1)
    order = torch.where(steps < lengths, lengths - 1 - steps, steps)
    return x.gather(0, order.unsqueeze(2).expand_as(x))


class Slot(nn.Module):
    """What fits between the words to the left and to the right of a place."""

    def __init__(self) -> None:
        super().__init__()
        self.join = nn.Linear(2 * TOWER_SIZE, SLOT_SIZE)
        self.norm = nn.LayerNorm(SLOT_SIZE)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """[t, b, TOWER_SIZE] twice to [t, b, SLOT_SIZE], each place from its neighbours only."""
        before = torch.cat([torch.zeros_like(left[:1]), left[:-1]])
        after = torch.cat([right[1:], torch.zeros_like(right[:1])])
        return self.norm(nn.functional.gelu(self.join(torch.cat([before, after], dim=2))))


class LanguageModel(nn.Module):
    """Word vectors, towers and slots with the output table of the cloze task."""

    def __init__(self, words: int, stems: int, targets: int) -> None:
        super().__init__()
        self.vectors = WordVectors(words, stems)
        self.towers = Towers()
        self.slot = Slot()
        self.output = nn.Embedding(targets + 2, SLOT_SIZE)
        self.bias = nn.Parameter(torch.zeros(targets + 2))
        nn.init.normal_(self.output.weight, std=0.05)


class TaggerBody(nn.Module):
    """From tower outputs to a state for each word, without and with what its document says of it."""

    def __init__(self, lexicon: int) -> None:
        super().__init__()
        self.lexicon = nn.Linear(lexicon, LEXICON_STATE)
        self.join = nn.Linear(2 * TOWER_SIZE + SLOT_SIZE + 2 * WORD_SIZE + LEXICON_STATE, 2 * STATE)
        self.reader_forward = nn.LSTM(2 * STATE, STATE)
        self.reader_backward = nn.LSTM(2 * STATE, STATE)
        self.document = nn.Linear(4 * STATE + 1, 2 * STATE)
        self.drop_in = nn.Dropout(0.35)
        self.drop = nn.Dropout(0.35)

    def states(
        self, vectors: Tensor, left: Tensor, right: Tensor, slot: Tensor, lexicon: Tensor, lengths: Tensor
    ) -> Tensor:
        """[t, b, ...] of each kind to [t, b, 2 * STATE]."""
        lists = torch.relu(self.lexicon(lexicon))
        joined = torch.relu(self.join(self.drop_in(torch.cat([vectors, left, right, slot, lists], dim=2))))
        joined = self.drop(joined)
        after = _turn(self.reader_backward(_turn(joined, lengths))[0], lengths)
        read = torch.cat([self.reader_forward(joined)[0], after], dim=2)
        return self.drop(read)

    def with_document(self, states: Tensor, keys: Tensor) -> Tensor:
        """[n, 2 * STATE] states and [n] keys (equal for the same name in one document, 0 for none) to the same size.

        Each word gets the mean state of the other words of its key.
        """
        count = torch.zeros(int(keys.max()) + 1).index_add_(0, keys, torch.ones(len(keys)))
        total = torch.zeros(len(count), states.shape[1]).index_add_(0, keys, states)
        others = (count[keys] - 1) * (keys > 0)
        mean = (total[keys] - states) / others.clamp(min=1).unsqueeze(1)
        mean = mean * (others > 0).unsqueeze(1)
        seen = (others > 0).float().unsqueeze(1)
        return states + torch.tanh(self.document(torch.cat([states, mean, seen], dim=1)))


class Crf(nn.Module):
    """A linear-chain conditional random field over the labels of one set."""

    def __init__(self, labels: list[str]) -> None:
        super().__init__()
        self.labels = labels
        self.emit = nn.Linear(2 * STATE, len(labels))
        self.start = nn.Parameter(torch.zeros(len(labels)))
        self.moves = nn.Parameter(torch.zeros(len(labels), len(labels)))

    def loss(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Summed negative log likelihood: [t, b, labels] emissions, [t, b] tags and mask."""
        steps = mask.shape[0]
        score = self.start[tags[0]] + emissions[0].gather(1, tags[0].unsqueeze(1)).squeeze(1)
        alpha = self.start + emissions[0]
        for t in range(1, steps):
            on = mask[t]
            step = self.moves[tags[t - 1], tags[t]] + emissions[t].gather(1, tags[t].unsqueeze(1)).squeeze(1)
            score = score + step * on
            new = torch.logsumexp(alpha.unsqueeze(2) + self.moves, dim=1) + emissions[t]
            alpha = torch.where(on.unsqueeze(1).bool(), new, alpha)
        return (torch.logsumexp(alpha, dim=1) - score).sum()

    def decode(self, emissions: Tensor, mask: Tensor) -> list[list[int]]:
        """The best labels of each sentence."""
        steps = mask.shape[0]
        best, back = self.start + emissions[0], []
        for t in range(1, steps):
            value, origin = (best.unsqueeze(2) + self.moves).max(dim=1)
            on = mask[t].unsqueeze(1).bool()
            best = torch.where(on, value + emissions[t], best)
            back.append(torch.where(on, origin, torch.arange(len(self.labels)).expand_as(origin)))
        last = best.argmax(dim=1)
        paths = [last]
        for origin in reversed(back):
            last = origin.gather(1, last.unsqueeze(1)).squeeze(1)
            paths.append(last)
        table = torch.stack(paths[::-1]).t().tolist()
        return [row[: int(mask[:, i].sum())] for i, row in enumerate(table)]


class Tagger(nn.Module):
    """The whole network: pretrained part, body, an output layer for each annotated set and one for proclitics."""

    def __init__(self, model: LanguageModel, lexicon: int, sets: dict[str, list[str]]) -> None:
        super().__init__()
        self.vectors, self.towers, self.slot = model.vectors, model.towers, model.slot
        self.body = TaggerBody(lexicon)
        self.sets = nn.ModuleDict({name: Crf(labels) for name, labels in sets.items()})
        self.fronts = nn.Linear(2 * STATE, proclitics.FRONTS)

    def forward(self, batch: Batch) -> Tensor:
        """[t, b, 2 * STATE] final states of the words of a batch."""
        vectors = self.vectors(batch.rows, batch.grams)[batch.inverse]
        left, right = self.towers(vectors, batch.lengths)
        # Padding must not reach a slot: what lies beyond the end counts as nothing.
        mask = batch.mask.unsqueeze(2).to(right.dtype)
        slot = self.slot(left, right * mask)
        states = self.body.states(vectors, left, right, slot, batch.lexicon, batch.lengths)
        flat = states[batch.mask].float()
        out = torch.zeros(states.shape)
        out[batch.mask] = self.body.with_document(flat, batch.keys[batch.mask]).float()
        return out


@dataclass(slots=True)
class Batch:
    """Sentences side by side, [t, b]: distinct word types and which stands where, lists, document keys, targets."""

    rows: Tensor
    grams: Tensor
    inverse: Tensor
    lengths: Tensor
    mask: Tensor
    lexicon: Tensor
    keys: Tensor
    tags: Tensor
    fronts: Tensor
    front_choices: Tensor
