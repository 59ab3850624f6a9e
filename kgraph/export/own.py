"""Our own exporters, as the entry points of ``kgraph.exporters`` name them. Each reads the graph's files and keeps none of them."""

from __future__ import annotations

import codecs
import heapq
import json
from functools import partial
from itertools import islice
from typing import IO, Final, TextIO, cast

from kgraph.errors import InputError
from kgraph.export import cytoscape, graphml, kgx, nanopub, tables
from kgraph.export.exporter import Exporter, Options
from kgraph.export.graph_files import GraphFiles
from kgraph.export.network import Elements, elements
from kgraph.export.picture import draw
from kgraph.export.rdf import write_rdf
from kgraph.export.support import support
from kgraph.ids import assertion_iri
from kgraph.model import Assertion
from kgraph.vocab import NP, PREFIXES

_PICTURE_FACTS: Final = 2000  # of which the picture shows the strongest
_PICTURE_DRUGS: Final = 3  # more have no cards with outcomes
_PIECE: Final = 1 << 16


def _rdf(graph: GraphFiles, out: TextIO, _options: Options, *, form: str) -> None:
    with graph.text("graph.nq.gz") as lines:
        write_rdf(lines, form, _bytes(out))


def _copy(graph: GraphFiles, out: TextIO, _options: Options, *, name: str) -> None:
    """Hand through a file that the build has written from the same content."""
    with graph.text(name) as source:
        while piece := source.read(_PIECE):
            out.write(piece)


def _elements(graph: GraphFiles) -> Elements:
    return elements(graph.assertions, graph.concept, standing=graph.standing)


def _graphml(graph: GraphFiles, out: TextIO, _options: Options) -> None:
    out.writelines(graphml.element_lines(_elements(graph)))


def _cytoscape(graph: GraphFiles, out: TextIO, _options: Options) -> None:
    out.writelines(cytoscape.element_lines(_elements(graph), name=graph.name))


def _kgx(graph: GraphFiles, out: TextIO, options: Options) -> None:
    facts = kgx.exported(graph.assertions(), standing=graph.standing, denied=options.denied)
    write = kgx.write_lines if options.lines else kgx.write_tsv
    if options.table == "nodes":
        write(out, kgx.NODE_COLUMNS, kgx.node_rows(facts, graph.concept))
    else:
        write(out, kgx.EDGE_COLUMNS, kgx.edge_rows(facts, standing=graph.standing))


def _csv(graph: GraphFiles, out: TextIO, options: Options) -> None:
    if options.table == "outcomes":
        rows = tables.outcome_rows(graph.outcomes_by_record(), graph.label, standing=graph.standing)
        tables.write_csv(out, tables.OUTCOME_COLUMNS, rows, bom=options.bom)
    else:
        rows = tables.evidence_rows(graph.assertions(), graph.label, standing=graph.standing)
        tables.write_csv(out, tables.EVIDENCE_COLUMNS, rows, bom=options.bom)


def _nanopub(graph: GraphFiles, out: TextIO, options: Options) -> None:
    with graph.text("manifest.json") as stream:
        try:
            made = json.load(stream)
            maker = nanopub.Maker(**{name: str(made[name]) for name in ("software", "vocabulary", "date")})
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{graph.folder / 'manifest.json'} is damaged ({error}); build the graph again") from error
    lines = nanopub.nanopub_lines(
        graph.assertions(), graph.concept, maker, standing=graph.standing, denied=options.denied
    )
    write_rdf(lines, "trig", _bytes(out), prefixes=PREFIXES | {"np": NP})


def _svg(graph: GraphFiles, out: TextIO, _options: Options) -> None:
    def rank(fact: Assertion) -> tuple[object, ...]:
        found = support(fact, graph.standing)
        return not found.articles, found.doubt, fact.negated, -fact.belief, assertion_iri(fact)

    facts = heapq.nsmallest(_PICTURE_FACTS, graph.assertions(), key=rank)
    drugs = {fact.subject for fact in facts}
    counted = (o for o in graph.outcomes() if o.drug in drugs and (o.n is not None or o.percent is not None))
    outcomes = list(islice(counted, _PICTURE_FACTS)) if len(drugs) <= _PICTURE_DRUGS else []
    out.write(draw(sorted(facts, key=assertion_iri), graph.label, outcomes=outcomes, standing=graph.standing))


class _Sink:
    """A binary stream, as far as a serialiser needs one, whose UTF-8 goes to a text stream."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def write(self, data: bytes) -> int:
        self._out.write(self._decoder.decode(data))
        return len(data)

    def flush(self) -> None:
        self._out.flush()


def _bytes(out: TextIO) -> IO[bytes]:
    return cast("IO[bytes]", _Sink(out))


def _names(*names: str) -> frozenset[str]:
    return frozenset(names)


NQUADS: Final = Exporter(write=partial(_rdf, form="nquads"))
TRIG: Final = Exporter(write=partial(_rdf, form="trig"))
TURTLE: Final = Exporter(write=partial(_rdf, form="turtle"))
JSONLD: Final = Exporter(write=partial(_rdf, form="jsonld"))
GRAPHML: Final = Exporter(write=_graphml)
CYTOSCAPE: Final = Exporter(write=_cytoscape)
KGX: Final = Exporter(
    write=_kgx, tables=("edges", "nodes"), ending=".tsv", lines_ending=".jsonl", options=_names("denied", "lines")
)
CSV: Final = Exporter(write=_csv, tables=("evidence", "outcomes"), ending=".csv", options=_names("bom"))
NANOPUB: Final = Exporter(write=_nanopub, options=_names("denied"))
HTML: Final = Exporter(write=partial(_copy, name="report.html"))
SVG: Final = Exporter(write=_svg)
