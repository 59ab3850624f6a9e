"""Splitting into sentences beside pysbd and scispaCy (which are no part of kgraph; install them beside): quality and speed in one run.

python -m pip install 'kgraph[spacy]' pysbd && python -m pip install --no-deps scispacy
python bench/sentences.py ../shared/corpora
"""

import sys
import time
from pathlib import Path

from kgraph.evaluate.sentences import measure_sentences, read_sentences
from kgraph.mentions.sentences import sentence_spans

GOLD = ("bioscope/abstracts.xml", "sections/structured_abstracts.jsonl")


def splitters():
    yield "kgraph", sentence_spans
    try:
        import pysbd
    except ImportError:
        print("pysbd is not installed")
    else:
        segmenter = pysbd.Segmenter(language="en", clean=False, char_span=True)
        yield "pysbd", lambda text: [_stripped(text, s.start, s.end) for s in segmenter.segment(text)]
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    yield "spaCy's sentencizer", lambda text: _spans(nlp(text))
    try:
        import scispacy.custom_sentence_segmenter
        from scispacy.custom_tokenizer import combined_rule_tokenizer
    except ImportError:
        print("scispacy is not installed")
    else:
        assert scispacy.custom_sentence_segmenter
        own = spacy.blank("en")
        own.tokenizer = combined_rule_tokenizer(own)
        own.add_pipe("pysbd_sentencizer")
        yield "scispaCy's pysbd_sentencizer", lambda text: _spans(own(text))


def _spans(doc):
    return [_stripped(doc.text, s.start_char, s.end_char) for s in doc.sents]


def _stripped(text, start, end):
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def main(corpora):
    texts = [" ".join(sentences) for _, sentences in read_sentences(Path(corpora) / GOLD[0])][:200]
    for name, split in splitters():
        split(texts[0])
        start = time.process_time()
        for text in texts:
            split(text)
        speed = len(texts) / (time.process_time() - start)
        borders = measure_sentences(Path(corpora) / GOLD[0], split).rows
        sections = measure_sentences(Path(corpora) / GOLD[1], split).rows["section borders"]
        for row in ("borders", "sentences"):
            s = borders[row]
            print(f"{name:30} {row:10} P {s.precision:.3f} R {s.recall:.3f} F {s.f1:.3f}")
        print(f"{name:30} section borders found {sections.recall:.3f}; {speed:,.0f} abstracts/s")


if __name__ == "__main__":
    main(sys.argv[1])
