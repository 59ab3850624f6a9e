"""Builds annotated records for tests from text with marked names.

``[lenalidomide|C|MESH:D000077269]`` is a chemical, ``[rash|D|MESH:D005076]`` a disease; without an id the concept is ``MESH:`` and the name in
lower case with its blanks as underscores ("MESH:deep_vein_thrombosis"). ``[xyz|C|-]`` is a name that no concept fits. A section begins with its label in braces:
``{RESULTS} Two patients had ...``. What stands before the first label is the title if it ends with " || ".
"""

from __future__ import annotations

import re

from kgraph.model import AnnotatedRecord, Candidate, Mention, MeshHeading, Record, Section, Span, Substance
from kgraph.protocols import Term

_MARK = re.compile(r"\[([^\[\]|]+)\|([CD])(?:\|([^\[\]|]+))?\]")
_LABEL = re.compile(r"\{([A-Z][A-Z ]+)\}\s*")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_NO_END = re.compile(r"(?:\bvs|\be\.g|\bi\.e|\bDr|\bNo)\.$")


def concept_id(name: str) -> str:
    """Return the id that a name without one gets."""
    return "MESH:" + re.sub(r"\s+", "_", name.lower())


def build(
    marked: str,
    *,
    pmid: str = "1",
    headings: tuple[MeshHeading, ...] = (),
    chemicals: tuple[Substance, ...] = (),
) -> AnnotatedRecord:
    """Return the annotated record that *marked* describes."""
    title, separator, body = marked.partition(" || ")
    if not separator:
        title, body = "", marked
    text = ""
    mentions: list[Mention] = []
    sections: list[Section] = []

    def add(part: str, label: str) -> None:
        nonlocal text
        if text:
            text += " "
        begin = len(text)
        at = 0
        for match in _MARK.finditer(part):
            text += part[at : match.start()]
            name, kind, given = match.groups()
            curie = given or concept_id(name)
            candidates = (
                () if given == "-" else (Candidate(id=curie, label=name, score=1.0, matched=name, method="test"),)
            )
            mentions.append(
                Mention(
                    record=f"PMID:{pmid}",
                    span=Span(len(text), len(text) + len(name)),
                    text=name,
                    type="Chemical" if kind == "C" else "Disease",
                    candidates=candidates,
                )
            )
            text += name
            at = match.end()
        text += part[at:]
        sections.append(Section(label=label, span=Span(begin, len(text))))

    if title:
        add(title.strip(), "TITLE")
    pieces = _LABEL.split(body)
    if pieces[0].strip():
        add(pieces[0].strip(), "")
    for label, part in zip(pieces[1::2], pieces[2::2], strict=True):
        add(part.strip(), label)
    plain_title = sections[0].span.of(text) if title else ""
    record = Record(
        id=f"PMID:{pmid}",
        title=plain_title,
        abstract=text[len(plain_title) + 1 :] if title else text,
        text=text,
        sections=tuple(sections),
        mesh_headings=headings,
        chemicals=chemicals,
    )
    sentences = [sentence for section in sections for sentence in _sentences(text, section.span)]
    tokens = tuple(Span(*match.span()) for match in re.finditer(r"\w+|[^\w\s]", text))
    return AnnotatedRecord(record=record, sentences=tuple(sentences), tokens=tokens, mentions=tuple(mentions))


def _sentences(text: str, section: Span) -> list[Span]:
    found = []
    at = section.start
    for match in _SENTENCE_END.finditer(text, section.start, section.end):
        if _NO_END.search(text[at : match.start()]):
            continue
        found.append(Span(at, match.start()))
        at = match.end()
    found.append(Span(at, section.end))
    return found


class SmallVocabulary:
    """A vocabulary for unit tests: *parents* maps a CURIE to those above it, *actions* to pharmacological actions.

    Ids are known when they are keys or values of either map, or in *types*; everything else is unknown, as in the real vocabulary.
    """

    def __init__(
        self,
        parents: dict[str, tuple[str, ...]] | None = None,
        actions: dict[str, tuple[str, ...]] | None = None,
        types: dict[str, tuple[str, ...]] | None = None,
        names: dict[str, str] | None = None,
    ) -> None:
        self._parents = parents or {}
        self._actions = actions or {}
        self._types = types or {}
        self._names = names or {}

    @property
    def version(self) -> str:
        return "test"

    def concept(self, curie):
        from kgraph.model import Concept

        if curie not in self._types:
            return None
        return Concept(id=curie, label=self._names.get(curie, curie), types=self._types[curie])

    def lookup(self, name):
        return tuple(
            Term(curie, label, True) for curie, label in sorted(self._names.items()) if label.lower() == name.lower()
        )

    def prefixes(self, key):
        return []

    def terms(self, curie):
        return (Term(curie, self._names[curie], True),) if curie in self._names else ()

    def parents(self, curie):
        return self._parents.get(curie, ())

    def ancestors(self, curie):
        found: set[str] = set()
        stack = list(self.parents(curie))
        while stack:
            one = stack.pop()
            if one not in found:
                found.add(one)
                stack.extend(self.parents(one))
        return tuple(sorted(found))

    def narrower(self, curie, broader):
        return broader in self.ancestors(curie)

    def actions(self, curie):
        return self._actions.get(curie, ())

    def exact_matches(self, curie):
        return ()

    def qualifier(self, name):
        return None

    def near(self, name, limit=5):
        return ()
