from __future__ import annotations

import csv
import io
import json

import pyoxigraph
import pytest
from golden_graph import golden_store
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from kgraph.errors import UsageError
from kgraph.query.plain import plain
from kgraph.query.results import FORMATS, write_answer
from kgraph.query.run import run_text
from kgraph.rdf import BlankNode, Iri, Literal, Select, Triple
from kgraph.vocab import XSD

ROW = (
    Iri("http://id.nlm.nih.gov/mesh/D008178"),
    Literal('a "b", c\n\td\\'),
    None,
    Literal("0.9", XSD + "decimal"),
    Literal("chat", language="fr"),
    BlankNode("b0"),
)


def written(form: str, *rows: tuple[object, ...], terminal: bool = False) -> str:
    out = io.StringIO(newline="")
    answer = Select(("id", "text", "none", "number", "word", "blank"), iter(rows))  # type: ignore[arg-type]
    assert write_answer(answer, form, out, terminal=terminal) == len(rows)
    return out.getvalue()


def test_csv_is_rfc_4180():
    text = written("csv", ROW)
    assert text.splitlines(keepends=True)[0] == "id,text,none,number,word,blank\r\n"
    _, row = csv.reader(io.StringIO(text, newline=""))
    assert row == ["MESH:D008178", 'a "b", c\n\td\\', "", "0.9", "chat", "_:b0"]


def test_tsv_has_one_line_a_row():
    assert (
        written("tsv", ROW)
        == 'id\ttext\tnone\tnumber\tword\tblank\nMESH:D008178\ta "b", c\\n\\td\\\\\t\t0.9\tchat\t_:b0\n'
    )


def test_json_is_read_by_others():
    text = written("json", ROW, ROW)
    parsed = pyoxigraph.parse_query_results(text, pyoxigraph.QueryResultsFormat.JSON)
    rows = list(parsed)
    assert len(rows) == 2
    assert rows[0]["id"] == pyoxigraph.NamedNode(ROW[0])
    assert rows[0]["text"] == pyoxigraph.Literal('a "b", c\n\td\\')
    assert rows[0]["none"] is None
    assert rows[0]["number"] == pyoxigraph.Literal("0.9", datatype=pyoxigraph.NamedNode(XSD + "decimal"))
    assert rows[0]["word"] == pyoxigraph.Literal("chat", language="fr")
    assert json.loads(written("json"))["results"]["bindings"] == []


def test_a_piped_table_is_aligned_and_plain():
    text = written("table", ROW, (None, Literal("x"), None, Literal("10", XSD + "integer"), None, None))
    lines = text.splitlines()
    assert len(lines) == 4
    assert "\x1b" not in text
    assert lines[2].index("0.9") + 3 == lines[3].index("10") + 2, "numbers stand to the right"
    assert not [line for line in lines if line != line.rstrip()]


def test_a_table_on_a_terminal_shows_every_cell():
    text = written("table", ROW, terminal=True)
    assert "MESH:" in text
    assert "0.9" in text


def test_a_narrow_terminal_loses_no_column():
    names = tuple(f"column{i}" for i in range(12))
    row = tuple(
        Literal(f"two words {i}") if i % 2 else Iri(f"http://id.nlm.nih.gov/mesh/D00000{i:03}") for i in range(12)
    )
    out = io.StringIO()
    write_answer(Select(names, iter([row])), "table", out, terminal=True)
    for i, name in enumerate(names):
        assert name in out.getvalue()
        assert (f"two words {i}" if i % 2 else f"MESH:D00000{i:03}") in out.getvalue()


def test_control_characters_never_reach_the_terminal():
    hostile = Literal("\x1b]0;owned\x07 \x9b31m \u202eabc [bold]")
    for terminal in (True, False):
        out = io.StringIO()
        write_answer(Select(("x",), iter([(hostile,)])), "table", out, terminal=terminal)
        assert not set("\x07\x9b\u202e") & set(out.getvalue())
        assert "]0;owned" in out.getvalue()
        assert "[bold]" in out.getvalue(), "rich must not read marks in the text"
        assert "\x1b]" not in out.getvalue()


@given(st.text())
def test_plain_text_is_one_safe_line(text):
    safe = plain(text)
    assert safe.splitlines() in ([], [safe])
    assert all(character.isprintable() or ord(character) > 0x9F for character in safe)


def test_booleans():
    for form, expected in (("table", "true\n"), ("csv", "true\n"), ("json", '{"head": {}, "boolean": true}\n')):
        out = io.StringIO()
        write_answer(True, form, out)
        assert out.getvalue() == expected


def test_construct_is_turtle_that_others_read():
    query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"
    out = io.StringIO()
    count = write_answer(run_text(golden_store(), query), "turtle", out)
    graph = Graph().parse(data=out.getvalue(), format="turtle")
    triples = {(str(t.subject), str(t.predicate)) for t in run_text(golden_store(), query)}
    assert {(str(s), str(p)) for s, p, _ in graph} == triples
    assert len(graph) <= count
    plain_out = io.StringIO()
    write_answer(run_text(golden_store(), query), "table", plain_out)
    assert plain_out.getvalue() == out.getvalue()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_turtle_keeps_any_text(text):
    subject, predicate = Iri("https://w3id.org/kgraph/vocab/x.y"), Iri("https://w3id.org/kgraph/vocab/-z")
    out = io.StringIO()
    write_answer(iter([Triple(subject, predicate, Literal(text))]), "turtle", out)
    (quad,) = pyoxigraph.parse(out.getvalue(), format=pyoxigraph.RdfFormat.TURTLE)
    assert (quad.subject.value, quad.predicate.value, quad.object.value) == (subject, predicate, text)


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        ("7", "integer", "7"),
        ("0.9", "decimal", "0.9"),
        ("1", "decimal", '"1"^^xsd:decimal'),
        ("false", "boolean", "false"),
        ("1", "boolean", '"1"^^xsd:boolean'),
        ("2016-08", "gYearMonth", '"2016-08"^^xsd:gYearMonth'),
    ],
)
def test_numbers_in_turtle_are_as_people_write_them(value, kind, text):
    out = io.StringIO()
    literal = Literal(value, XSD + kind)
    write_answer(iter([Triple(Iri("http://e.org/s"), Iri("http://e.org/p"), literal)]), "turtle", out)
    assert out.getvalue().endswith(f"<http://e.org/s> <http://e.org/p> {text} .\n")
    (quad,) = pyoxigraph.parse(out.getvalue(), format=pyoxigraph.RdfFormat.TURTLE)
    assert (quad.object.value, quad.object.datatype.value) == (value, XSD + kind)


@pytest.mark.parametrize(
    ("answer", "form"),
    [(True, "turtle"), (Select((), iter(())), "turtle"), (iter(()), "csv"), (iter(()), "json"), (True, "xml")],
)
def test_a_form_that_does_not_fit_is_told(answer, form):
    with pytest.raises(UsageError) as caught:
        write_answer(answer, form, io.StringIO())
    assert "\n" not in str(caught.value)


def test_the_forms_are_those_of_the_command_line():
    import argparse

    from kgraph.cli import query

    parser = argparse.ArgumentParser()
    query.add_arguments(parser)
    (choices,) = [action.choices for action in parser._actions if action.dest == "format"]
    assert tuple(choices) == FORMATS
