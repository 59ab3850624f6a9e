"""Which graph a verb is about: the folder given with --graph, or the newest one under output/."""

from __future__ import annotations

from pathlib import Path

from kgraph.errors import StoreError

OUTPUT = Path("output")
HELP = "folder of the graph, as kgraph build made it (default: the newest one in output/)"


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
