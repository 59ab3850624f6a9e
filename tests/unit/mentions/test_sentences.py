"""Sentences: where they break, where they do not."""

import pytest

from kgraph.mentions.sentences import sentence_spans

KEPT_WHOLE = [
    "The curve (Fig. 2) was flat.",
    "Two drugs, i.e. aspirin and warfarin, were stopped.",
    "Cultures grew E. coli and S. aureus in one case.",
    "The dose of 2.5 mg vs. 5 mg made no difference.",
    "Dr. J. R. Brown saw the patient.",
    "As Brown et al. reported, rashes were rare.",
    "Doses (e.g. 5 mg/d) were low.",
    "It was given i.v. for 3 days.",
    "It rose in patients (mean 4.2 yr. of age) only.",
    "The approx. dose was 3 mg.",
    "Rats (St. Louis strain) were used.",
    "We asked (why not?) and waited.",
]

BROKEN = [
    ("Fever fell (p < 0.05. The rash stayed.", ["Fever fell (p < 0.05.", "The rash stayed."]),
    ("Some relapsed (n = 4). Two died.", ["Some relapsed (n = 4).", "Two died."]),
    ("Nine took vitamin D. The others did not.", ["Nine took vitamin D.", "The others did not."]),
    ("Cells lost p53. c-Fos rose. mTOR fell.", ["Cells lost p53.", "c-Fos rose.", "mTOR fell."]),
    ("All were treated. cisplatin was stopped.", ["All were treated.", "cisplatin was stopped."]),
    ("Was it safe? Yes! It was.", ["Was it safe?", "Yes!", "It was."]),
    ("(Two withdrew.) Three stayed.", ["(Two withdrew.)", "Three stayed."]),
    (
        "Pain fell by 5%. 5-FU was added. 12 patients died.",
        ["Pain fell by 5%.", "5-FU was added.", "12 patients died."],
    ),
    ("They came from the U.S. In all, ten died.", ["They came from the U.S.", "In all, ten died."]),
    ('She wrote: "It works." Then she left.', ['She wrote: "It works."', "Then she left."]),
    ("5 mg/kg were given i.p. The rats died.", ["5 mg/kg were given i.p.", "The rats died."]),
    ("患者服药。症状消失。", ["患者服药。", "症状消失。"]),
]


@pytest.mark.parametrize("text", KEPT_WHOLE)
def test_a_full_stop_within_a_sentence_does_not_break_it(text):
    assert [text[a:b] for a, b in sentence_spans(text)] == [text]


@pytest.mark.parametrize(("text", "sentences"), BROKEN)
def test_sentences_break(text, sentences):
    assert [text[a:b] for a, b in sentence_spans(text)] == sentences


def test_a_section_border_breaks_even_without_a_full_stop():
    text = "Lithium and the heart We saw nine patients"
    assert [text[a:b] for a, b in sentence_spans(text, [(0, 21), (22, 42)])] == [text[:21], text[22:]]


def test_white_space_belongs_to_no_sentence():
    assert sentence_spans("  One died. \n Two lived.  ") == [(2, 11), (14, 24)]
    assert sentence_spans(" \n ") == []
