"""Who finds the mentions of a text, and what a record's own indexing tells it. Nothing here needs spaCy, whose import takes a second."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from kgraph.mentions.abbreviations import Abbreviation
from kgraph.mentions.pipelines import PREFIX, parse
from kgraph.model import Mention, Record
from kgraph.protocols import Vocabulary

DICTIONARY = "dictionary"
DEFAULT, FAST = "default", "fast"
# MeSH subheadings that tell that a heading stands for a drug in use, or for a disease with regard to drugs
_TREATMENT = frozenset(
    {
        "administration & dosage",
        "adverse effects",
        "chemically induced",
        "drug therapy",
        "pharmacokinetics",
        "poisoning",
        "prevention & control",
        "therapeutic use",
        "toxicity",
    }
)


class Finder(Protocol):
    """What finds and links the mentions of a text: the dictionary, the recognizer, or another spaCy pipeline."""

    def find(
        self,
        text: str,
        *,
        record: str = "",
        breaks: Iterable[int] = (),
        abbreviations: Sequence[Abbreviation] = (),
        indexed: Collection[str] = (),
        trusted: Collection[str] = (),
    ) -> list[Mention]:
        """Return the mentions in *text* (see :meth:`kgraph.mentions.dictionary.Dictionary.find`)."""


def is_fast(model: str) -> bool:
    """Tell whether *model* names the fast setting of a trained recognizer, which leaves out what costs more time than it gives."""
    return model == FAST or model.endswith(f"@{FAST}")


def make_finder(vocabulary: Vocabulary, model: str = DEFAULT, head: str = "bc5cdr") -> Finder:
    """Return what finds mentions and links them to *vocabulary*.

    Args:
        vocabulary: what mentions are linked to.
        model: "dictionary", a trained model (:func:`kgraph.mentions.recognizer.load_network`), or another spaCy pipeline
            (:attr:`kgraph.mentions.pipelines.Pipeline.model`).
        head: whose way of marking a trained model follows.

    Raises:
        UsageError: if there is no such model, head or pipeline.
    """
    from kgraph.mentions.learned import shipped

    if model == DICTIONARY:
        from kgraph.mentions.dictionary import Dictionary

        return Dictionary(vocabulary, shipped())
    if model.startswith(PREFIX):
        from kgraph.mentions.span_linking import PipelineFinder

        return PipelineFinder(vocabulary, parse(model))
    from kgraph.mentions.recognizer import Recognizer, load_network

    return Recognizer(vocabulary, None if is_fast(model) else shipped(), load_network(model), head=head)


def indexed(record: Record | None) -> frozenset[str]:
    """Return the CURIEs of the record's own headings and substances."""
    if record is None:
        return frozenset()
    found = [h.descriptor for h in record.mesh_headings] + [c.id for c in record.chemicals]
    return frozenset(found) - {""}


def trusted(record: Record | None) -> frozenset[str]:
    """Return the descriptors that the record is indexed with as a drug or as something treated, caused or prevented."""
    if record is None:
        return frozenset()
    found = {h.descriptor for h in record.mesh_headings if any(q.label in _TREATMENT for q in h.qualifiers)}
    return frozenset(found) - {""}
