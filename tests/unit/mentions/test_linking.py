"""What mentions are linked to, and why."""

import json

import pytest

from kgraph.mentions.abbreviations import find_abbreviations
from kgraph.mentions.experience import Experience
from kgraph.mentions.link_model import FOLDER, NAME, LinkModel, load_link_model
from kgraph.mentions.linking import Linker
from kgraph.mesh import open_mesh


@pytest.fixture(scope="module")
def vocabulary():
    return open_mesh()


@pytest.fixture(scope="module")
def linker(vocabulary):
    return Linker(vocabulary, load_link_model())


def taught(vocabulary, counts):
    """The shipped trees with other experience."""
    return Linker(vocabulary, LinkModel(load_link_model()._arrays, Experience(counts, {"OMIM:1": "zorin"})))


def link(linker, text, *surfaces, indexed=()):
    """Link surfaces given as "Chemical aspirin"."""
    spans = []
    for wanted in surfaces:
        kind, surface = wanted.split(" ", 1)
        start = text.rindex(surface)
        spans.append((start, start + len(surface), kind))
    mentions = linker.link(text, spans, known=find_abbreviations(text), record="PMID:1", indexed=indexed, agent="test")
    assert all(text[m.span.start : m.span.end] == m.text for m in mentions)
    assert all(1 >= c.score > 0 for m in mentions for c in m.candidates)
    assert all(list(m.candidates) == sorted(m.candidates, key=lambda c: (-c.score, c.id)) for m in mentions)
    return mentions


def best(mentions):
    return [(m.candidates[0].id, m.candidates[0].method) if m.candidates else None for m in mentions]


@pytest.mark.parametrize(
    ("mention", "concept", "method"),
    [
        ("Chemical lithium", "MESH:D008094", "preferred"),
        ("Chemical plaquenil", "MESH:D006886", "exact"),
        ("Disease haemorrhages", "MESH:D006470", "preferred"),
        ("Chemical chlorpromazine hydrochloride", "MESH:D002746", "exact"),
        ("Disease smouldering pancreatitis", "MESH:D010195", "part"),
        ("Disease pancreattitis", "MESH:D010195", "alike"),
        ("Chemical \u03b1-tocopherol", "MESH:D024502", "preferred"),
    ],
)
def test_names_and_how_they_were_matched(linker, mention, concept, method):
    found = link(linker, f"It was {mention.split(' ', 1)[1]}.", mention)
    assert best(found) == [(concept, method)]


def test_a_short_form_is_its_long_form(linker):
    text = "Chronic kidney disease (CKD) grows. CKD is feared."
    short, long = link(linker, text, "Disease CKD", "Disease Chronic kidney disease")
    assert short.expansion == "Chronic kidney disease"
    assert short.candidates[0].method == "abbreviation"
    assert short.concept == long.concept != ""


@pytest.mark.parametrize(
    ("surface", "concepts"),
    [
        ("breast and lung cancer", {"MESH:D001943", "MESH:D008175"}),
        ("hepatitis B and C", {"MESH:D006509", "MESH:D006526"}),
        ("hypertension", {"MESH:D006973"}),
    ],
)
def test_a_coordination_names_several_things(linker, surface, concepts):
    found = link(linker, f"They had {surface}.", f"Disease {surface}")
    assert {m.concept for m in found} == concepts
    assert {m.text for m in found} == {surface}


def test_what_annotators_called_so(vocabulary):
    linker = taught(vocabulary, {"Chemical": {"zorin ": {"MESH:D008094": 9}}, "Disease": {}})
    assert best(link(linker, "He took zorin.", "Chemical zorin")) == [("MESH:D008094", "learned")]
    assert best(link(linker, "He had zorin.", "Disease zorin")) == [None]


def test_what_was_learned_from_the_very_text_can_be_left_out(vocabulary):
    linker = taught(vocabulary, {"Chemical": {"zorin ": {"MESH:D008094": 1}}, "Disease": {}})
    text, spans, own = "He took zorin.", [(8, 13, "Chemical")], [("Chemical", "zorin ", "MESH:D008094")]
    found = [linker.link(text, spans, without=without)[0].concept for without in ((), own, ())]
    assert found == ["MESH:D008094", "", "MESH:D008094"]


@pytest.mark.parametrize(
    ("text", "surfaces", "texts", "concepts"),
    [
        ("She had TAC.", ["Chemical TAC"], 1, [None]),
        ("She had TAC.", ["Chemical TAC"], 3, ["MESH:D016559"]),
        ("She had tac.", ["Chemical tac"], 1, ["MESH:D016559"]),
        ("TAC is tacrolimus.", ["Chemical TAC", "Chemical tacrolimus"], 1, ["MESH:D016559", "MESH:D016559"]),
    ],
    ids=["never-spelt-out", "well-known", "no-short-form", "named-elsewhere"],
)
def test_a_short_form_that_few_texts_used_so_is_no_drug(vocabulary, text, surfaces, texts, concepts):
    linker = taught(vocabulary, {"Chemical": {"tac ": {"MESH:D016559": texts}}, "Disease": {}})
    assert [mention.concept or None for mention in link(linker, text, *surfaces)] == concepts


def test_a_concept_that_the_vocabulary_lacks_has_the_name_that_annotators_used(vocabulary):
    linker = taught(vocabulary, {"Chemical": {"zorin ": {"OMIM:1": 9}}, "Disease": {}})
    (mention,) = link(linker, "He took Zorin.", "Chemical Zorin")
    assert (mention.concept, mention.candidates[0].label) == ("OMIM:1", "zorin")


def test_several_concepts_of_one_learned_name_are_several_mentions(vocabulary):
    linker = taught(vocabulary, {"Chemical": {}, "Disease": {"zorinosis ": {"MESH:D001264|MESH:D002819": 9}}})
    found = link(linker, "He had zorinosis.", "Disease zorinosis")
    assert best(found) == [("MESH:D001264", "composite"), ("MESH:D002819", "composite")]


def test_the_name_of_a_class_stays_the_class_whatever_annotators_meant(vocabulary):
    linker = taught(vocabulary, {"Chemical": {"statin ": {"MESH:D019821": 50}}, "Disease": {}})
    assert best(link(linker, "He took statins.", "Chemical statins")) == [("MESH:D019161", "exact")]


def test_nothing_fits(linker):
    assert best(link(linker, "Xyzzyx came.", "Disease Xyzzyx")) == [None]


def test_other_texts_do_not_matter(vocabulary):
    text = "Lithium and statins gave tremor and renal or hepatic failure; dyskinesia (DYS) and DYS."
    wanted = (
        "Chemical Lithium",
        "Chemical statins",
        "Disease tremor",
        "Disease renal or hepatic failure",
        "Disease DYS",
    )
    fresh = link(Linker(vocabulary, load_link_model()), text, *wanted)
    used = Linker(vocabulary, load_link_model())
    for other in ("Tremor alone.", "Tremor and lithium.", "Renal failure, tremor."):
        for surface in ("tremor", "Tremor"):
            if surface in other:
                link(used, other, f"Disease {surface}")
    assert link(used, text, *wanted) == fresh


def test_the_card_tells_what_the_model_was_made_of():
    import hashlib

    card = json.loads((FOLDER / f"{NAME}.json").read_text(encoding="utf-8"))
    assert card["with_dev"]
    sizes = 0
    for name, digest in card["files"].items():
        content = (FOLDER / name).read_bytes()
        sizes += len(content)
        assert hashlib.sha256(content).hexdigest() == digest
    assert sizes < 2_000_000
