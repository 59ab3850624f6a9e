"""The packed vocabulary, opened: concepts, names, the tree, and the search for names in running text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph import names
from kgraph.errors import VocabularyError
from kgraph.mesh.container import open_sections
from kgraph.mesh.crossrefs import FILE, load_crossrefs
from kgraph.mesh.near import near_keys
from kgraph.mesh.source import KINDS, Kind
from kgraph.mesh.tree import above, all_above, below, lies_below
from kgraph.mesh.trie import mapped
from kgraph.mesh.words import Words
from kgraph.model import Concept, MentionType, MeshQualifier
from kgraph.protocols import Term
from kgraph.resources import folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PREFIX = "MESH:"
# subheadings that NLM merged into others in the MeSH years 2017 and 2018; older records still print them
_FORMER_QUALIFIERS = {
    "radiography": "diagnostic imaging",
    "radionuclide imaging": "diagnostic imaging",
    "ultrasonography": "diagnostic imaging",
    "secretion": "metabolism",
    "utilization": "statistics & numerical data",
}
_TYPES: tuple[tuple[MentionType, ...], ...] = ((), ("Chemical",), ("Disease",), ("Chemical", "Disease"))


def open_mesh(path: Path | None = None) -> Mesh:
    """Open a packed vocabulary (``mesh-YEAR.kgmesh``), or a folder's newest; by default the one that came with kgraph.

    Raises:
        VocabularyError: if there is none, or if it is damaged or of an unknown version.
    """
    where = folder("ontologies") if path is None else path
    if not where.is_dir():
        return Mesh(where)
    found = sorted(where.glob("mesh-*.kgmesh"))
    if not found:
        raise VocabularyError(
            f"{where}: holds no packed vocabulary (mesh-YEAR.kgmesh); build one with `kgraph mesh build`"
        )
    return Mesh(found[-1])


class Mesh:
    """MeSH of one year, read from one memory-mapped file. Implements :class:`kgraph.protocols.Vocabulary`.

    Reading is safe from several threads; processes that open the same file share its memory. Pickling keeps the path only.
    ``parents``, ``ancestors`` and ``narrower`` treat the descriptors that NLM maps a supplementary concept to as its parents
    (known for vocabularies that were compiled from NLM's XML).

    Attributes:
        path: the file.
        about: what the packer wrote: version, attribution, files (name -> SHA-256), counts.
        longest: the largest number of words in a key; no longer stretch of text can be a name.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        head, sections = open_sections(path)
        if head.get("name rules") != names.RULES:
            raise VocabularyError(
                f"{path}: was packed by another release of kgraph; pack it again with `kgraph mesh build` or `update`"
            )
        try:
            self._load(head, sections)
        except (KeyError, TypeError, ValueError) as error:
            raise VocabularyError(
                f"{path}: lacks a part of the vocabulary ({error}); build it again with `kgraph mesh build`"
            ) from error
        self._terms_of_key = lru_cache(maxsize=65536)(self._read_key)
        self.concept: Callable[[str], Concept | None] = lru_cache(maxsize=65536)(self._concept)
        """See :meth:`kgraph.protocols.Vocabulary.concept`."""
        self.ancestors: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=8192)(self._ancestors)
        """See :meth:`kgraph.protocols.Vocabulary.ancestors`."""
        self.parents: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=8192)(self._parents)
        """Return the CURIEs directly above, sorted."""
        self.actions: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=8192)(self._actions_of)
        """Return the CURIEs of the pharmacological actions of a chemical, sorted."""
        self._place: Callable[[str], int | None] = lru_cache(maxsize=65536)(self._find)
        self._tree_numbers: Callable[[int], tuple[str, ...]] = lru_cache(maxsize=32768)(self._numbers_of)
        self._starts = lru_cache(maxsize=32768)(lambda place: below(self._tree_numbers(place)))

    def __reduce__(self) -> tuple[type[Mesh], tuple[Path]]:
        return Mesh, (self.path,)

    def _load(self, head: dict[str, Any], sections: dict[str, memoryview]) -> None:
        self._sections = sections  # the tries do not copy: what they point into must live as long as they
        self._uis, self._names, self._keys, self._tree, self._registry, words = (
            mapped(sections[name]) for name in ("uis", "names", "keys", "tree", "registry", "words")
        )
        self._key_terms = _Lists(sections["key.terms"])
        self._words = Words(words, _Lists(sections["word.keys"]).array, self._keys.restore_key, len(self._keys))
        self._registry_concepts = _Lists(sections["registry.concepts"])
        self._concept_tree, self._actions, self._mapped, self._concept_registry = (
            _Lists(sections[f"concept.{name}"]) for name in ("tree", "actions", "mapped", "registry")
        )
        self._concept_terms, self._tree_concept, self._term_name, self._term_concept = (
            sections[name].cast("I") for name in ("concept.terms", "tree.concept", "term.name", "term.concept")
        )
        self._kind, self._types = sections["concept.kind"], sections["concept.types"]
        self._version = str(head["version"])
        self.longest = int(head["longest"])
        self.replaced: dict[str, tuple[str, str]] = {old: (new, by) for old, (new, by) in head["replaced"].items()}
        self._qualifiers: dict[str, MeshQualifier] = {}
        for ui, name in head["qualifiers"]:
            qualifier = MeshQualifier(label=name, id=_PREFIX + ui)
            self._qualifiers[qualifier.id] = self._qualifiers[name.casefold()] = qualifier
        self.about: dict[str, Any] = {name: head[name] for name in ("version", "attribution", "files", "counts")}

    @property
    def version(self) -> str:
        """The MeSH year, such as "2024"."""
        return self._version

    def kind(self, curie: str) -> Kind | None:
        """Return what the concept is: a descriptor, or which kind of supplementary concept (chemical, protein, disease, ...)."""
        place = self._place(curie)
        return None if place is None else KINDS[self._kind[place]]

    def current(self, curie: str) -> str:
        """Return the id in use for *curie*: itself, the one that replaced it, or "" if the vocabulary knows neither."""
        place = self._place(curie)
        return "" if place is None else self._curie(place)

    def lookup(self, name: str) -> tuple[Term, ...]:
        """Return the terms whose normalised name equals that of *name*, best first.

        Names that are written as *name* is come first: normalised, a class ("Interferons") and its member can share a
        key. Otherwise the order is that of :mod:`kgraph.mesh.keys`.
        """
        number = self._keys.get(names.key(name))
        if number is None:
            return ()
        wanted = name.casefold()
        return tuple(sorted(self._terms_of_key(number), key=lambda term: term.name.casefold() != wanted))

    def prefixes(self, key: str) -> list[tuple[int, tuple[Term, ...]]]:
        """Return (length, terms) for every vocabulary key that is a prefix of *key*, shortest first.

        The time grows with the length of *key* only where names begin like it; still, hand over no more words than ``longest``.
        """
        terms = self._terms_of_key
        return [(len(found), terms(number)) for found, number in self._keys.iter_prefixes_with_ids(key)]

    def terms(self, curie: str) -> tuple[Term, ...]:
        """Return all names of a concept, the preferred one first, then in MeSH's order; () if it is unknown."""
        place = self._place(curie)
        if place is None:
            return ()
        return tuple(self._term(number) for number in range(self._concept_terms[place], self._concept_terms[place + 1]))

    def _parents(self, curie: str) -> tuple[str, ...]:
        place = self._place(curie)
        if place is None:
            return ()
        higher = {above(number) for number in self._tree_numbers(place)} - {""}
        return tuple(sorted({*self._at(higher), *map(self._curie, self._mapped[place])}))

    def narrower(self, curie: str, broader: str) -> bool:
        """Tell whether *curie* lies strictly below *broader* in the tree."""
        place, top = self._place(curie), self._place(broader)
        if place is None or top is None or place == top:
            return False
        starts = self._starts(top)
        if lies_below(self._tree_numbers(place), starts):
            return True
        mapped = self._mapped[place]
        return top in mapped or any(lies_below(self._tree_numbers(parent), starts) for parent in mapped)

    def _actions_of(self, curie: str) -> tuple[str, ...]:
        place = self._place(curie)
        return () if place is None else tuple(sorted(map(self._curie, self._actions[place])))

    def exact_matches(self, curie: str) -> tuple[str, ...]:
        """See :meth:`kgraph.protocols.Vocabulary.exact_matches`; the table lies beside the packed file."""
        return self._crossrefs.get(self.current(curie), ())

    @cached_property
    def _crossrefs(self) -> dict[str, tuple[str, ...]]:
        return load_crossrefs(self.path.parent / FILE)

    def qualifier(self, name: str) -> MeshQualifier | None:
        """Return the subheading with this name (in any case, "and" for "&", former names too) or CURIE, or ``None``."""
        if name in self._qualifiers:
            return self._qualifiers[name]
        plain = " ".join(name.casefold().replace(" and ", " & ").split())
        return self._qualifiers.get(_FORMER_QUALIFIERS.get(plain, plain))

    def by_registry(self, number: str) -> tuple[str, ...]:
        """Return the CURIEs of the concepts with this CAS, UNII or EC number, sorted."""
        found = self._registry.get(number)
        return () if found is None else tuple(sorted(map(self._curie, self._registry_concepts[found])))

    def registry_of(self, curie: str) -> list[str]:
        """Return the CAS, UNII and EC numbers of a concept, sorted."""
        place = self._place(curie)
        return [] if place is None else sorted(map(self._registry.restore_key, self._concept_registry[place]))

    def near(self, name: str, limit: int = 5) -> tuple[Term, ...]:
        """Return terms with names close to *name*, best first, one per concept, for "did you mean"."""
        best: dict[str, Term] = {}
        for number in near_keys(self._keys, names.key(name)):
            for term in self._terms_of_key(number):
                best.setdefault(term.concept, term)
            if len(best) >= limit:
                break
        return tuple(best.values())[:limit]

    def alike(self, key: str, limit: int = 10) -> list[tuple[str, float, tuple[Term, ...]]]:
        """Return (key, cosine, terms) of the names of mentionable concepts that share words with *key*, the nearest first.

        *key* is made as by :func:`kgraph.names.key`; see :mod:`kgraph.mesh.words`.
        """
        terms = self._terms_of_key
        return [
            (self._keys.restore_key(number), cosine, terms(number)) for number, cosine in self._words.alike(key, limit)
        ]

    def concepts(self) -> tuple[str, ...]:
        """Return the CURIEs of all concepts, sorted."""
        return tuple(_PREFIX + ui for ui in sorted(self._uis.keys()))

    def _concept(self, curie: str) -> Concept | None:
        place = self._place(curie)
        if place is None:
            return None
        return Concept(
            id=self._curie(place),
            label=self._term(self._concept_terms[place]).name,
            tree_numbers=self._tree_numbers(place),
            types=_TYPES[self._types[place]],
        )

    def _ancestors(self, curie: str) -> tuple[str, ...]:
        place = self._place(curie)
        if place is None:
            return ()
        places = (place, *self._mapped[place])
        higher = {up for one in places for number in self._tree_numbers(one) for up in all_above(number)}
        found = {*self._at(higher), *map(self._curie, self._mapped[place])}
        return tuple(sorted(found - {self._curie(place)}))

    def _find(self, curie: str) -> int | None:
        if not curie.startswith(_PREFIX):
            return None
        ui = curie[len(_PREFIX) :]
        place: int | None = self._uis.get(ui)
        if place is None and ui in self.replaced:
            place = self._uis.get(self.replaced[ui][0])
        return place

    def _curie(self, place: int) -> str:
        return f"{_PREFIX}{self._uis.restore_key(place)}"

    def _numbers_of(self, place: int) -> tuple[str, ...]:
        return tuple(sorted(self._tree.restore_key(number) for number in self._concept_tree[place]))

    def _at(self, numbers: set[str]) -> set[str]:
        found = (self._tree.get(number) for number in numbers)
        return {self._curie(self._tree_concept[number]) for number in found if number is not None}

    def _read_key(self, number: int) -> tuple[Term, ...]:
        return tuple(self._term(term) for term in self._key_terms[number])

    def _term(self, number: int) -> Term:
        place = self._term_concept[number]
        name = self._names.restore_key(self._term_name[number])
        return Term(self._curie(place), name, number == self._concept_terms[place])


class _Lists:
    """Lists of integers in two arrays: where each begins, and all values."""

    __slots__ = ("_starts", "_values")

    def __init__(self, section: memoryview) -> None:
        numbers = section.cast("I")
        length = numbers[0] if len(numbers) else 0
        self._starts, self._values = numbers[1 : length + 2], numbers[length + 2 :]

    def __getitem__(self, place: int) -> list[int]:
        return self._values[self._starts[place] : self._starts[place + 1]].tolist()

    def array(self, place: int) -> NDArray[np.uint32]:
        """Return the same as an array, without copying."""
        import numpy as np

        return np.frombuffer(self._values[self._starts[place] : self._starts[place + 1]], dtype=np.uint32)
