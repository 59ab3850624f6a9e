"""Facts from annotated records: treatments, adverse events, causes, prevention, and outcomes with their numbers."""

from __future__ import annotations

from kgraph.assertions.extract import extract
from kgraph.assertions.merge import merge

__all__ = ["extract", "merge"]
