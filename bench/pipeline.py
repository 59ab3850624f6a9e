"""What each step takes from the text to the assertions: milliseconds of processor time for an abstract on one core, and shares.

PYTHONPATH=. OMP_NUM_THREADS=1 python bench/pipeline.py FILE [MODEL ...]

FILE is of any format that ``kgraph build --input`` reads; every abstract is read once, by a process that has read none of them before. The steps'
times do not hold those of the steps inside them. The whole is measured apart, without the clocks in between.
"""

import resource
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from importlib import import_module

from kgraph.mesh import open_mesh
from kgraph.model import Record
from kgraph.pipeline.workers import process
from kgraph.sources.files import read_records

# step, and where the function stands that takes it: module and name (of a class and its method)
STEPS = (
    ("sentences", "mentions.annotate", "sentence_spans"),
    ("tokens", "mentions.annotate", "token_spans"),
    ("abbreviations", "mentions.annotate", "find_abbreviations"),
    ("names of the dictionary", "mentions.dictionary", "Dictionary.find"),
    ("network: pieces, stretches", "mentions.neural.network", "Committee.windows"),
    ("network: known names", "mentions.neural.name_features", "NameTable.features"),
    ("network: vectors of words", "mentions.neural.word_vectors", "WordVectors.spread"),
    ("network: first layer, memory", "mentions.neural.network", "Network.seen"),
    ("network: stacks", "mentions.neural.network", "Network.scores"),
    ("network: best tags, votes", "mentions.neural.network", "Committee.spans"),
    ("network: agreement", "mentions.recognizer", "recognise"),
    ("linking", "mentions.linking", "Linker.link"),
    ("heads for studies", "mentions.study_spans", "SpanReader.find"),
    ("heads for cues and scopes", "mentions.scopes", "ScopeReader.find"),
    ("rest of reading", "mentions.annotate", "_annotated"),
    ("facts: views, focus, study", "assertions.extract", "view_sentences"),
    ("facts: views, focus, study", "assertions.extract", "find_study_size"),
    ("facts: views, focus, study", "assertions.extract", "_study"),
    ("facts: rules", "assertions.extract", "_read"),
    ("facts: model, features", "assertions.relation_decision", "pair_features"),
    ("facts: model, scores", "assertions.relation_decision", "score_pairs"),
    ("facts: model, decision", "assertions.extract", "decide"),
    ("facts: indexing", "assertions.extract", "indexed_statements"),
    ("facts: merging", "assertions.extract", "to_assertions"),
    ("facts: study", "assertions.extract", "find_study_facts"),
    ("facts: outcomes", "assertions.extract", "find_outcomes"),
    ("facts: rest", "pipeline.workers", "extract"),
)


class Clocks:
    """Adds up what steps take, each without the steps inside it."""

    def __init__(self):
        self.spent = Counter()
        self._inner = [0.0]

    def timed(self, step, function):
        def run(*args, **named):
            self._inner.append(0.0)
            start = time.process_time()
            try:
                found = function(*args, **named)
                return list(found) if hasattr(found, "__next__") else found
            finally:
                whole = time.process_time() - start
                self.spent[step] += whole - self._inner.pop()
                self._inner[-1] += whole

        return run


@contextmanager
def clocks_in_place():
    """Put a clock around each of STEPS for a while."""
    clocks, kept = Clocks(), []
    for step, module, name in STEPS:
        *owners, last = name.split(".")
        owner = import_module(f"kgraph.{module}")
        for part in owners:
            owner = getattr(owner, part)
        kept.append((owner, last, getattr(owner, last)))
        setattr(owner, last, clocks.timed(step, kept[-1][2]))
    try:
        yield clocks
    finally:
        for owner, last, function in kept:
            setattr(owner, last, function)


def read(records, mesh, model):
    """Return the processor time for all *records*, and how many assertions, outcomes and study facts there are."""
    start = time.process_time()
    counts = [0, 0, 0]
    for _, facts in process(records, mesh, model=model):
        counts = [a + len(b) for a, b in zip(counts, (facts.assertions, facts.outcomes, facts.study), strict=True)]
    return time.process_time() - start, counts


def measure(path, model, steps):
    """Print the whole, or the share of each step."""
    records, mesh = [one for one in read_records(path) if isinstance(one, Record)], open_mesh()
    first = Record(id="PMID:1", title="Lithium caused hypothyroidism.", text="Lithium caused hypothyroidism.")
    read([first], mesh, model)  # opens files
    if not steps:
        seconds, counts = read(records, mesh, model)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        each = 1000 * seconds / len(records)
        print(
            f"{model}: {len(records)} abstracts, {each:.2f} ms each, {1000 / each:.1f} a second; most memory {most:.0f} MB"
        )
        print(f"{model}: {counts[0]} assertions, {counts[1]} outcomes, {counts[2]} study facts", flush=True)
        return
    with clocks_in_place() as clocks:
        seconds, _ = read(records, mesh, model)
    for step in dict.fromkeys(step for step, _, _ in STEPS):
        if clocks.spent[step]:
            print(
                f"{step:32} {1000 * clocks.spent[step] / len(records):7.2f} ms {100 * clocks.spent[step] / seconds:5.1f} %"
            )
    print(f"{'all, with clocks':32} {1000 * seconds / len(records):7.2f} ms", flush=True)


def main(path, models):
    for model in models:
        for steps in ("", "steps"):
            subprocess.run([sys.executable, __file__, "--one", path, model, steps], check=True)


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        measure(*sys.argv[2:])
    else:
        main(sys.argv[1], sys.argv[2:] or ["default", "fast"])
