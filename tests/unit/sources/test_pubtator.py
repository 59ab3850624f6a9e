from __future__ import annotations

from kgraph.model import Record, Reject, Span
from kgraph.sources.gold import Annotation, Document, Relation
from kgraph.sources.pubtator import parse, read_documents

TEXT = (
    "12|t|Zinc and colds.\n12|a|Zinc  cures\u2028colds.\r\n"
    "12\t0\t4\tZinc\tChemical\tD015032\n12\t9\t14\tcolds\tDisease\tMESH:D003139|OMIM:1\n"
    "12\t0\t3\tTin\tChemical\tD014001\n12\tCID\tD015032\tD003139\n12\tPositive_Correlation\tD015032\tD003139\tNovel\nodd line\n"
    "\n\n13|t|\n13|a|Only an abstract.\n13\t1\t5\tOnly\tDisease\t-1\n14|t|No blank line before.\n"
)


def test_records() -> None:
    found = list(parse(TEXT, source="c.txt"))
    assert [r.id for r in found] == ["PMID:12", "PMID:13", "PMID:14"]
    first, second, third = (r for r in found if isinstance(r, Record))
    assert first.text == "Zinc and colds. Zinc  cures colds."
    assert second.text == " Only an abstract."
    assert third.text == "No blank line before."


def test_documents_have_their_annotations_and_what_does_not_fit_is_told() -> None:
    found = list(read_documents(TEXT, source="c.txt"))
    document, wrong, odd, second, _ = found
    assert isinstance(document, Document)
    assert document.annotations == (
        Annotation(span=Span(0, 4), text="Zinc", type="Chemical", ids=("MESH:D015032",)),
        Annotation(span=Span(9, 14), text="colds", type="Disease", ids=("MESH:D003139", "OMIM:1")),
    )
    assert document.relations == (
        Relation(kind="CID", subject="MESH:D015032", object="MESH:D003139"),
        Relation(kind="Positive_Correlation", subject="MESH:D015032", object="MESH:D003139", note="Novel"),
    )
    assert wrong == Reject(
        source="c.txt, line 5", id="PMID:12", reason="the annotation 'Tin' is not at 0..3 of the text"
    )
    assert isinstance(odd, Reject)
    assert isinstance(second, Document)
    assert second.annotations[0].span.of(second.record.text) == "Only"
    assert second.annotations[0].ids == ()


def test_stray_spaces_around_a_mention_are_forgiven() -> None:
    (document,) = read_documents("1|t|Zinc cures.\n1\t0\t5\tZinc  \tChemical\tD015032\n", source="c")
    assert isinstance(document, Document)
    assert document.annotations[0].text == "Zinc"


def test_lines_without_a_text_are_a_reject() -> None:
    (reject,) = parse("1\t0\t5\tZinc\tChemical\tD015032\n", source="c")
    assert isinstance(reject, Reject)
