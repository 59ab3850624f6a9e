"""Finds the data that travels with kgraph: queries, ontologies and the seed record, in a checkout or an installed wheel."""

from __future__ import annotations

from pathlib import Path

from kgraph.errors import KgraphError

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder *name* ("queries", "ontologies", "seed") that came with this installation.

    Raises:
        KgraphError: if it is not there, which means that the installation is incomplete.
    """
    for parent in (_PACKAGE / "_data", _PACKAGE.parent, _PACKAGE / "sources"):
        if (parent / name).is_dir():
            return parent / name
    raise KgraphError(f"the folder {name!r} that belongs to kgraph is missing; reinstall the package")
