"""Pretraining of the towers on raw text: which word stands between its neighbours.

Sampled softmax (Jean et al. 2015) over the frequent words; frequent targets are thinned out as word2vec does
(Mikolov et al. 2013). The step size rises, stays and falls to nothing over the last part.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.training.network import LanguageModel

_log = logging.getLogger(__name__)

CHECKPOINT = 500


@dataclass(frozen=True, slots=True)
class PretrainingPlan:
    """How long and how pretraining goes; `steps` batches of `rows` runs of `length` words."""

    steps: int = 5_000
    rows: int = 112
    length: int = 48
    rate: float = 1.5e-3
    warm_up: int = 300
    fall: float = 0.35
    targets: int = 50_000
    samples: int = 4_096
    thinning: float = 2e-4
    forget: float = 0.05
    seed: int = 1


class ClozeTask:
    """Batches of a text and the loss on them; `ids` are types, `rows` and `grams` the types' numbers.

    Raises UserError when the text is shorter than two runs.
    """

    def __init__(self, ids: np.ndarray, rows: np.ndarray, grams: np.ndarray, plan: PretrainingPlan) -> None:
        self.plan = plan
        self._ids = ids
        self._rows = torch.from_numpy(rows).long()
        self._grams = torch.from_numpy(grams).long()
        if len(ids) < 2 * plan.length:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "The raw text has {count} words, too few to learn from. Put more text into the corpus folder.",
                ),
                count=len(ids),
            )
        counts = np.bincount(rows[ids, 0], minlength=int(rows[:, 0].max()) + 1).astype(np.float64)
        share = counts / counts.sum()
        self._keep = np.minimum(1.0, np.sqrt(plan.thinning / np.maximum(share, 1e-12))).astype(np.float32)
        weights = counts[: plan.targets + 2] ** 0.75
        weights[:2] = 0
        self._sampling = weights / weights.sum()

    def batch(self, step: int) -> tuple[np.ndarray, np.random.Generator]:
        """[length, rows] types of a step's batch: runs of the text, in an order new with every round of it."""
        plan = self.plan
        runs = len(self._ids) // plan.length - 1
        per_round = max(1, runs // plan.rows)
        turn, place = divmod(step, per_round)
        shuffle = np.random.default_rng((plan.seed, turn))
        shift = int(shuffle.integers(plan.length))
        order = shuffle.permutation(runs)[place * plan.rows : (place + 1) * plan.rows]
        starts = order * plan.length + shift
        return self._ids[starts[None, :] + np.arange(plan.length)[:, None]], np.random.default_rng(
            (plan.seed, step, 7)
        )

    def loss(self, model: LanguageModel, step: int) -> Tensor:
        """The mean loss over the kept targets of a step's batch."""
        plan = self.plan
        types, dice = self.batch(step)
        distinct, inverse = np.unique(types, return_inverse=True)
        rows = self._rows[torch.from_numpy(distinct).long()].clone()
        forgotten = torch.from_numpy(dice.random(len(distinct)) < plan.forget)
        rows[forgotten, 0] = 1
        grams = self._grams[torch.from_numpy(distinct).long()]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = model.vectors(rows, grams)[torch.from_numpy(inverse.reshape(types.shape)).long()]
            left, right = model.towers(vectors)
            target = self._rows[torch.from_numpy(types).long(), 0]
            chosen = (dice.random(types.shape) < self._keep[target.numpy()]) & (target.numpy() >= 2)
            chosen &= target.numpy() < plan.targets + 2
            mask = torch.from_numpy(chosen)
            slots = model.slot(left, right)[mask]
            return self._sampled_loss(model, slots, target[mask], dice)

    def _sampled_loss(
        self, model: LanguageModel, slots: Tensor, target: Tensor, dice: np.random.Generator
    ) -> Tensor:
        # Gumbel's top k: a sample without replacement.
        with np.errstate(divide="ignore"):
            noisy = np.log(self._sampling) + dice.gumbel(size=len(self._sampling))
        sample = torch.from_numpy(np.argpartition(-noisy, self.plan.samples)[: self.plan.samples].copy())
        expected = torch.from_numpy(
            np.log(-np.expm1(self.plan.samples * np.log1p(-self._sampling)) + 1e-12).astype(np.float32)
        )
        others = slots @ model.output(sample).t().to(slots.dtype)
        others = others.float() + (model.bias[sample] - expected[sample])
        others = others.masked_fill(sample.unsqueeze(0) == target.unsqueeze(1), -1e4)
        own = (slots.float() * model.output(target)).sum(1) + model.bias[target] - expected[target]
        logits = torch.cat([own.unsqueeze(1), others], dim=1)
        return nn.functional.cross_entropy(logits, torch.zeros(len(target), dtype=torch.long))


def rate_at(step: int, plan: PretrainingPlan) -> float:
    """The step size: a rise, a plateau and a straight fall."""
    falling = int(plan.steps * (1 - plan.fall))
    if step < plan.warm_up:
        return plan.rate * (step + 1) / plan.warm_up
    if step < falling:
        return plan.rate
    return plan.rate * max(0.02, (plan.steps - step) / (plan.steps - falling))


def pretrain(model: LanguageModel, task: ClozeTask, checkpoint: Path) -> None:
    """Train `model` on `task` to the end of its plan; goes on from `checkpoint` when that exists."""
    plan = task.plan
    adam = torch.optim.AdamW(
        model.parameters(), lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True
    )
    first = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(state["model"])
        adam.load_state_dict(state["adam"])
        first = state["step"]
    model.train()
    started, mean, words = time.monotonic(), 0.0, 0
    for step in range(first, plan.steps):
        for group in adam.param_groups:
            group["lr"] = rate_at(step, plan)
        torch.manual_seed(plan.seed * 1_000_003 + step)
        loss = task.loss(model, step)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        mean = 0.98 * mean + 0.02 * loss.item() if step > first else loss.item()
        words += plan.rows * plan.length
        if step % 100 == 99:
            speed = words / (time.monotonic() - started)
            _log.info("step %d of %d: loss %.3f, %d words a second", step + 1, plan.steps, mean, speed)
        if (step + 1) % CHECKPOINT == 0 or step + 1 == plan.steps:
            partial = checkpoint.with_suffix(".part")
            torch.save({"model": model.state_dict(), "adam": adam.state_dict(), "step": step + 1}, partial)
            partial.replace(checkpoint)
