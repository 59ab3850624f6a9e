"""What is told of a study: design, patients, sex, age, dose, duration, follow-up."""

import pytest

from kgraph.assertions.sentence_view import view_sentences
from kgraph.assertions.study_facts import find_study_facts
from kgraph.assertions.study_size import find_study_size
from kgraph.mentions.sentences import sentence_spans
from kgraph.model import AnnotatedRecord, LabelledSpan, Record, Section, Span


def facts(text, *, types=(), sections=(), spans=()):
    record = Record(id="PMID:1", title="", text=text, publication_types=types, sections=sections)
    sentences = sentence_spans(text, [(s.span.start, s.span.end) for s in sections])
    document = AnnotatedRecord(
        record=record, sentences=tuple(Span(a, b) for a, b in sentences), tokens=(), mentions=(), spans=spans
    )
    views = view_sentences(document)
    found = find_study_facts(document, views, find_study_size(views))
    assert all(fact.span is None or fact.span.of(text) == fact.text for fact in found)
    return found


def of(kind, text, **given):
    return [fact.value or fact.text for fact in facts(text, **given) if fact.kind == kind]


def printed(kind, text, **given):
    return [fact.text for fact in facts(text, **given) if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "designs"),
    [
        ("Zolemine in gout: a randomized, double-blind, placebo-controlled trial.", ["randomised", "double-blind", "placebo-controlled"]),
        ("Zolemine in gout. In this open-label crossover study 20 men took zolemine.", ["open-label", "crossover"]),
        ("Zolemine in gout. We retrospectively reviewed a case series.", ["retrospective", "case series"]),
        ("Zolemine in gout. Several randomized trials have been published.", []),
        ("Zolemine in gout. Larger randomised trials are needed.", []),
        ("Zolemine in gout. We did a non-randomized study.", []),
        ("Zolemine rash. We report a case of rash after zolemine.", ["case report"]),
        ("Zolemine and gout: a systematic review and meta-analysis.", ["systematic review", "meta-analysis"]),
    ],
)  # fmt: skip
def test_design_from_text(text, designs):
    assert of("design", text) == designs


def test_design_from_publication_types_has_no_place():
    (fact,) = facts("Zolemine in gout.", types=("Journal Article", "Randomized Controlled Trial"))
    assert (fact.kind, fact.value, fact.span) == ("design", "randomised controlled trial", None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Zolemine in gout. Forty-two patients with gout were enrolled.", ["42"]),
        ("Zolemine in gout. Five of the nine patients got better.", ["9"]),
        ("Zolemine binds uric acid.", []),
        ("Zolemine in gout. Class 1 or 2 patients were enrolled.", []),
    ],
)
def test_number_of_patients(text, number):
    assert of("patients", text) == number


def test_a_trained_head_comes_first_for_patients_and_age():
    text = "Zolemine in gout. Of 300 patients screened, 120 with gout (40 to 60 years) took zolemine."
    spans = tuple(
        LabelledSpan(span=Span(text.index(word), text.index(word) + len(word)), label=label, score=0.9)
        for word, label in (("120", "total-participants"), ("40 to 60 years", "age"))
    )
    assert of("patients", text, spans=spans) == ["120"]
    assert of("age", text, spans=spans) == ["40 to 60 years"]
    doubtful = tuple(LabelledSpan(span=one.span, label=one.label, score=0.2) for one in spans)
    assert of("patients", text, spans=doubtful) == of("patients", text)


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Zolemine in gout. We treated 12 men and 8 women.", ["12 men and 8 women"]),
        ("Zolemine in gout. Of the patients, 64% were female.", ["64% were female"]),
        ("Zolemine in gout. Thirty men (60%) and 20 women (40%) took it.", ["Thirty men (60%) and 20 women (40%)"]),
        ("Zolemine rash. A 45-year-old woman took zolemine.", ["woman"]),
        ("Zolemine in gout. We treated nine patients (7F/2M).", ["7F/2M"]),
        ("Zolemine in gout. Nine patients were treated.", []),
    ],
)
def test_sex(text, sex):
    assert printed("sex", text) == sex


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Zolemine in gout. Their mean age was 54.2 years (range 20-80).", ["mean age was 54.2 years (range 20-80)"]),
        ("Zolemine in gout. Men aged 18 to 65 years were eligible.", ["aged 18 to 65 years"]),
        ("Zolemine rash. A 45-year-old woman took zolemine.", ["45-year-old"]),
        ("Zolemine in gout. Men 21 - 70 years old took zolemine.", ["21 - 70 years old"]),
        ("Zolemine in gout. Adults aged 18 years or older took part.", ["aged 18 years or older"]),
        ("Zolemine in gout. They were treated for 18 years.", []),
    ],
)
def test_age(text, age):
    assert printed("age", text) == age


@pytest.mark.parametrize(
    ("text", "doses"),
    [
        ("They took 1,000,000 units of zolemine.", ["1,000,000 units"]),
        ("Traces of 0.000,001 mg of zolemine were found.", []),
        ("Zolemine in gout. They took zolemine 200 mg twice daily for 12 weeks.", ["200 mg twice daily"]),
        ("Zolemine in gout. Zolemine (5 mg/kg/day) or quibine 1.5 g/day was given.", ["5 mg/kg/day", "1.5 g/day"]),
        ("Zolemine in gout. Serum urate fell to 6 mg/dl.", []),
        ("Zolemine in gout. Creatinine rose by 2 mg.", []),
    ],
)
def test_dose(text, doses):
    assert printed("dose", text) == doses


@pytest.mark.parametrize(
    ("text", "duration", "follow"),
    [
        ("Zolemine in gout. They took zolemine daily for 12 weeks.", ["12 weeks"], []),
        ("Zolemine in gout. A 6-month treatment with zolemine was given.", ["6-month"], []),
        ("Zolemine in gout. Median follow-up was 24 months.", [], ["Median follow-up was 24 months"]),
        ("Zolemine in gout. Patients were followed for 2 years after treatment.", [], ["followed for 2 years"]),
        ("Zolemine in gout. He had been ill for 3 years.", [], []),
    ],
)
def test_duration_and_follow_up(text, duration, follow):
    assert printed("duration", text) == duration
    assert printed("follow-up", text) == follow


def test_background_is_of_other_studies():
    text = "Zolemine in gout. In 90 men, 10 mg daily for 4 weeks helped. We gave 20 mg daily."
    title = Section(label="TITLE", span=Span(0, 17))
    past = Section(label="BACKGROUND", span=Span(18, text.index(" We gave")), category="BACKGROUND")
    now = Section(label="METHODS", span=Span(text.index("We gave"), len(text)), category="METHODS")
    assert printed("dose", text, sections=(title, past, now)) == ["20 mg daily"]


def test_patients_are_what_rules_and_head_agree_on():
    text = "Zolemine in gout. At 16 clinics, 351 patients were enrolled. They took zolemine."
    places = [text.index("16"), text.index("351")]
    spans = tuple(
        LabelledSpan(span=Span(at, at + size), label="total-participants", score=0.7)
        for at, size in zip(places, (2, 3), strict=True)
    )
    assert printed("patients", text, spans=spans) == ["351"]
    assert printed("patients", text, spans=spans[:1]) == ["16"]
    assert printed("patients", text) == ["351"]
