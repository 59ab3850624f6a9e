"""The record that travels with kgraph, so that it has something true to show without any network."""

from __future__ import annotations

from kgraph.errors import KgraphError
from kgraph.model import Record
from kgraph.resources import folder
from kgraph.sources import pubmed_xml

PMID = "26873674"


def seed_record() -> Record:
    """Return PMID 26873674 as its PubMed page tells it; ``source`` is "page-text", since NLM's own XML says more.

    Raises:
        KgraphError: if the file is missing or damaged, which means that the installation is.
    """
    path = folder("seed") / f"{PMID}.xml"
    with path.open("rb") as stream:
        for found in pubmed_xml.parse(stream, source=path.name):
            if isinstance(found, Record) and found.pmid == PMID:
                return found
    raise KgraphError(f"{path}: the seed record {PMID} is not in it; reinstall the package")
