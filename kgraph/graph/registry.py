"""The kinds of stores by name. They are entry points of the group ``kgraph.stores``, and so can come from other packages.

An entry point names a callable that takes a location (a folder, an address, "" where none is needed) and keyword settings, and returns
a :class:`kgraph.protocols.Store`.

>>> open_named("memory").graphs()
[]
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from kgraph.addresses import is_address
from kgraph.errors import StoreError, UsageError
from kgraph.graph.disk import DiskStore
from kgraph.graph.endpoint import RemoteStore
from kgraph.graph.oxigraph import OxigraphStore
from kgraph.graph.rdflib_store import RdflibStore
from kgraph.graph.sparql_protocol import endpoint
from kgraph.ids import BASE
from kgraph.protocols import Store

GROUP = "kgraph.stores"


def open_named(name: str, location: str | Path = "", **settings: Any) -> Store:  # noqa: ANN401 -- each kind has its own
    """Open a store of the kind *name* ("oxigraph", "memory", "rdflib", "remote", or another package's).

    Args:
        name: the kind.
        location: the folder or the address.
        settings: what the kind understands; all take ``writable``.

    Raises:
        UsageError: for an unknown kind, listing the known ones.
        StoreError: if the store cannot be opened.
    """
    others = {point.name: point for point in entry_points(group=GROUP) if point.name not in OWN}
    if name not in OWN and name not in others:
        raise UsageError(f"there is no kind of store {name!r}; known are {', '.join([*OWN, *sorted(others)])}")
    make = OWN[name] if name in OWN else others[name].load()
    store: Store = make(str(location), **settings)
    return store


def open_graph(
    location: str | Path, *, user: str = "", password: str = "", token: str = "", timeout: float = 120.0
) -> OxigraphStore | RemoteStore:
    """Open a graph for reading: the folder that ``kgraph build`` made, or the address of a SPARQL endpoint.

    The store answers ``query``, ``graphs``, ``triples`` and ``dump``, and hands out an rdflib ``Dataset`` with ``dataset()``. A folder is
    seen as it is now, whatever is built later.

    Args:
        location: a folder, or an http(s) address.
        user: the name for an endpoint that wants one, with *password*.
        password: see *user*.
        token: a bearer token instead.
        timeout: seconds that an endpoint may take for one answer.

    Raises:
        StoreError: if there is no graph in the folder, or it is damaged.
        UsageError: if the address is none.
    """
    text = str(location)
    if text.startswith(("http://", "https://")):
        return RemoteStore(endpoint(text, user=user, password=password, token=token, timeout=timeout))
    from kgraph.graph.store import open_store

    folder = Path(location)
    inner = folder / "store"
    return open_store(inner if (inner / "CURRENT").exists() or not (folder / "CURRENT").exists() else folder)


def oxigraph(location: str, *, writable: bool = False) -> DiskStore:
    """Open the store in the folder *location*."""
    if is_address(location) or not location:
        raise StoreError(f"a store of the kind oxigraph lies in a folder, not at {location!r}; name a folder")
    return DiskStore(location, writable=writable)


def memory(_location: str = "", *, writable: bool = True) -> OxigraphStore:
    """Make an empty store in memory."""
    return OxigraphStore(writable=writable)


def rdflib(location: str = "", *, plugin: str = "default", writable: bool = True) -> RdflibStore:
    """Open an rdflib ``Dataset`` whose store is the rdflib plugin of that name, configured by *location*.

    Raises:
        StoreError: if rdflib has no such plugin, or it cannot be opened.
    """
    from rdflib import Dataset
    from rdflib.plugin import PluginException

    try:
        dataset = Dataset(store=plugin, default_union=True)
        if location:
            dataset.open(location, create=writable)
    except PluginException as error:
        raise StoreError(f"rdflib has no store {plugin!r}; install the package that brings it") from error
    except Exception as error:  # each plugin raises its own
        reason = " ".join(str(error).split())[:150]
        raise StoreError(
            f"rdflib's store {plugin!r} cannot open {location!r} ({reason}); check the location"
        ) from error
    return RdflibStore(dataset, writable=writable)


def remote(
    location: str,
    *,
    writable: bool = False,
    scope: str = BASE,
    **settings: Any,  # noqa: ANN401 -- those of endpoint()
) -> RemoteStore:
    """Open the endpoint at *location*; for the settings see :func:`kgraph.graph.sparql_protocol.endpoint`."""
    return RemoteStore(endpoint(location, **settings), scope=scope, writable=writable)


# our own, known also in a checkout that is not installed
OWN: dict[str, Callable[..., Store]] = {"oxigraph": oxigraph, "memory": memory, "rdflib": rdflib, "remote": remote}
