from __future__ import annotations

import pytest

from kgraph.mentions.measured_findings import measured_findings
from kgraph.mesh import open_mesh


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The drug led to prolongation of the QTc interval.", [("prolongation of the QTc interval", "MESH:D008133")]),
        ("Marked QT-interval prolongation was seen.", [("QT-interval prolongation", "MESH:D008133")]),
        ("A prolonged corrected QT came with an IOP rise.", [("prolonged corrected QT", "MESH:D008133"), ("IOP rise", "MESH:D009798")]),
        ("Raised intracranial pressure, and a decline in renal function.", [("Raised intracranial pressure", "MESH:D019586"), ("decline in renal function", "MESH:D051437")]),
        ("Renal function improved, and the QT interval was measured.", []),
        ("Intraocular pressure was reduced; kidney function increased.", []),
        ("Higher doses had an effect on renal function loss-free.", [("renal function loss", "MESH:D051437")]),
    ],
    ids=["noun", "hyphen", "two", "pressures", "better", "other-way", "whole-words"],
)  # fmt: skip
def test_turns(text, found):
    mentions = measured_findings(text, (), open_mesh(), record="PMID:1")
    assert [(one.text, one.concept) for one in mentions] == found
    assert all(text[one.span.start : one.span.end] == one.text and one.type == "Disease" for one in mentions)


def test_what_others_found_stays_theirs():
    text = "Impaired renal function. QT prolongation"
    assert measured_findings(text, [(9, 23), (25, 28)], open_mesh()) == []
    assert [one.text for one in measured_findings(text, (), open_mesh())] == [
        "Impaired renal function",
        "QT prolongation",
    ]


def test_no_sentence_border_is_crossed():
    text = "They had a loss of renal function"
    assert measured_findings(text, (), open_mesh(), breaks=(text.index("renal"),)) == []
