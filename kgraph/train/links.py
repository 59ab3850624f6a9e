"""Which concepts annotators gave to which names: what the recognizer's linker knows beyond the vocabulary.

Names that the dictionary cannot use, because they were seen in one document only, are safe for mentions that the network has found.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from kgraph.evaluate.gold import read_gold
from kgraph.evaluate.spans import GoldMention
from kgraph.model import Record
from kgraph.names import key
from kgraph.train.documents import FILES

Links = dict[str, dict[str, list[str]]]
_MOST = 3


def gold_links(documents: Iterable[tuple[Record, Iterable[GoldMention]]]) -> Links:
    """Return type -> name key -> CURIEs, the one in most documents first; composites (several concepts for one mention) are left out."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for record, mentions in documents:
        seen = {(m.type, key(record.text[m.start : m.end]), m.concepts[0]) for m in mentions if len(m.concepts) == 1}
        for kind, name, concept in seen:
            if name and concept.startswith("MESH:"):
                counts[kind, name][concept] += 1
    links: Links = {"Chemical": {}, "Disease": {}}
    for kind, name in sorted(counts):
        ranked = sorted(counts[kind, name].items(), key=lambda item: (-item[1], item[0]))
        links[kind][name] = [concept for concept, _ in ranked[:_MOST]]
    return links


def train_links(corpora: Path, *, with_dev: bool, leave_out: frozenset[str]) -> Links:
    """Return the links of the training parts of *corpora* without the PubMed ids in *leave_out*; of the dev parts too if *with_dev*."""
    found: dict[tuple[str, str], tuple[Record, Iterable[GoldMention]]] = {}
    for corpus, pattern in FILES.items():
        for part in ("train", "dev") if with_dev else ("train",):
            for record, mentions in read_gold(corpora / pattern.format(part)):
                if record.pmid not in leave_out:
                    found[corpus, record.id] = (record, mentions)
    return gold_links(found.values())


def save_links(links: Links, path: Path) -> None:
    """Write *links* as JSON, sorted."""
    path.write_text(
        json.dumps(links, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8"
    )
