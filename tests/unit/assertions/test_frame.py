from __future__ import annotations

import pytest
from build_document import build
from hypothesis import given
from hypothesis import strategies as st

from kgraph.assertions.frame import lower, slots_of
from kgraph.assertions.sentence_view import category_of, view_sentences


def frame_of(text):
    return view_sentences(build(text))[0].frame


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("[A|C] caused [x|D], [y|D] and severe [z|D].", "C0 caused D1."),
        ("[A|C] (alpha) caused [x|D] (n = 4), dry lips and [y|D].", "C0 (alpha) caused D1."),
        ("[A|C] helped [x|D] but not [y|D].", "C0 helped D1."),
        ("[A|C] helped [x|D] (particularly [y|D]) but not [z|D].", "C0 helped D1."),
        ("Unlike [A|C], [B|C] caused [x|D].", "unlike C0 caused D1."),
        ("[A|C] was better than [B|C] for [x|D].", "C0 was better than x1 for D2."),
        ("[x|D] refractory to [A|C].", "D0 refractory to p1."),
        ("[x|D] rose with [A|C] levels.", "D0 rose with m1 levels."),
        ("[cutaneous lupus|D|MESH:1] ([CLE|D|MESH:1]) and [A|C]", "D0 and C1"),
        ("[x|D]; two patients had [y|D].", "D0; two patients had D1."),
        ("[x|D] was treated and [y|D] was not.", "D0 was treated and D1 was not."),
        ("by [A|C]12 and", "by C0 2 and"),
    ],
)
def test_folding(text, frame):
    assert frame_of(text).text == frame


def test_contrast_denies_the_right_member():
    group = frame_of("[A|C] helped [x|D] but not [y|D].").groups["D1"]
    assert [m.mentions[0].text for m in group.members] == ["x"]
    assert [m.mentions[0].text for m in group.denied] == ["y"]
    group = frame_of("Unlike [A|C], [B|C] caused [x|D].").groups["C0"]
    assert [m.mentions[0].text for m in group.members] == ["B"]
    assert [m.mentions[0].text for m in group.denied] == ["A"]


def test_longer_mention_wins_over_one_inside_it():
    document = build("[renal failure|D] with [A|C]")
    inner = build("[renal|D] failure with [A|C]").mentions[0]
    (disease,) = [
        s
        for s in slots_of(sorted([*document.mentions, inner], key=lambda m: (m.span.start, -m.span.end)))
        if s.kind == "D"
    ]
    assert disease.concepts == ("MESH:renal_failure",)


@given(
    st.lists(
        st.sampled_from(
            ["[Aspirin|C]", "[rash|D]", "[İx|D]", "and", "caused", ",", "but not", "İstanbul", "(n = 2)", "than", "12"]
        ),
        min_size=1,
        max_size=12,
    )
)
def test_every_literal_place_leads_back(parts):
    document = build(" ".join(parts))
    for view in view_sentences(document):
        frame = view.frame
        at = 0
        while at < len(frame.text):
            if frame.text[at] in "CDxpm" and frame.text[at + 1 : at + 2].isdigit():
                at += 1
                while at < len(frame.text) and frame.text[at].isdigit():
                    at += 1
                continue
            place = frame.place(at)
            assert lower(document.record.text)[place] == frame.text[at] or frame.text[at] == " "
            at += 1


@pytest.mark.parametrize(
    ("label", "category"),
    [
        ("Patients and methods", "METHODS"),
        ("BACKGROUND AND AIMS", "OBJECTIVE"),
        ("Case report", "RESULTS"),
        ("", ""),
        ("WHAT NEXT", ""),
    ],
)
def test_category_of_label(label, category):
    assert category_of(label) == category


def test_label_printed_in_the_text_counts_until_the_next():
    views = view_sentences(build("Title here || BACKGROUND: Much is known. It is so. RESULTS: Two died."))
    assert [view.category for view in views] == ["TITLE", "BACKGROUND", "BACKGROUND", "RESULTS"]
