"""Sizes and schedule of a stack (:mod:`kgraph.train.stack`), apart from it so that a command line needs no PyTorch to name them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class StackPlan:
    """Sizes and schedule of a stack.

    ``plain`` weighs the loss on texts that teachers labelled, ``others`` that on every gold corpus but the first; ``pieces`` is the size of a batch
    of labelled plain texts, ``documents`` and ``sentences`` that of a gold one. ``first`` is the width, each way, of a first layer of the stack's own
    (:mod:`kgraph.train.narrow`), 0 for the model's; ``passes`` how often the plain texts are read in all.
    """

    memory: int = 96
    names: int = 32
    second: int = 128
    dropout: float = 0.4
    name_dropout: float = 0.1
    epochs: int = 8
    rate: float = 2e-3
    decay: float = 1e-3
    documents: int = 6
    sentences: int = 60
    pieces: int = 2000
    others: float = 0.5
    plain: float = 0.5
    average: float = 0.995
    clip: float = 5.0
    warm: float = 0.1
    seed: int = 2
    brain_floats: bool = True
    first: int = 0
    passes: int = 1

    def json(self) -> dict[str, Any]:
        """Return the settings for the model's card."""
        return asdict(self)
