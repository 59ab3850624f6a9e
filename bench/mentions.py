"""How quickly text is read: abstracts per second of processor time on one core, step by step.

python bench/mentions.py ../shared/corpora/bc5cdr/train.pubtator [MODEL ...]
"""

import sys
import time
from functools import partial

from kgraph.evaluate.gold import read_gold
from kgraph.mentions import annotate
from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.sentences import sentence_spans
from kgraph.mentions.tokenizer import token_spans
from kgraph.mesh import open_mesh


def main(path, models):
    records = [record for record, _ in read_gold(path)]
    texts = [record.text for record in records]
    sentences = [sentence_spans(text) for text in texts]
    mesh = open_mesh()
    list(annotate(records[:5], mesh))  # imports and caches
    steps = {
        "tokens": lambda: [list(token_spans(text)) for text in texts],
        "sentences": lambda: [sentence_spans(text) for text in texts],
        "abbreviations": lambda: [find_abbreviations(*pair) for pair in zip(texts, sentences, strict=True)],
        "all of it, by dictionary": lambda: list(annotate(records, mesh, model="dictionary")),
        **{
            f"all of it, model {model}": partial(lambda m: list(annotate(records, mesh, model=m)), model)
            for model in models
        },
    }
    for model in models:
        list(annotate(records[:5], mesh, model=model))
    for name, step in steps.items():
        start = time.process_time()
        step()
        print(f"{name:26} {len(texts) / (time.process_time() - start):8.0f} abstracts/s")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] or ["default", "fast"])
