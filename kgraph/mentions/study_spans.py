"""What trained heads find in a text besides mentions: participants, numbers by arm, outcomes, interventions, observations.

Labels are the heads' own, behind the task's name and a colon where two heads share one; ``docs/reference/study.md`` lists them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.errors import UsageError
from kgraph.mentions.adverse_events import HEAD
from kgraph.mentions.finder import DICTIONARY, is_fast
from kgraph.mentions.gates import GATES
from kgraph.mentions.pipelines import PREFIX
from kgraph.mentions.scopes import CUES, make_scope_reader
from kgraph.model import LabelledSpan, Record

if TYPE_CHECKING:
    from kgraph.mentions.neural.heads import SpanHead
    from kgraph.mentions.neural.network import Committee


class SpanReader:
    """Runs heads over one encoder. Safe to share between threads.

    Args:
        network: whose first layer reads the text.
        heads: in any order; of those that need marks, the pair for cues and scopes is run (:mod:`kgraph.mentions.scopes`).
    """

    def __init__(self, network: Committee, heads: Sequence[SpanHead]) -> None:
        self._network = network
        self._scopes = make_scope_reader(network, heads)
        self._heads = tuple(head for head in heads if not head.marks and head.task != CUES)

    def find(self, text: str, record: Record | None = None) -> tuple[LabelledSpan, ...]:
        """Return the labelled spans of *text*, sorted by (start, -end, label).

        Args:
            text: what is read.
            record: decides which heads are for it; without one, all are.
        """
        found: list[LabelledSpan] = []
        for head in self._heads:
            if text and (record is None or GATES[head.gate](record)):
                found.extend(head.spans(text, self._network))
        if text and self._scopes is not None:
            found.extend(self._scopes.find(text))
        return tuple(sorted(found, key=lambda s: (s.span.start, -s.span.end, s.label)))


@lru_cache(maxsize=4)
def load_heads(model: str = "") -> tuple[SpanHead, ...]:
    """Return the heads that lie in the folder ``heads`` of a trained model, by name; none if it has no such folder.

    The head for adverse events (:mod:`kgraph.mentions.adverse_events`) is of another kind, and not among them.

    Args:
        model: as :func:`kgraph.mentions.recognizer.load_network` takes it; of several networks, the first is the heads' encoder.

    Raises:
        UsageError: if there is no such model.
        KgraphError: if a head is incomplete, or was trained over another encoder.
    """
    from kgraph.mentions.neural.heads import SpanHead
    from kgraph.mentions.recognizer import load_network, model_folders

    paths = sorted((model_folders(model)[0] / "heads").glob("*"))
    return tuple(SpanHead(path, load_network(model)) for path in paths if path.is_dir() and path.name != HEAD)


def head_of(model: str, task: str) -> SpanHead:
    """Return the head *task* of a trained model.

    Raises:
        UsageError: if the model has none of that name, with the known ones.
    """
    heads = {head.task: head for head in load_heads(model)}
    if task not in heads:
        known = ", ".join(sorted(heads)) or "none"
        raise UsageError(
            f"the model {model!r} has no head {task!r} (known: {known}); train it: kgraph train spans --task {task}"
        )
    return heads[task]


@lru_cache(maxsize=4)
def load_spans(model: str = "") -> SpanReader:
    """Return the reader of a trained model's spans; its encoder is the one that :func:`kgraph.mentions.recognizer.load_network` gives."""
    from kgraph.mentions.recognizer import load_network

    return SpanReader(load_network(model), load_heads(model))


def span_reader(model: str) -> SpanReader | None:
    """Return the reader of *model*'s spans, or ``None`` where who finds the mentions reads without heads.

    These are the dictionary, another spaCy pipeline, and the fast setting of a recognizer, which leaves them out for their time.
    """
    return load_spans(model) if has_heads(model) else None


def has_heads(model: str) -> bool:
    """Tell whether spans are read where *model* finds the mentions (see :func:`span_reader`)."""
    return model != DICTIONARY and not model.startswith(PREFIX) and not is_fast(model)
