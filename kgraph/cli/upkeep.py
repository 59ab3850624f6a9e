"""Tells what ``kgraph remove`` and ``kgraph refresh`` did."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.cli.fact_changes import namer, write_changes
from kgraph.cli.streams import Streams

if TYPE_CHECKING:
    from kgraph.pipeline.maintain import Upkeep


def tell(done: Upkeep, folder: Path, streams: Streams, *, mesh: Path | None) -> int:
    """Write the records and the facts that changed on stdout, a closing line on stderr; return the exit code."""
    from kgraph.mesh import open_mesh

    streams.progress.close()
    for curie, what in done.records.items():
        streams.out.write(f"{curie} {what}\n")
    if done.facts:
        streams.out.write("\n")
        label = namer(open_mesh(mesh))
        write_changes(done.facts, streams.out, "table", label, terminal=streams.colour)
    for curie, reason in done.missing.items():
        streams.err.write(f"missing: {curie}: {reason}\n")
    streams.err.write(f"{folder}: {_closing(done)}\n")
    for problem in done.problems:
        streams.err.write(f"quality: {problem}\n")
    return 1 if done.missing or done.problems else 0


def _closing(done: Upkeep) -> str:
    became = Counter(done.records.values())
    records = ", ".join(f"{number:,} {what}" for what, number in sorted(became.items())) or "nothing changed"
    facts = Counter[str](change.kind for change in done.facts)
    words = {
        "lost": "lost",
        "lowered": "lowered",
        "raised": "raised",
        "gained": "gained",
        "support": "on other articles",
    }
    said = ", ".join(f"{facts[kind]:,} {word}" for kind, word in words.items() if facts[kind]) or "none changed"
    return f"records: {records} (of {done.checked:,}); facts: {said}"
