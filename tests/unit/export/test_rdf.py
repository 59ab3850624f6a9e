from __future__ import annotations

import io
import tracemalloc

import pyoxigraph as ox
import pytest
import rdflib

from kgraph.errors import InputError, UsageError
from kgraph.export.rdf import FORMATS, write_rdf
from kgraph.rdf import Iri, Literal, Quad, nquad_line
from kgraph.vocab import KG, MESH, RDFS, XSD

READERS = {
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
}


def sample() -> list[str]:
    quads = []
    for number in range(40):
        graph = Iri(f"https://w3id.org/kgraph/graph/PMID/{number % 4}")
        subject = Iri(f"{MESH}D{number % 15:06d}")
        value = f'β-"{number}"\n\\ \U0001d6fc \u0007'
        quads += [
            Quad(subject, Iri(RDFS + "label"), Literal(value, language="en"), graph),
            Quad(subject, Iri(KG + "n"), Literal(str(number), XSD + "integer"), graph),
            Quad(subject, Iri(KG + "see"), Iri("http://example.org/a%20b?c=d&e#f(g)'"), graph),
        ]
    return sorted({nquad_line(quad) for quad in quads})


def export(form: str, lines=None) -> bytes:
    out = io.BytesIO()
    write_rdf(sample() if lines is None else lines, form, out)
    return out.getvalue()


@pytest.mark.parametrize("form", ["nquads", "trig", "jsonld"])
def test_oxigraph_reads_the_same_quads(form):
    wanted = set(ox.parse("".join(sample()).encode(), format=ox.RdfFormat.N_QUADS))
    assert set(ox.parse(export(form), format=READERS[form])) == wanted


# rdflib 7.6 warns about its own use of what it deprecates
@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")
@pytest.mark.parametrize(("form", "name"), [("nquads", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")])
def test_rdflib_reads_the_same_quads(form, name):
    def quads(data, kind):
        dataset = rdflib.Dataset()
        dataset.parse(data=data.decode("utf-8"), format=kind)
        return {(s.n3(), p.n3(), o.n3(), str(graph)) for s, p, o, graph in dataset.quads()}

    assert quads(export(form), name) == quads("".join(sample()).encode(), "nquads")


def test_turtle_holds_the_triples_of_all_graphs():
    wanted = {quad.triple for quad in ox.parse("".join(sample()).encode(), format=ox.RdfFormat.N_QUADS)}
    assert {quad.triple for quad in ox.parse(export("turtle"), format=ox.RdfFormat.TURTLE)} == wanted
    assert len(rdflib.Graph().parse(data=export("turtle"), format="turtle")) == len(wanted)


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_graph(form):
    assert list(ox.parse(export(form, []), format=READERS[form])) == []


def test_short_names_are_used():
    assert b"mesh:D000001" in export("trig")


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(UsageError, match="nquads, trig, turtle, jsonld"):
        export("rdfxml")


def test_a_damaged_dump_is_one_line():
    with pytest.raises(InputError, match="damaged") as error:
        export("trig", ["<http://a> <http://b> nonsense .\n"])
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("form", ["trig", "turtle", "jsonld"])
def test_memory_does_not_grow_with_the_graph(form):
    class Nowhere(io.RawIOBase):
        def writable(self):
            return True

        def write(self, data):
            return len(data)

    def peak(count):
        lines = (
            f'<http://example.org/{n}> <http://example.org/p> "{n}" <http://example.org/g> .\n' for n in range(count)
        )
        tracemalloc.start()
        write_rdf(lines, form, Nowhere())
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    assert peak(20_000) < 1_000_000
