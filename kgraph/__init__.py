"""kgraph: from PubMed records to a knowledge graph of drugs, diseases, outcomes and adverse events.

The public names are those in ``__all__``; each is imported when it is first used, so that ``import kgraph`` costs nothing.

>>> import kgraph
>>> vocabulary = kgraph.open_mesh()
>>> for document in kgraph.annotate(kgraph.read_records("records.xml.gz"), vocabulary):  # doctest: +SKIP
...     facts = kgraph.extract(document, vocabulary)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kgraph.assertions import extract
    from kgraph.errors import KgraphError
    from kgraph.graph.registry import open_graph as open  # noqa: A004 -- only as kgraph.open
    from kgraph.mentions import annotate
    from kgraph.mesh import open_mesh
    from kgraph.model import AnnotatedRecord, Assertion, Evidence, Facts, Mention, OutcomeResult, Record
    from kgraph.pipeline import build
    from kgraph.pipeline.network import to_networkx
    from kgraph.sources.files import read_records

__version__ = "0.1.0"

_HOME = {
    "AnnotatedRecord": "kgraph.model",
    "Assertion": "kgraph.model",
    "Evidence": "kgraph.model",
    "Facts": "kgraph.model",
    "KgraphError": "kgraph.errors",
    "Mention": "kgraph.model",
    "OutcomeResult": "kgraph.model",
    "Record": "kgraph.model",
    "annotate": "kgraph.mentions",
    "build": "kgraph.pipeline",
    "extract": "kgraph.assertions",
    "open_mesh": "kgraph.mesh",
    "open": "kgraph.graph.registry",
    "read_records": "kgraph.sources.files",
    "to_networkx": "kgraph.pipeline.network",
}

# public name -> name in its module, where that is another
_INNER = {"open": "open_graph"}

__all__ = [
    "AnnotatedRecord",
    "Assertion",
    "Evidence",
    "Facts",
    "KgraphError",
    "Mention",
    "OutcomeResult",
    "Record",
    "annotate",
    "build",
    "extract",
    "open",
    "open_mesh",
    "read_records",
    "to_networkx",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name in _HOME:
        return getattr(import_module(_HOME[name]), _INNER.get(name, name))
    raise AttributeError(f"module 'kgraph' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
