"""The graph of a folder as a NetworkX graph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import VocabularyError
from kgraph.export import network
from kgraph.export.graph_files import GraphFiles
from kgraph.model import Concept

if TYPE_CHECKING:
    import networkx


def to_networkx(folder: str | Path) -> networkx.MultiDiGraph[str]:
    """Return the graph that ``kgraph build`` made in *folder*; the attributes are those of :func:`kgraph.export.network.to_networkx`.

    Labels come from the MeSH vocabulary; where that is not installed, a node's label is its CURIE.

    Raises:
        StoreError: if *folder* holds no graph.
        InputError: if one of its files is damaged.
    """
    files = GraphFiles(Path(folder), _concepts())
    return network.to_networkx(files.assertions(), files.concept, standing=files.standing)


def _concepts() -> Callable[[str], Concept | None]:
    from kgraph.mesh import open_mesh

    try:
        return open_mesh().concept
    except VocabularyError:
        return lambda _curie: None
