"""Plain texts that a trained model labels."""

import json

from kgraph.train.teaching import apart, taught

PASSAGE = "the patients of this trial received either zorin tablets or placebo for eight weeks"


def test_texts_that_share_a_passage_with_what_is_measured_are_left_out():
    measured = [f"Background. In fact {PASSAGE}, as planned."]
    texts = [
        f"In another report, {PASSAGE.upper()} again.",
        "A wholly different text, long enough to be kept here.",
        "Short.",
    ]
    assert apart(texts, measured) == [texts[1]]
    assert apart(texts, []) == texts[:2]


def test_labels_are_kept_and_read_again(tmp_path):
    kept = tmp_path / "work" / "taught.jsonl"
    texts = ["Aspirin caused nausea.", "Metformin.", "Nothing was given.", "Gout was treated with colchicine."]
    lines = []
    first = taught(texts, "fast", kept, lines.append)
    assert [(d.corpus, d.text) for d in first if d.corpus == "bc5cdr"] == [("bc5cdr", text) for text in texts]
    assert [d.text for d in first if d.corpus == "ncbi"] == [texts[0], texts[3]]
    found = {d.text[e.start : e.end]: e.type for d in first if d.corpus == "bc5cdr" for e in d.entities}
    assert found["Aspirin"] == "Chemical"
    assert found["Gout"] == "Disease"
    assert taught([], "", kept, lines.append) == first
    assert lines == [f"labels of plain texts: taken from {kept}"]
    assert len([json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]) == len(first)
