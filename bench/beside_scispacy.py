"""Text to linked mentions beside a pipeline of scispaCy's shape, in one run: abstracts per second of processor time, and the ratios.

The other side is scispaCy's own code (tokenizer, abbreviations, candidate generator, linker with its default settings) around a spaCy recognizer of the
size of ``en_ner_bc5cdr_md`` (its published configuration; trained for one round, so that it marks about as much), over the same MeSH names. Its
tagger, lemmatizer and parser are left out, and so are supplementary concepts, which both favours it. Model and index are made once and kept in
WORK (ten minutes).

python -m pip install 'kgraph[spacy]' scispacy
OMP_NUM_THREADS=1 STEP=1 python bench/beside_scispacy.py ../shared/corpora WORK [MODEL ...]
"""

import os
import statistics
import sys
import time
import warnings
from pathlib import Path

from kgraph.evaluate.gold import read_gold
from kgraph.mentions import annotate
from kgraph.mesh import open_mesh

TEXTS, ROUNDS = 60, 5
# every how many names is indexed: 1 for all; the index is made in time that grows faster than their number, and asked in time that hardly grows
STEP = int(os.environ.get("STEP", "1"))
CONFIG = """
[nlp]
lang = "en"
pipeline = ["ner"]
[components]
[components.ner]
factory = "ner"
[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 128
maxout_pieces = 3
use_upper = true
[components.ner.model.tok2vec]
@architectures = "spacy.Tok2Vec.v2"
[components.ner.model.tok2vec.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 96
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY"]
rows = [5000, 2500, 2500, 2500, 100]
include_static_vectors = true
[components.ner.model.tok2vec.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3
"""


def recognizer(corpora, folder):
    """Return the recognizer, trained for one round on BC5CDR and kept in *folder*."""
    import numpy as np
    import spacy
    from scispacy.custom_tokenizer import combined_rule_tokenizer
    from spacy.training import Example
    from spacy.util import minibatch
    from thinc.api import Config

    if not folder.is_dir():
        nlp = spacy.util.load_model_from_config(Config().from_str(CONFIG), auto_fill=True)
        nlp.tokenizer = combined_rule_tokenizer(nlp)
        documents = list(read_gold(Path(corpora) / "bc5cdr" / "train.pubtator"))
        words = {token.text for record, _ in documents for token in nlp.tokenizer(record.text)}
        draw = np.random.default_rng(0)
        for word in sorted(words):
            nlp.vocab.set_vector(word, draw.standard_normal(200, dtype=np.float32))
        examples = []
        for record, gold in documents:
            doc = nlp.make_doc(record.text)
            spans = [doc.char_span(g.start, g.end, label=g.type.upper()) for g in gold]
            spans = spacy.util.filter_spans([span for span in spans if span is not None])
            examples.append(Example.from_dict(doc, {"entities": [(s.start_char, s.end_char, s.label_) for s in spans]}))
        optimizer = nlp.initialize(lambda: examples)
        for batch in minibatch(examples, 8):
            nlp.update(batch, sgd=optimizer, drop=0.1)
        nlp.to_disk(folder)
    nlp = spacy.load(folder)
    nlp.tokenizer = combined_rule_tokenizer(nlp)
    return nlp


def linker(nlp, mesh, work):
    """Add scispaCy's abbreviation detector and its linker over the names of our vocabulary."""
    import joblib
    import nmslib
    import numpy
    import scipy.sparse
    from scispacy.abbreviation import AbbreviationDetector
    from scispacy.candidate_generation import CandidateGenerator
    from scispacy.linking import EntityLinker
    from scispacy.linking_utils import Entity, KnowledgeBase
    from sklearn.feature_extraction.text import TfidfVectorizer

    entities = []
    for curie in mesh.concepts():
        concept = mesh.concept(curie)
        if concept.types and curie.startswith("MESH:D"):
            names = [term.name for term in mesh.terms(curie)]
            entities.append(Entity(curie, concept.label, names, [], concept.label))
    base = KnowledgeBase(entities)
    names = list(base.alias_to_cuis)[::STEP]
    index = nmslib.init(method="hnsw", space="cosinesimil_sparse", data_type=nmslib.DataType.SPARSE_VECTOR)
    if not (work / "index.bin").is_file():
        vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3), min_df=10, dtype=numpy.float32)
        vectors = vectorizer.fit_transform(names)
        kept = numpy.asarray(vectors.sum(axis=1) != 0).reshape(-1)
        names = [name for name, flag in zip(names, kept, strict=True) if flag]
        vectors = vectors[kept]
        index.addDataPointBatch(vectors)
        # scispaCy's M; its efConstruction of 2000 costs time when the index is made, not when it is asked
        index.createIndex({"M": 100, "indexThreadQty": 1, "efConstruction": 100, "post": 0})
        index.saveIndex(str(work / "index.bin"))
        scipy.sparse.save_npz(work / "vectors.npz", vectors)
        joblib.dump((vectorizer, names), work / "names.joblib")
        index = nmslib.init(method="hnsw", space="cosinesimil_sparse", data_type=nmslib.DataType.SPARSE_VECTOR)
    vectorizer, names = joblib.load(work / "names.joblib")
    index.addDataPointBatch(scipy.sparse.load_npz(work / "vectors.npz"))
    index.loadIndex(str(work / "index.bin"))
    index.setQueryTimeParams({"efSearch": 200})
    print(f"{len(names):,} names of {len(entities):,} concepts")
    generator = CandidateGenerator(index, vectorizer, names, base)
    return AbbreviationDetector(nlp), EntityLinker(nlp, candidate_generator=generator)


def main(corpora, work, models):
    warnings.simplefilter("ignore")
    work = Path(work)
    work.mkdir(exist_ok=True)
    mesh = open_mesh()
    nlp = recognizer(corpora, work / "recognizer")
    short_forms, link = linker(nlp, mesh, work)
    records = [record for record, _ in read_gold(Path(corpora) / "bc5cdr" / "dev.pubtator")][:TEXTS]
    texts = [record.text for record in records]

    def theirs():
        return [link(short_forms(doc)) for doc in nlp.pipe(texts, batch_size=32)]

    steps = {"scispaCy's shape: recognizer alone": lambda: list(nlp.pipe(texts, batch_size=32))}
    steps["scispaCy's shape: recognizer and linker"] = theirs
    for model in models:
        steps[f"kgraph, {model}"] = lambda model=model: list(annotate(records, mesh, model=model))
    docs = theirs()
    print(f"mentions marked by scispaCy's shape: {sum(len(doc.ents) for doc in docs):,}")
    for model in models:
        found = list(annotate(records, mesh, model=model))
        print(f"mentions found by kgraph, {model}: {sum(len(d.mentions) for d in found):,}")
    seconds = {name: [] for name in steps}
    for _ in range(ROUNDS):
        for name, step in steps.items():
            start = time.process_time()
            step()
            seconds[name].append(time.process_time() - start)
    rates = {name: len(texts) / statistics.median(times) for name, times in seconds.items()}
    whole = rates["scispaCy's shape: recognizer and linker"]
    for name, rate in rates.items():
        print(f"{name:42} {rate:8.1f} abstracts/s  {rate / whole:6.1f} times")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:] or ["dictionary", "default", "fast"])
