"""How many abstracts a second the extraction of facts handles on one core, mentions given.

python bench/assertions_speed.py ../shared/corpora/bc5cdr/dev.pubtator
"""

from __future__ import annotations

import sys
import time

from kgraph.assertions import extract
from kgraph.evaluate.relations import gold_annotation, read_relations
from kgraph.mesh import open_mesh


def main(path: str) -> None:
    vocabulary = open_mesh()
    documents = [gold_annotation(gold.record, gold.mentions) for gold in read_relations(path)]
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        facts = [extract(document, vocabulary) for document in documents]
        best = max(best, len(documents) / (time.perf_counter() - start))
    count = sum(len(one.assertions) for one in facts)
    print(f"{len(documents)} abstracts, {count} assertions, {best:.0f} abstracts/s (best of 3)")


if __name__ == "__main__":
    main(sys.argv[1])
