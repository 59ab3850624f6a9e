"""Same text, same mentions: whatever the order, the batch, the number of processes or threads; and every place is exact, in any script."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from itertools import islice

import pytest
from paths import ROOT, SHARED, needs_shared

from kgraph.errors import InputError
from kgraph.mentions import annotate
from kgraph.mentions.annotate import pipeline
from kgraph.mesh import open_mesh
from kgraph.model import AnnotatedRecord, Facts, Record
from kgraph.pipeline import process
from kgraph.pipeline.workers import process_in
from kgraph.sources.files import read_records
from kgraph.sources.record_text import assemble

MODELS = ("dictionary", "default", "fast")
TITLES = (
    "Aspirin \U0001f48a for fever \U0001f912: a report",
    "用阿司匹林 (aspirin) 治疗发热 (fever) 的报告",
    "تقرير عن علاج الحمى (fever) بالأسبرين (aspirin)",
    "Na\u0308usea and nause\u0301a: cafe\u0301 au lait spots, \u1f00\u03c3\u03c0\u03b9\u03c1\u03af\u03bd\u03b7",
    "\U0001d6fc-tocopherol, \u03b2-carotene and \U00020b9f\U00020b9f in gout\u200b",
    "",
)
ABSTRACT = (
    "\U0001f600 Two patients took lithium carbonate; one developed hypothyroidism (HT). HT\u2009resolved. 患者服用 methotrexate 后出现 "
    "leukopenia。لوحظ nausea بعد cisplatin، ولم يحدث alopecia. na\u00efve 𝒽𝑒𝒶𝒹𝒶𝒸𝒽𝑒, headache\u0301 and 5\u2011fluorouracil\u2010induced mucositis."
)


def made() -> list[Record]:
    """Return invented records in several scripts."""
    records = []
    for number, title in enumerate(TITLES, 1):
        text, abstract, sections = assemble(title, [("", "", ABSTRACT[number:])])
        records.append(Record(id=f"PMID:{number}", title=title, abstract=abstract, text=text, sections=sections))
    return records


def real(most: int | None = None) -> Iterator[Record]:
    """Yield every distinct record at hand, of a file no more than *most*."""
    seen: set[str] = set()
    patterns = (
        "pubmed/**/*.xml*",
        "pubmed/**/*.nbib",
        "pubmed/**/*medline*",
        "corpora/*/*.pubtator",
        "eutils/**/*.xml",
    )
    for path in sorted({path for pattern in patterns for path in SHARED.glob(pattern) if path.is_file()}):
        try:
            for item in islice(read_records(path), most):
                if isinstance(item, Record) and item.text and item.text not in seen:
                    seen.add(item.text)
                    yield item
        except InputError:
            continue  # a file that holds no records, such as a table


def odd(text: str) -> bool:
    """Tell whether *text* has astral or combining characters, or letters of other scripts than Latin and Greek."""
    if text.isascii():
        return False
    return any(
        ord(c) > 0xFFFF or unicodedata.combining(c) or (c.isalpha() and ord(c) > 0x0400) for c in text if ord(c) > 0x2FF
    )


def sample() -> list[Record]:
    """Return odd records, and some ordinary ones."""
    records = list(real(most=400))
    return [*islice((r for r in records if odd(r.text)), 60), *records[:: max(1, len(records) // 60)]]


def check(document: AnnotatedRecord, facts: Facts) -> None:
    text = document.record.text
    for mention in document.mentions:
        assert mention.span.of(text) == mention.text != ""
        assert mention.text == mention.text.strip()
    for piece in [e for a in facts.assertions for e in a.evidence]:
        if piece.sentence is not None:
            assert piece.text == piece.sentence.of(text)


def shown(documents) -> list[str]:
    return [f"{d.record.id} {d.mentions!r} {d.sentences!r}" for d in documents]


@pytest.mark.parametrize("model", MODELS)
def test_places_are_exact_in_any_script(model):
    for document, facts in process(made(), open_mesh(), model=model):
        check(document, facts)
        found = {m.text for m in document.mentions}
        assert {"lithium carbonate", "methotrexate", "leukopenia", "nausea", "cisplatin"} <= found


@pytest.mark.parametrize("model", MODELS)
def test_order_and_batches_change_nothing(model):
    records, mesh = made(), open_mesh()
    once = shown(annotate(records, mesh, model=model))
    assert shown(annotate(records[::-1], mesh, model=model)) == once[::-1]
    assert [line for r in records for line in shown(annotate([r], mesh, model=model))] == once
    nlp = pipeline(mesh, model)
    for size in (1, 3, 50):
        texts = [r.text for r in records]
        assert [doc._.kgraph_mentions for doc in nlp.pipe(texts, batch_size=size)] == [
            nlp(text)._.kgraph_mentions for text in texts
        ]


DIGEST = """
import sys
sys.path.insert(0, {tests!r})
sys.path.insert(0, {here!r})
from test_same_mentions import made, shown
from kgraph.mentions import annotate
from kgraph.mesh import open_mesh
import hashlib
print(hashlib.sha256("\\n".join(shown(annotate(made(), open_mesh(), model={model!r}))).encode("utf-8", "surrogatepass")).hexdigest())
"""


@pytest.mark.parametrize("model", MODELS)
def test_threads_of_the_platform_change_nothing(model):
    code = DIGEST.format(tests=str(ROOT / "tests"), here=str(ROOT / "tests" / "contracts"), model=model)
    own = "\n".join(shown(annotate(made(), open_mesh(), model=model))).encode("utf-8", "surrogatepass")
    for threads, seed in (("1", "0"), ("4", "1")):
        names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
        env = {**os.environ, **dict.fromkeys(names, threads), "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == hashlib.sha256(own).hexdigest()


@needs_shared
@pytest.mark.slow
@pytest.mark.parametrize("model", ["dictionary", "default"])
def test_real_records_whatever_the_order_and_the_number_of_processes(model):
    records, mesh = sample(), open_mesh()
    once = list(process(records, mesh, model=model))
    for document, facts in once:
        check(document, facts)
    lines = shown(document for document, _ in once)
    assert shown(document for document, _ in process(records[::-1], mesh, model=model)) == lines[::-1]
    assert shown(document for document, _ in process_in(2, records, None, model=model)) == lines


@needs_shared
@pytest.mark.thorough
@pytest.mark.parametrize("model", ["dictionary", "default"])
def test_places_are_exact_on_every_record(model):
    number = 0
    for document, facts in process(real(), open_mesh(), model=model):
        check(document, facts)
        number += 1
    assert number > 1_000
