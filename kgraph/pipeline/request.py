"""What a build is asked to do, and what it has to say afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from kgraph.config import Settings
from kgraph.ids import content_hash

RELATED_DEFAULT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """One call of ``kgraph build``.

    ``pmids`` are bare PubMed ids; ``inputs`` are paths or "-"; ``related`` is how many neighbours of each PMID to add; ``limit`` bounds
    the ids taken from ``query``; ``date`` (ISO) is the date the run is said to have; ``mesh`` is another vocabulary than the shipped one;
    ``workers`` is how many processes read the records, which changes nothing but the time.
    ``model`` says who finds the mentions: a trained recognizer ("default", "fast", a folder), or "dictionary"; ``indexing`` whether the
    records' MeSH indexing is read as well, or their text alone.
    """

    settings: Settings
    date: str
    pmids: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    query: str = ""
    limit: int = 200
    related: int = 0
    offline: bool = False
    fresh: bool = False
    mesh: Path | None = None
    model: str = "default"
    indexing: bool = True
    workers: int = 1
    stdin: BinaryIO | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """A folder name for this request: its ids, its query or its first input."""
        if self.pmids:
            name = "-".join(self.pmids)
        elif self.query:
            name = self.query
        else:
            name = Path(self.inputs[0]).name.split(".")[0] if self.inputs[0] != "-" else "stdin"
            if len(self.inputs) > 1:
                name += f"-and-{len(self.inputs) - 1}-more"
        safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "-" for c in name).strip("-.")
        return safe if 0 < len(safe) <= 60 else f"{safe[:40].strip('-.') or 'build'}-{content_hash(name)[:8]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What a build did.

    ``missing`` maps the CURIE of each record that was asked for and could not be had to the reason; ``missing_related`` does so for neighbours.
    ``offline`` tells that the network was not used or could not be reached; ``notes`` are lines for the user; ``problems`` are what the
    quality queries found in the graph, one line each.
    """

    folder: Path
    counts: dict[str, int]
    missing: dict[str, str]
    missing_related: dict[str, str]
    offline: bool
    notes: tuple[str, ...]
    problems: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything that was asked for, neighbours included, is in the graph."""
        return not self.missing and not self.missing_related
