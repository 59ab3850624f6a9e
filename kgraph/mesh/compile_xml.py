"""Reads MeSH from NLM's own XML: descriptors (descYYYY.xml), qualifiers (qualYYYY.xml), supplementary records (suppYYYY.xml).

The files are told apart by their root element, may be gzip-compressed, and are streamed record by record, so memory does not
grow with the file but for what is kept. Entities, external definitions and the network are off. Element names: NLM, "XML MeSH
Data Elements".
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from lxml import etree

from kgraph.errors import VocabularyError
from kgraph.mesh.kinds import SCR_CLASS
from kgraph.mesh.source import Kind, Replacement, Source, SourceConcept, SourceTerm, preferred_first, sha256_of

_SETS = {
    "DescriptorRecordSet": "DescriptorRecord",
    "QualifierRecordSet": "QualifierRecord",
    "SupplementalRecordSet": "SupplementalRecord",
}
# a single record of MeSH has some hundred kilobytes at most; the files have a few hundred megabytes
_LARGEST_FILE = 4 * 1024**3
_PROTEIN_NAME = re.compile(r"\bprotein\b|\bpeptide\b")


def compile_xml(
    paths: Iterable[Path], *, replaced: Iterable[Replacement] = (), progress: Callable[[], None] = lambda: None
) -> Source:
    """Return the vocabulary that NLM's XML files hold.

    Args:
        paths: one descriptor and one qualifier file at least, and any number of supplementary files, in any order.
        replaced: replaced ids that are known from elsewhere.
        progress: called once for every record.

    Raises:
        VocabularyError: if a file cannot be read or is no MeSH file, if descriptors or qualifiers are missing, or if the files are of
            different years.
    """
    concepts: dict[str, SourceConcept] = {}
    qualifiers: dict[str, str] = {}
    years: dict[str, str] = {}
    files: list[tuple[str, str]] = []
    for path in paths:
        for year, record in _records(path):
            years[path.name] = year
            progress()
            if record.tag == "QualifierRecord":
                qualifiers[_text(record, "QualifierUI")] = _text(record, "QualifierName/String")
            else:
                concept = _descriptor(record) if record.tag == "DescriptorRecord" else _supplementary(record)
                concepts[concept.ui] = concept
        files.append((path.name, sha256_of(path)))
    if not any(concept.kind == "descriptor" for concept in concepts.values()):
        raise VocabularyError(
            "no descriptor file (descYYYY.xml) is among the MeSH files; give NLM's descriptor file too"
        )
    if not qualifiers:
        raise VocabularyError("no qualifier file (qualYYYY.xml) is among the MeSH files; give NLM's qualifier file too")
    if len(set(years.values())) > 1:
        told = ", ".join(f"{name} {year}" for name, year in sorted(years.items()))
        raise VocabularyError(f"the MeSH files are of different years ({told}); give files of one year")
    return Source(
        year=next(iter(years.values())),
        concepts=tuple(concepts[ui] for ui in sorted(concepts)),
        qualifiers=tuple(sorted(qualifiers.items())),
        files=tuple(sorted(files)),
        replaced=tuple(sorted(replaced, key=lambda item: item.old)),
    )


def _descriptor(record: etree._Element) -> SourceConcept:
    return SourceConcept(
        ui=_text(record, "DescriptorUI"),
        kind="descriptor",
        terms=preferred_first(_terms(record), _text(record, "DescriptorName/String")),
        tree=tuple(sorted(_texts(record, "TreeNumberList/TreeNumber"))),
        actions=_actions(record),
        registry=_registry(record),
    )


def _supplementary(record: etree._Element) -> SourceConcept:
    name = _text(record, "SupplementalRecordName/String")
    kind: Kind = SCR_CLASS.get(record.get("SCRClass", "1"), "chemical")
    if kind == "chemical" and _PROTEIN_NAME.search(name):
        kind = "protein"
    mapped = _texts(record, "HeadingMappedToList/HeadingMappedTo/DescriptorReferredTo/DescriptorUI")
    return SourceConcept(
        ui=_text(record, "SupplementalRecordUI"),
        kind=kind,
        terms=preferred_first(_terms(record), name),
        actions=_actions(record),
        # the asterisk marks headings under which the concept is indexed as a major topic
        mapped=tuple(sorted({ui.lstrip("*") for ui in mapped})),
        registry=_registry(record),
    )


def _terms(record: etree._Element) -> Iterator[SourceTerm]:
    for concept in record.iterfind("ConceptList/Concept"):
        main = concept.get("PreferredConceptYN") == "Y"
        for term in concept.iterfind("TermList/Term"):
            yield SourceTerm(name=_text(term, "String"), main=main, permuted=term.get("IsPermutedTermYN") == "Y")


def _actions(record: etree._Element) -> tuple[str, ...]:
    uis = _texts(record, "PharmacologicalActionList/PharmacologicalAction/DescriptorReferredTo/DescriptorUI")
    return tuple(sorted(set(uis)))


def _registry(record: etree._Element) -> tuple[str, ...]:
    numbers: dict[str, None] = {}
    for path in (
        "RegistryNumber",
        "RegistryNumberList/RegistryNumber",
        "RelatedRegistryNumberList/RelatedRegistryNumber",
    ):
        for text in _texts(record, f"ConceptList/Concept/{path}"):
            number = text.split(" ")[0]
            if number and number != "0":
                numbers.setdefault(number)
    return tuple(numbers)


def _text(element: etree._Element, path: str) -> str:
    return (element.findtext(path) or "").strip()


def _texts(element: etree._Element, path: str) -> list[str]:
    return [text for found in element.iterfind(path) if (text := (found.text or "").strip())]


def _records(path: Path) -> Iterator[tuple[str, etree._Element]]:
    """Yield (year, record) for each record of the file, freeing each one afterwards."""
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
            raw.seek(0)
            stream = cast("BinaryIO", gzip.GzipFile(fileobj=raw) if packed else raw)
            yield from _parsed(path, stream)
    except (OSError, EOFError, zlib.error) as error:
        raise VocabularyError(f"{path}: cannot be read ({error}); get the file again") from error
    except etree.XMLSyntaxError as error:
        raise VocabularyError(f"{path}: is not whole, valid XML ({error.msg}); get the file again") from error


def _parsed(path: Path, stream: BinaryIO) -> Iterator[tuple[str, etree._Element]]:
    parser = etree.iterparse(
        _Bounded(path, stream),
        events=("start", "end"),
        load_dtd=False,
        no_network=True,
        resolve_entities=False,
        huge_tree=False,
    )
    root: etree._Element | None = None
    wanted, year = "", ""
    for event, element in parser:
        if root is None:
            root = element
            if root.tag not in _SETS:
                raise VocabularyError(
                    f"{path}: is XML but no MeSH file (it begins with <{root.tag}>); give descYYYY, qualYYYY or suppYYYY"
                )
            wanted, year = _SETS[str(root.tag)], _year(path, root)
        elif event == "end" and element.tag == wanted and element.getparent() is root:
            yield year, element
            element.clear()
            while element.getprevious() is not None:
                del root[0]


def _year(path: Path, root: etree._Element) -> str:
    """The MeSH year: from the file's name (desc2024.xml), else from the root's attribute that tells the data's edition."""
    for text in (path.name, *(str(value) for value in root.attrib.values())):
        match = re.search(r"(?<!\d)(?:19|2\d)\d\d(?!\d)", text)
        if match:
            return match[0]
    raise VocabularyError(f"{path}: does not tell its year; keep NLM's name for the file, such as desc2024.xml")


class _Bounded:
    """A stream that ends with an error where it grows beyond what any MeSH file has."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        self._path, self._stream, self._left = path, stream, _LARGEST_FILE

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise VocabularyError(f"{self._path}: is larger than any MeSH file; get it from NLM")
        return data
