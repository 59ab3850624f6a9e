"""Makes the vocabulary of another year from NLM's files, and keeps the ids of the year before meaningful.

A concept that is no longer there is replaced by the one that now has its name, else its registry number, else another of
its names. So a supplementary concept that became a descriptor, or a descriptor that was merged into another, is still found by its old
id, and a graph that was built with the year before stays readable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from kgraph.mesh.compile_xml import compile_xml
from kgraph.mesh.kinds import mention_types
from kgraph.mesh.mesh import Mesh
from kgraph.mesh.pack import write_packed
from kgraph.mesh.source import Replacement, Source
from kgraph.names import key

_PREFIX = "MESH:"


def update(
    files: Iterable[Path], output: Path, *, previous: Mesh | None = None, progress: Callable[[], None] = lambda: None
) -> Path:
    """Compile NLM's XML files and write ``output/mesh-YEAR.kgmesh``; return its path.

    Args:
        files: descriptor, qualifier and supplementary files of one year.
        output: the folder to write to.
        previous: the vocabulary in use so far, whose ids stay known.
        progress: called once for every record.

    Raises:
        VocabularyError: if a file cannot be used or the result cannot be written.
    """
    source = compile_xml(files, progress=progress)
    if previous is not None:
        source = replace(source, replaced=replacements(source, previous))
    return write_packed(source, output)


def replacements(source: Source, previous: Mesh) -> tuple[Replacement, ...]:
    """Return which ids of *previous* are gone from *source* and what took their place, sorted by the old id.

    Only a concept that mentions can mean in the same way (both chemicals, both diseases) takes the place of another. Ids that
    *previous* itself follows are carried on.
    """
    known = {concept.ui for concept in source.concepts}
    by_name, by_registry = _find_tables(source)
    types = {concept.ui: mention_types(concept.kind, concept.tree) for concept in source.concepts}
    found: dict[str, Replacement] = {}
    for curie in previous.concepts():
        old = curie.removeprefix(_PREFIX)
        concept = previous.concept(curie)
        if old in known or concept is None:
            continue
        for names, table, by in (
            ([_as_written(concept.label), key(concept.label)], by_name, "name"),
            (previous.registry_of(curie), by_registry, "registry"),
            ([key(term.name) for term in previous.terms(curie)], by_name, "synonym"),
        ):
            new = next((ui for name in names for ui in table.get(name, ()) if types[ui] == concept.types), "")
            if new:
                found[old] = Replacement(old=old, new=new, by=by)
                break
    for old, (new, by) in previous.replaced.items():
        last = new if new in known else found[new].new if new in found else ""
        if old not in known and last:
            found.setdefault(old, Replacement(old=old, new=last, by=by))
    return tuple(found[old] for old in sorted(found))


def _find_tables(source: Source) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Ids by key and by registry number; descriptors before supplementary concepts, preferred names before others."""
    ranked: dict[str, set[tuple[bool, bool, str]]] = {}
    by_registry: dict[str, list[str]] = {}
    for concept in source.concepts:
        supplementary = concept.kind != "descriptor"
        for place, term in enumerate(concept.terms):
            for name in (_as_written(term.name), key(term.name)):
                ranked.setdefault(name, set()).add((supplementary, place > 0, concept.ui))
        for number in concept.registry:
            by_registry.setdefault(number, []).append(concept.ui)
    by_name = {name: [ui for _, _, ui in sorted(entries)] for name, entries in ranked.items() if name}
    return by_name, by_registry


def _as_written(name: str) -> str:
    """A name but for its capitals, in a form that no key has."""
    return "=" + name.casefold()
