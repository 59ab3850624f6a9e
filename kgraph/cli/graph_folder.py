"""Which graph a verb is about: the folder or the endpoint given with --graph, or the newest folder under output/."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kgraph import config
from kgraph.errors import StoreError

if TYPE_CHECKING:
    from kgraph.graph.endpoint import RemoteStore
    from kgraph.graph.oxigraph import OxigraphStore

OUTPUT = Path("output")
HELP = "folder of the graph, as kgraph build made it (default: the newest one in output/)"

HELP_WITH_ENDPOINT = (
    "folder of the graph, as kgraph build made it (default: the newest one in output/), or the address of a SPARQL endpoint "
    "that holds one, such as https://host/sparql"
)


def open_graph(given: str | None) -> tuple[OxigraphStore | RemoteStore, str]:
    """Open the graph that *given* names, or the newest under ``output/``, and return it with the name to call it by.

    An endpoint is asked with the name and password, or the token, of the environment (``KGRAPH_SPARQL_USER`` and so on).

    Raises:
        StoreError: if there is none.
        UsageError: if *given* is an address, and malformed.
    """
    from kgraph.graph import registry

    if given is not None and given.startswith(("http://", "https://")):
        settings = config.load()
        user, password, token = settings.sparql_user, settings.sparql_password, settings.sparql_token
        return registry.open_graph(given, user=user, password=password, token=token), given
    folder = find_graph(given)
    return registry.open_graph(folder), str(folder)


def find_graph(given: str | None) -> Path:
    """Return the run folder that *given* names, or the newest under ``output/``.

    Raises:
        StoreError: if there is none.
    """
    if given is not None:
        folder = Path(given)
        if (folder / "store" / "CURRENT").is_file():
            return folder
        if (folder / "CURRENT").is_file() and folder.name == "store":
            return folder.parent
        what = (
            "does not exist" if not folder.exists() else "is not a folder" if not folder.is_dir() else "holds no graph"
        )
        raise StoreError(f"{folder} {what}; make a graph with: kgraph build --pmid PMID --out {folder}")
    found = sorted(OUTPUT.glob("*/store/CURRENT"), key=lambda path: (path.stat().st_mtime_ns, str(path)))
    if not found:
        raise StoreError(
            "there is no graph in output/; make one with: kgraph build --pmid PMID, or name one with --graph"
        )
    return found[-1].parent.parent
