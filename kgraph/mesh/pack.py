"""Packs a vocabulary into one file for memory-mapped use.

Strings lie in four tries (MARISA: Yata, "Matching Algorithm with Recursively Implemented StorAge"): ids, names, keys and tree numbers. A trie
numbers its strings, and everything else is arrays of such numbers. Lists of different lengths are two arrays: where each one's
values begin, and the values. Integers have 32 bits in the machine's order (as MARISA's own), which is little-endian wherever kgraph runs.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from kgraph import names
from kgraph.errors import VocabularyError
from kgraph.jsonl import atomic_writer
from kgraph.mesh.container import pack_sections
from kgraph.mesh.keys import file_terms
from kgraph.mesh.kinds import mention_types
from kgraph.mesh.source import KINDS, Source, SourceConcept
from kgraph.mesh.trie import Trie, build
from kgraph.mesh.words import words_of_keys

SUFFIX: Final = ".kgmesh"
ATTRIBUTION: Final = (
    "MeSH {year}, courtesy of the U.S. National Library of Medicine; repacked (modified in form) for kgraph,"
    " not endorsed by NLM, and possibly not the most current version"
)
CHEMICAL, DISEASE = 1, 2


def pack(source: Source) -> bytes:
    """Return *source* packed; the same source gives the same bytes."""
    # everything is laid out in the order of the trie's own numbers, so that a number found is a place in the arrays
    uis = build(concept.ui for concept in source.concepts)
    concepts = sorted(source.concepts, key=lambda concept: uis[concept.ui])
    printed = build(term.name for concept in concepts for term in concept.terms)
    numbers = build(number for concept in concepts for number in concept.tree)
    filed = file_terms(concepts)
    keys = build(filed_key for filed_key, _ in filed)
    tree_concept = [0] * len(numbers)
    for place, concept in enumerate(concepts):
        for number in concept.tree:
            tree_concept[numbers[number]] = place
    registry = sorted({(number, concept.ui) for concept in concepts for number in concept.registry})
    registry_trie = build(number for number, _ in registry)
    registry_concepts: list[list[int]] = [[] for _ in range(len(registry_trie))]
    for number, ui in registry:
        registry_concepts[registry_trie[number]].append(uis[ui])
    by_key: list[tuple[int, ...]] = [()] * len(filed)
    for filed_key, terms in filed:
        by_key[keys[filed_key]] = terms
    words = words_of_keys(_mentionable(by_key, keys, concepts))
    word_trie = build(words)
    keys_of_word: list[Sequence[int]] = [()] * len(word_trie)
    for word, held in words.items():
        keys_of_word[word_trie[word]] = held
    sections = {
        "uis": uis.tobytes(),
        "names": printed.tobytes(),
        "keys": keys.tobytes(),
        "tree": numbers.tobytes(),
        "registry": registry_trie.tobytes(),
        "registry.concepts": _lists(registry_concepts),
        "key.terms": _lists(by_key),
        "words": word_trie.tobytes(),
        "word.keys": _lists(keys_of_word),
        "tree.concept": _integers(tree_concept),
        "term.name": _integers(printed[term.name] for concept in concepts for term in concept.terms),
        "term.concept": _integers(place for place, concept in enumerate(concepts) for _ in concept.terms),
        "concept.terms": _starts(len(concept.terms) for concept in concepts),
        "concept.tree": _lists([numbers[number] for number in concept.tree] for concept in concepts),
        "concept.actions": _lists(_known(uis, concept.actions) for concept in concepts),
        "concept.mapped": _lists(_known(uis, concept.mapped) for concept in concepts),
        "concept.registry": _lists([registry_trie[number] for number in concept.registry] for concept in concepts),
        "concept.kind": bytes(KINDS.index(concept.kind) for concept in concepts),
        "concept.types": bytes(_type_bits(mention_types(concept.kind, concept.tree)) for concept in concepts),
    }
    return pack_sections(_head(source, len(keys), max((k.count(" ") for k, _ in filed), default=0)), sections)


def write_packed(source: Source, folder: Path) -> Path:
    """Pack *source* into ``folder/mesh-YEAR.kgmesh`` and return that path; the file appears whole or not at all.

    Raises:
        VocabularyError: if it cannot be written there.
    """
    path = folder / f"mesh-{source.year}{SUFFIX}"
    packed = pack(source)
    try:
        with atomic_writer(path, "wb") as stream:
            stream.write(packed)
    except OSError as error:
        raise VocabularyError(
            f"{path}: cannot be written ({error.strerror or error}); choose another --output"
        ) from error
    return path


def _mentionable(
    by_key: Sequence[Sequence[int]], keys: Trie, concepts: Sequence[SourceConcept]
) -> Iterator[tuple[str, int]]:
    """Yield (key, number) of the keys under which something stands that a mention may be."""
    fits = [bool(mention_types(concept.kind, concept.tree)) for concept in concepts for _ in concept.terms]
    for number, terms in enumerate(by_key):
        if any(fits[term] for term in terms):
            yield keys.restore_key(number), number


def _head(source: Source, keys: int, longest: int) -> dict[str, Any]:
    kinds = [concept.kind for concept in source.concepts]
    return {
        "version": source.year,
        "attribution": ATTRIBUTION.format(year=source.year),
        "files": dict(source.files),
        "qualifiers": [list(pair) for pair in source.qualifiers],
        "replaced": {item.old: [item.new, item.by] for item in source.replaced},
        "name rules": names.RULES,
        "longest": longest,
        "counts": {
            **{kind: kinds.count(kind) for kind in KINDS if kind in kinds},
            "terms": sum(len(concept.terms) for concept in source.concepts),
            "keys": keys,
            "tree numbers": sum(len(concept.tree) for concept in source.concepts),
            "pharmacological actions": sum(len(concept.actions) for concept in source.concepts),
            "qualifiers": len(source.qualifiers),
            "replaced": len(source.replaced),
        },
    }


def _known(uis: Trie, wanted: Sequence[str]) -> list[int]:
    return [uis[ui] for ui in wanted if ui in uis]


def _type_bits(types: Sequence[str]) -> int:
    return (CHEMICAL if "Chemical" in types else 0) | (DISEASE if "Disease" in types else 0)


def _integers(values: Iterable[int]) -> bytes:
    return array("I", values).tobytes()


def _starts(lengths: Iterable[int]) -> bytes:
    starts = [0]
    for length in lengths:
        starts.append(starts[-1] + length)
    return _integers(starts)


def _lists(lists: Iterable[Sequence[int]]) -> bytes:
    held = list(lists)
    return _integers([len(held)]) + _starts(map(len, held)) + _integers(value for one in held for value in one)
