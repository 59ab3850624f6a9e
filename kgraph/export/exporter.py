"""What an exporter is, and which there are: ours and those of other packages, by the entry point group ``kgraph.exporters``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.metadata import entry_points
from typing import Final, TextIO

from kgraph.errors import UsageError
from kgraph.export.graph_files import GraphFiles

GROUP: Final = "kgraph.exporters"
# the same as in pyproject.toml, so that a checkout that is not installed has them too
OWN: Final[Mapping[str, str]] = {
    name: f"kgraph.export.own:{name.upper()}"
    for name in (
        "nquads", "trig", "turtle", "jsonld", "graphml", "cytoscape", "kgx", "csv", "nanopub", "html", "svg",
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a user may ask of an exporter beside the format.

    ``table`` is one of the exporter's tables ("" where it has none), ``bom`` asks for a byte order mark, ``denied`` for denied
    statements where the format leaves them out, ``lines`` for JSON lines where it offers them.
    """

    table: str = ""
    bom: bool = False
    denied: bool = False
    lines: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """A way to write a graph.

    ``write(graph, out, options)`` writes to a text stream that does not translate line ends; equal graphs give equal text, and memory does not grow with
    the graph. ``tables`` names the files of a format that has several, the most wanted first; ``ending`` and ``lines_ending`` are those of their names.
    ``options`` are the names of the options that mean something here.
    """

    write: Callable[[GraphFiles, TextIO, Options], None]
    tables: tuple[str, ...] = ()
    ending: str = ""
    lines_ending: str = ""
    options: frozenset[str] = field(default=frozenset())


def known() -> list[str]:
    """Return the names of all exporters: ours first, then those of other packages, sorted."""
    return [*OWN, *sorted(point.name for point in entry_points(group=GROUP) if point.name not in OWN)]


def exporter(name: str) -> Exporter:
    """Return the exporter *name*.

    Raises:
        UsageError: if there is none; the message names those that there are. Also if the package that offers it cannot be loaded.
    """
    if name in OWN:
        module, _, attribute = OWN[name].partition(":")
        found = getattr(import_module(module), attribute)
    else:
        point = next(iter(entry_points(group=GROUP, name=name)), None)
        if point is None:
            raise UsageError(f"unknown format {name!r}; known are {', '.join(known())}")
        try:
            found = point.load()
        except (ImportError, AttributeError) as error:
            raise UsageError(
                f"the format {name!r} of {point.value} cannot be loaded ({error}); install it again"
            ) from error
    if not isinstance(found, Exporter):
        raise UsageError(f"the format {name!r} is no kgraph.export.exporter.Exporter; ask those who offer it")
    return found
