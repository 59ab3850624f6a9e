"""What is tried first and cheaply lets through whatever the patterns behind it find."""

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions.extract import text_features
from kgraph.assertions.relation_model import KINDS, relation_model
from kgraph.assertions.relations import RULES
from kgraph.assertions.rule import RuleTable
from kgraph.assertions.sentence_view import view_sentences
from kgraph.assertions.study_facts import find_study_facts
from kgraph.assertions.study_size import find_study_size

TEXTS = (
    "[a|C]-induced [b|D]. No [b|D] was seen after [a|C], which prevented [c|D] in 3 of 9 rats.",
    "[b|D] resolved when [a|C] was stopped; it recurred on rechallenge with [a|C].",
    "Patients with [b|D] were treated with [a|C] and improved.",
)


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_rules_whose_strings_occur_are_tried_in_order(number):
    table = RuleTable(RULES)
    for view in view_sentences(build(TEXTS[number])):
        text = view.frame.text
        able = [rule.name for rule in table.able(text)]
        assert able == [rule.name for rule in RULES if rule.name in able]
        for rule in RULES:
            if rule.needs:
                assert (rule.name in able) == any(need in text for need in rule.needs)
            elif any(pattern.search(text) for pattern in rule.patterns):
                assert rule.name in able


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sex", "We saw 12 M/8 F with fever."),
        ("sex", "There were 7 f, 9 m in all."),
        ("sex", "A 34-year-old boy came in."),
        ("sex", "The female:male ratio was 2:1."),
        ("sex", "Forty women and ten men took part."),
        ("sex", "Girls made 55% girls of the group."),
        ("age", "The median age was 61 years."),
        ("age", "A 7-month-old infant."),
        ("age", "Ages ranged from 3 to 9 years; all were aged over 2 years."),
        ("follow-up", "Median follow-up was 12 months."),
        ("follow-up", "They were followed for at least 2 years."),
        ("design", "In a series of patients we saw pain."),
        ("design", "We report a rare patient."),
        ("design", "An open-labelled multi-center cross-over pilot trial."),
        ("design", "Charts were systematically reviewed."),
    ],
)
def test_study_facts_stand_behind_their_hints(kind, text):
    document = build(text)
    views = view_sentences(document)
    assert [fact.kind for fact in find_study_facts(document, views, find_study_size(views)) if fact.kind == kind]


def test_one_judgement_gives_what_each_kind_gives_alone():
    features = text_features(
        build("[a|C] and [b|D]. [a|C] was given. [b|D] and [c|D] came after [a|C]. [d|C] helped."), SmallVocabulary()
    )
    model = relation_model()
    together = model.judge(features, KINDS)
    for kind in KINDS:
        alone = model.judge(features, (kind,))[kind]
        assert [part.tolist() for part in together[kind]] == [part.tolist() for part in alone]
        assert together[kind][0].tolist() == model.probabilities(features, kind).tolist()
        assert len(together[kind][1]) == sum(len(pair.locals) for pair in features)
