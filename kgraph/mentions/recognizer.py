"""Recognises drugs, chemicals, diseases and findings by the trained network, and links them.

The network reads a text once (:mod:`kgraph.mentions.neural`), and the text's own abbreviations are made to agree. A mention is
linked by the trained linker (:mod:`kgraph.mentions.linking`): the one in the model's folder if it has one, else the one that travels with the package. Models travel with the package in ``kgraph/mentions/models``; ``kgraph train recognizer`` makes them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kgraph.errors import UsageError
from kgraph.mentions.abbreviations import Abbreviation
from kgraph.mentions.dictionary import Dictionary
from kgraph.mentions.finder import DEFAULT, FAST
from kgraph.mentions.learned import Lists
from kgraph.mentions.link_model import load_link_model
from kgraph.mentions.linking import Linker
from kgraph.mentions.measured_findings import measured_findings
from kgraph.mentions.merging import left_over, widened
from kgraph.model import Mention, MentionType
from kgraph.protocols import Vocabulary

if TYPE_CHECKING:
    from kgraph.mentions.neural.network import Committee

AGENT = "kgraph_recognizer"
MODELS = Path(__file__).resolve().parent / "models"
_KEPT = ("Chemical", "Disease")


@lru_cache(maxsize=4)
def load_network(model: str = "") -> Committee:
    """Return a trained model.

    Args:
        model: "default" (or ""): what travels with kgraph; "fast": its fast setting; else a folder with a model, or several, separated by
            commas, whose mean counts. "FOLDER@fast" is another setting of a model.

    Raises:
        UsageError: if there is no such model or setting.
        KgraphError: if one of its files is missing.
    """
    from kgraph.mentions.neural.network import Committee, Network

    if model in ("", DEFAULT, FAST):
        return Committee([Network(folder, model or DEFAULT) for folder in model_folders(model)])
    settings = [name.partition("@")[2] or DEFAULT for name in model.split(",")]
    return Committee([Network(f, setting) for f, setting in zip(model_folders(model), settings, strict=True)])


def model_folders(model: str = "") -> list[Path]:
    """Return the folders of the networks that *model* names (see :func:`load_network`).

    Raises:
        UsageError: if one is no folder.
    """
    if model in ("", DEFAULT, FAST):
        return sorted(path for path in MODELS.iterdir() if path.is_dir())
    folders = [Path(name.partition("@")[0]) for name in model.split(",")]
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{str(folder)!r} is no folder with a model; use default, fast, or such a folder")
    return folders


class Recognizer:
    """Finds and links the mentions in a text. Safe to share between threads.

    Args:
        vocabulary: what mentions are linked to.
        lists: names learned from annotated texts (:func:`kgraph.mentions.learned.shipped`); without them the dictionary has no say, and a name
            that the vocabulary knows neither whole nor in part is not compared with names that share its words: a third of the time saved.
        network: the trained network (:func:`load_network`).
        head: the corpus whose way of marking is followed ("bc5cdr": chemicals and diseases; "ncbi": diseases).

    Raises:
        UsageError: if the network has no such head.
    """

    def __init__(
        self, vocabulary: Vocabulary, lists: Lists | None, network: Committee, *, head: str = "bc5cdr"
    ) -> None:
        if head not in network.types:
            raise UsageError(f"the model has no head {head!r}; known are {', '.join(sorted(network.types))}")
        self._dictionary = None if lists is None else Dictionary(vocabulary, lists)
        self._vocabulary = vocabulary
        self._linker = Linker(vocabulary, load_link_model(network.folder), alike=lists is not None)
        self._network = network
        self._head = head

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
        """Return the mentions in *text*, sorted by (start, -end, type, concept); those that nothing fits have no candidates.

        Args:
            text: what is read.
            record: CURIE of the record, copied into the mentions.
            breaks: positions that no name crosses (starts of sentences).
            abbreviations: the definitions found in *text*.
            indexed: CURIEs of the record's own headings; they decide between concepts of one name.
            trusted: CURIEs that the record is indexed with as a drug in use or a disease treated or caused: the dictionary's mentions of
                them are kept where the network saw nothing.
        """
        breaks = tuple(breaks)
        named = (
            self._dictionary.find(
                text, record=record, breaks=breaks, abbreviations=abbreviations, indexed=indexed, trusted=trusted
            )
            if self._dictionary
            else []
        )
        found = recognise(text, self._network, self._head, abbreviations=abbreviations, named=named)
        spans = [(start, end, cast(MentionType, kind)) for start, end, kind, _ in found]
        mentions = self._linker.link(text, spans, known=abbreviations, record=record, indexed=indexed, agent=AGENT)
        mentions.extend(left_over(named, found, trusted))
        taken = [(mention.span.start, mention.span.end) for mention in mentions]
        mentions.extend(measured_findings(text, taken, self._vocabulary, record=record, breaks=breaks))
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.type, m.concept))


def recognise(
    text: str,
    network: Committee,
    head: str,
    *,
    abbreviations: Sequence[Abbreviation] = (),
    named: Iterable[Mention] = (),
) -> list[tuple[int, int, str, float]]:
    """Return (start, end, type, score) of each chemical and disease in *text*, in order, without linking.

    Args:
        text: what is read.
        network: the trained networks.
        head: whose way of marking to follow.
        abbreviations: the definitions in *text*.
        named: what the dictionary found in it.
    """
    from kgraph.mentions.neural.agreement import agree

    named = list(named)
    votes = [(mention.span.start, mention.span.end, mention.type) for mention in named]
    found = [item for item in network.spans(text, head, votes) if item[2] in _KEPT]
    return widened(agree(text, found, abbreviations, bold=head != "ncbi"), named)
