"""Names and the concepts that annotators gave them."""

from kgraph.evaluate.spans import GoldMention
from kgraph.model import Record
from kgraph.train.links import gold_links, save_links


def document(number, *mentions):
    return Record(id=f"PMID:{number}", text="zorin and rash"), [
        GoldMention(s, e, kind, ids) for s, e, kind, ids in mentions
    ]


def test_the_concept_of_most_documents_comes_first_and_composites_are_left_out(tmp_path):
    one, two = ("MESH:D1",), ("MESH:D2",)
    links = gold_links(
        [
            document(1, (0, 5, "Chemical", two), (10, 14, "Disease", ("MESH:D3", "MESH:D4"))),
            document(2, (0, 5, "Chemical", one), (0, 5, "Chemical", one)),
            document(3, (0, 5, "Chemical", one), (10, 14, "Disease", ("OMIM:1",))),
        ]
    )
    assert links == {"Chemical": {"zorin ": ["MESH:D1", "MESH:D2"]}, "Disease": {}}
    save_links(links, tmp_path / "links.json")
    assert (tmp_path / "links.json").read_text() == '{"Chemical":{"zorin ":["MESH:D1","MESH:D2"]},"Disease":{}}\n'
