"""How quickly text is read: milliseconds of processor time for an abstract on one core, step by step; time to the first mention; memory.

python bench/mentions.py ../shared/corpora/bc5cdr/dev.pubtator [MODEL ...]
"""

import resource
import subprocess
import sys
import time

from kgraph.evaluate.gold import read_gold
from kgraph.mentions import annotate
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.finder import make_finder
from kgraph.mentions.recognizer import load_network, recognise
from kgraph.mentions.sentences import sentence_spans
from kgraph.mentions.tokenizer import token_spans
from kgraph.mesh import open_mesh

FIRST = """
from kgraph.mentions import annotate
from kgraph.mesh import open_mesh
from kgraph.model import Record
(document,) = annotate([Record(id="PMID:1", text="Lithium caused hypothyroidism.")], open_mesh(), model={model!r})
assert document.mentions
"""


def spent(step):
    start = time.process_time()
    result = step()
    return time.process_time() - start, result


def line(name, seconds, texts, whole=None):
    share = f"{100 * seconds / whole:5.0f} %" if whole else ""
    print(f"{name:34} {1000 * seconds / texts:7.2f} ms {texts / seconds:8.0f} abstracts/s {share}", flush=True)


def mentions_of(finder, text):
    sentences = sentence_spans(text)
    return finder.find(
        text, breaks=[start for start, _ in sentences], abbreviations=find_abbreviations(text, sentences)
    )


def measure(model, records, rows, named, mesh):
    count = len(records)
    finder = make_finder(mesh, model)
    whole, mentions = spent(lambda: [mentions_of(finder, record.text) for record in records])
    if model != "dictionary":
        network = load_network(model)
        given = list(zip(rows, named, strict=True))
        seconds, _ = spent(
            lambda: [recognise(t, network, "bc5cdr", abbreviations=a, named=own) for (t, _, a), own in given]
        )
        line(f"network {model}", seconds, count, whole)
    line(f"text to linked mentions, {model}", whole, count, whole)
    print(f"{'':34} {sum(map(len, mentions))} mentions")
    seconds, _ = spent(lambda: list(annotate(records, mesh, model=model)))
    line(f"with tokens and spans of studies, {model}", seconds, count, whole)


def main(path, models):
    records = [record for record, _ in read_gold(path)]
    texts = [record.text for record in records]
    count = len(texts)
    mesh = open_mesh()
    seconds, sentences = spent(lambda: [sentence_spans(text) for text in texts])
    line("sentences", seconds, count)
    line("tokens", spent(lambda: [list(token_spans(text)) for text in texts])[0], count)
    pairs = list(zip(texts, sentences, strict=True))
    seconds, abbreviations = spent(lambda: [find_abbreviations(*pair) for pair in pairs])
    line("abbreviations", seconds, count)
    rows = [(t, [s for s, _ in own], known) for (t, own), known in zip(pairs, abbreviations, strict=True)]
    finder = make_finder(mesh, "dictionary")
    seconds, named = spent(lambda: [finder.find(t, breaks=b, abbreviations=a) for t, b, a in rows])
    line("dictionary", seconds, count)
    for model in ["dictionary", *models]:
        measure(model, records, rows, named, mesh)
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    for model in ["dictionary", *models]:
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", FIRST.format(model=model)], check=True)
        print(f"start of a process to the first mention, {model}: {time.perf_counter() - begin:.2f} s")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] or ["default", "fast"])
