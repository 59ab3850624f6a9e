"""Outcomes with the time they were seen at and the dose taken."""

import pytest
from build_document import SmallVocabulary, build

from kgraph.assertions import extract


def outcome(text):
    (one,) = extract(build(text), SmallVocabulary()).outcomes
    return one.time, one.dose


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("With [zolemine|C], 12 of 40 patients with [gout|D] had a complete response at 12 weeks.", "12 weeks"),
        ("With [zolemine|C], 12 of 40 patients with [gout|D] had a complete response.", ""),
        ("Of 40 patients with [gout|D] on [zolemine|C], 12 (30%) had a complete response after 6 months.", "6 months"),
        ("With [zolemine|C], 12 of 40 patients with [gout|D] had a complete response at 4 weeks, kept at 9 weeks.", ""),
    ],
)
def test_time_is_that_of_the_sentence_if_it_has_one(text, time):
    assert outcome(text)[0] == time


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("With [zolemine|C] 20 mg daily, 12 of 40 patients with [gout|D] had a complete response.", "20 mg daily"),
        ("[Zolemine|C] 20 mg daily was given for [gout|D]. With [zolemine|C], 12 of 40 patients had a complete response.", "20 mg daily"),
        ("[Zolemine|C] 20 mg daily or 40 mg daily was given for [gout|D]. With [zolemine|C], 12 of 40 patients had a complete response.", ""),
        ("Everybody took 20 mg of something for [gout|D]. With [zolemine|C], 12 of 40 patients had a complete response.", ""),
    ],
)  # fmt: skip
def test_dose_is_the_only_one_that_fits(text, dose):
    assert outcome(text)[1] == dose
