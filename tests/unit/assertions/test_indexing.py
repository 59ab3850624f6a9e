from __future__ import annotations

from build_document import SmallVocabulary, build

from kgraph.assertions import extract
from kgraph.assertions.indexing import indexed_pairs
from kgraph.model import MeshHeading, MeshQualifier, Substance

DRUG, PARENT, GROUP, ILL, HARM = "MESH:D100", "MESH:D101", "MESH:D102", "MESH:D103", "MESH:D104"
OTHER_DRUG, OTHER_ILL, KNEE_ILL, WIDE_GROUP = "MESH:D105", "MESH:D106", "MESH:D107", "MESH:D108"
VOCABULARY = SmallVocabulary(
    parents={DRUG: (PARENT,), KNEE_ILL: (ILL,), GROUP: (WIDE_GROUP,)},
    actions={DRUG: (GROUP,)},
    types={
        DRUG: ("Chemical",),
        PARENT: ("Chemical",),
        GROUP: ("Chemical",),
        WIDE_GROUP: ("Chemical",),
        OTHER_DRUG: ("Chemical",),
        ILL: ("Disease",),
        OTHER_ILL: ("Disease",),
        KNEE_ILL: ("Disease",),
        HARM: ("Disease",),
    },
    names={DRUG: "Newdrug", PARENT: "Olddrug", GROUP: "Class Agents", ILL: "Illness", HARM: "Harm"},
)


def heading(label, curie, *qualifiers, major=False):
    return MeshHeading(
        label=label,
        descriptor=curie,
        qualifiers=tuple(MeshQualifier(label=q.rstrip("*"), major=q.endswith("*")) for q in qualifiers),
        major=major,
    )


def facts(headings, text="[Newdrug|C|MESH:D100] and [illness|D|MESH:D103] || Nothing else is said.", chemicals=()):
    found = extract(build(text, headings=tuple(headings), chemicals=tuple(chemicals)), VOCABULARY)
    return {(a.kind, a.subject, a.object): a for a in found.assertions}


def test_treatment_from_qualifiers():
    found = facts([heading("Newdrug", DRUG, "therapeutic use*"), heading("Illness", ILL, "drug therapy")])
    (piece,) = found["treatment", DRUG, ILL].evidence
    assert piece.method == "mesh-indexing"
    assert piece.sentence is None
    assert piece.text == "Newdrug / therapeutic use*; Illness / drug therapy"
    assert found["treatment", DRUG, ILL].effect == "not stated"


def test_harm_prevention_and_poisoning():
    assert ("adverse-event", DRUG, HARM) in facts(
        [heading("Newdrug", DRUG, "adverse effects"), heading("Harm", HARM, "chemically induced")]
    )
    assert ("cause", DRUG, HARM) in facts(
        [heading("Newdrug", DRUG, "poisoning"), heading("Harm", HARM, "chemically induced")]
    )
    assert ("prevention", DRUG, ILL) in facts(
        [heading("Newdrug", DRUG, "therapeutic use"), heading("Illness", ILL, "prevention & control")]
    )


def test_unrelated_qualifiers_say_nothing():
    assert facts([heading("Newdrug", DRUG, "pharmacology"), heading("Illness", ILL, "drug therapy")]) == {}


def test_derivative_takes_the_qualifiers_of_its_parent():
    headings = [
        heading("Newdrug", DRUG),
        heading("Olddrug", PARENT, "analogs & derivatives*", "therapeutic use"),
        heading("Illness", ILL, "drug therapy"),
    ]
    assert set(facts(headings)) == {("treatment", DRUG, ILL)}


def test_derivative_that_is_only_listed_as_a_substance():
    headings = [
        heading("Olddrug", PARENT, "analogs & derivatives", "therapeutic use"),
        heading("Illness", ILL, "drug therapy"),
    ]
    assert set(facts(headings, chemicals=[Substance(label="Newdrug", id=DRUG)])) == {("treatment", DRUG, ILL)}


def test_parent_without_a_derivative_keeps_its_own():
    headings = [
        heading("Olddrug", PARENT, "analogs & derivatives", "therapeutic use"),
        heading("Illness", ILL, "drug therapy"),
    ]
    assert set(facts(headings, text="[illness|D|MESH:D103] || No drug is named.")) == {("treatment", PARENT, ILL)}


def test_class_heading_makes_no_fact_of_its_own():
    headings = [
        heading("Newdrug", DRUG, "therapeutic use"),
        heading("Class Agents", GROUP, "therapeutic use"),
        heading("Illness", ILL, "drug therapy"),
    ]
    assert set(facts(headings)) == {("treatment", DRUG, ILL)}


def test_class_heading_hands_its_qualifiers_to_a_bare_drug():
    headings = [
        heading("Newdrug", DRUG),
        heading("Class Agents", GROUP, "therapeutic use"),
        heading("Illness", ILL, "drug therapy"),
    ]
    assert set(facts(headings)) == {("treatment", DRUG, ILL)}


def test_several_drugs_and_diseases_pair_only_where_the_text_does():
    headings = [
        heading("Newdrug", DRUG, "therapeutic use"), heading("Other", OTHER_DRUG, "therapeutic use"),
        heading("Illness", ILL, "drug therapy"), heading("Other illness", OTHER_ILL, "drug therapy"),
    ]  # fmt: skip
    text = "A study || We gave [newdrug|C|MESH:D100] for [illness|D|MESH:D103]. We gave [other|C|MESH:D105] for [other illness|D|MESH:D106]."
    assert set(facts(headings, text=text)) == {("treatment", DRUG, ILL), ("treatment", OTHER_DRUG, OTHER_ILL)}


def test_names_stand_in_for_missing_ids():
    headings = [heading("Newdrug", "", "therapeutic use"), heading("Illness", "", "drug therapy")]
    assert set(facts(headings)) == {("treatment", DRUG, ILL)}


def test_indexing_of_a_denied_pair_is_background():
    text = "A series || [Newdrug|C|MESH:D100] was not effective for [illness|D|MESH:D103]."
    found = extract(
        build(text, headings=(heading("Newdrug", DRUG, "therapeutic use"), heading("Illness", ILL, "drug therapy"))),
        VOCABULARY,
    )
    by_polarity = {a.negated: a for a in found.assertions}
    assert by_polarity[True].effect == "ineffective"
    assert by_polarity[False].effect == "not stated"
    assert {piece.certainty for piece in by_polarity[False].evidence} == {"background"}
    assert by_polarity[False].belief < 0.5


def test_the_most_specific_disease_takes_the_subheading():
    headings = [
        heading("Newdrug", DRUG, "therapeutic use"),
        heading("Illness", ILL, "drug therapy"),
        heading("Illness of the Knee", KNEE_ILL, "drug therapy"),
    ]
    found = facts(headings)
    assert set(found) == {("treatment", DRUG, KNEE_ILL)}
    assert found["treatment", DRUG, KNEE_ILL].evidence[0].score == 0.9  # nothing is left to choose


def test_a_broader_disease_is_heard_where_the_text_says_the_same():
    headings = [
        heading("Newdrug", DRUG, "therapeutic use"),
        heading("Illness", ILL, "drug therapy"),
        heading("Illness of the Knee", KNEE_ILL, "drug therapy"),
    ]
    text = "A series || [Newdrug|C|MESH:D100] was effective for [illness|D|MESH:D103]."
    methods = {piece.method for piece in facts(headings, text)["treatment", DRUG, ILL].evidence}
    assert "mesh-indexing" in methods
    assert len(methods) == 2


def test_class_is_known_by_an_action_below_it():
    headings = [
        heading("Newdrug", DRUG),
        heading("Wide Agents", WIDE_GROUP, "therapeutic use"),
        heading("Illness", ILL, "drug therapy"),
    ]
    assert set(facts(headings)) == {("treatment", DRUG, ILL)}


def test_a_drug_that_had_failed_before_was_only_tried():
    headings = [heading("Newdrug", DRUG, "therapeutic use"), heading("Illness", ILL, "drug therapy")]
    text = (
        "A series || We saw [newdrug|C|MESH:D100]-refractory [illness|D|MESH:D103]. [Other|C|MESH:D105] helped nobody."
    )
    found = extract(build(text, headings=tuple(headings)), VOCABULARY)
    (one,) = [a for a in found.assertions if a.subject == DRUG and not a.negated]
    assert [(piece.method, piece.certainty) for piece in one.evidence] == [("mesh-indexing", "background")]


def test_harm_that_the_text_denies_supports_no_indexed_pair():
    headings = [
        heading("Newdrug", DRUG, "adverse effects"), heading("Other", OTHER_DRUG, "adverse effects"),
        heading("Harm", HARM, "chemically induced"), heading("Other illness", OTHER_ILL, "chemically induced"),
    ]  # fmt: skip
    text = "A trial || [Newdrug|C|MESH:D100] did not cause [harm|D|MESH:D104]. [Other|C|MESH:D105] caused [other illness|D|MESH:D106]."
    found = extract(build(text, headings=tuple(headings)), VOCABULARY)
    indexed = {
        (a.subject, a.object)
        for a in found.assertions
        if any(piece.method == "mesh-indexing" for piece in a.evidence) and not a.negated
    }
    assert indexed == {(OTHER_DRUG, OTHER_ILL)}


def test_text_alone_reads_no_heading():
    headings = (
        heading("Newdrug", DRUG, "poisoning"),
        heading("Harm", HARM, "chemically induced"),
        heading("Animals", ""),
    )
    document = build("A case || [Newdrug|C|MESH:D100] caused [harm|D|MESH:D104].", headings=headings)
    (read,) = extract(document, VOCABULARY).assertions
    (alone,) = extract(document, VOCABULARY, indexing=False).assertions
    assert read.kind == "cause"
    assert {piece.population for piece in read.evidence} == {"animal"}
    assert alone.kind == "adverse-event"
    assert [(piece.method, piece.population) for piece in alone.evidence] == [("rule:harm-cause", "unknown")]
    assert (
        alone == extract(build("A case || [Newdrug|C|MESH:D100] caused [harm|D|MESH:D104]."), VOCABULARY).assertions[0]
    )


def test_pairs_say_how_much_choice_the_indexing_leaves():
    headings = (
        heading("Newdrug", DRUG, "therapeutic use"), heading("Other", OTHER_DRUG, "therapeutic use"),
        heading("Illness", ILL, "drug therapy"), heading("Illness of the Knee", KNEE_ILL, "drug therapy"),
        heading("Harm", HARM, "chemically induced"),
    )  # fmt: skip
    record = build("Nothing is said.", headings=headings).record
    found = {(p.drug, p.disease): (p.broad, p.alone, p.certain) for p in indexed_pairs(record, (), VOCABULARY)}
    assert found == {
        (DRUG, ILL): (True, False, True),
        (DRUG, KNEE_ILL): (False, False, True),
        (OTHER_DRUG, ILL): (True, False, True),
        (OTHER_DRUG, KNEE_ILL): (False, False, True),
    }
