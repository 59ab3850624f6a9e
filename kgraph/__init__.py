"""kgraph: from PubMed records to a knowledge graph of drugs, diseases, outcomes and adverse events."""

from __future__ import annotations

__version__ = "0.1.0"
