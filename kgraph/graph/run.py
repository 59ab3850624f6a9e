"""The run: what software, vocabulary and models read the records. Its named graph is its description.

The IRI of a run is a hash of its content and not of the records it read: five hundred records read in one run, or in five hundred
runs on the same day with the same software, give the same graph. What a run read is known from the other end: each
record's graph is ``prov:wasGeneratedBy`` its run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kgraph.graph.statements import Statements
from kgraph.ids import BASE, content_hash
from kgraph.rdf import Iri, Quad, Queryable, Select, date_literal
from kgraph.vocab import DCTERMS, PROV, RDFS


@dataclass(frozen=True, slots=True, kw_only=True)
class RunInfo:
    """What made a graph.

    ``software`` is the version of kgraph, ``vocabulary`` name and release ("MeSH 2024"), ``models`` the names of the components that
    read ("dictionary 1", ...; order does not matter), ``date`` the ISO date of the run, handed in by the caller.
    """

    software: str
    vocabulary: str
    models: tuple[str, ...] = ()
    date: str = ""

    @property
    def iri(self) -> str:
        """The IRI of the run, which is also the name of its graph."""
        return f"{BASE}run/" + content_hash(self.software, self.vocabulary, self.date, *sorted(set(self.models)))


def _part(kind: str, name: str) -> str:
    return f"{BASE}{kind}/" + content_hash(name)


def run_quads(run: RunInfo) -> Iterator[Quad]:
    """Yield the named graph of *run*: the activity, the software agent, the vocabulary and the models it used."""
    graph = Statements(run.iri)
    agent = _part("software", run.software)
    yield from graph.types(run.iri, PROV + "Activity")
    yield graph.link(run.iri, PROV + "wasAssociatedWith", agent)
    if run.date:
        yield graph.say(run.iri, DCTERMS + "date", date_literal(run.date))
    yield from graph.types(agent, PROV + "SoftwareAgent")
    yield graph.say(agent, RDFS + "label", f"kgraph {run.software}")
    used = [("vocabulary", run.vocabulary), *(("model", model) for model in sorted(set(run.models)))]
    for kind, name in used:
        node = _part(kind, name)
        yield graph.link(run.iri, PROV + "used", node)
        yield from graph.types(node, PROV + "Entity")
        yield graph.say(node, RDFS + "label", name)


_UNUSED = """
SELECT DISTINCT ?run WHERE {
  GRAPH ?run { ?run a prov:Activity }
  MINUS { GRAPH ?record { ?record prov:wasGeneratedBy ?run } }
}
"""


def unused_runs(store: Queryable) -> list[str]:
    """Return the graphs of runs from which no record graph is left, sorted: replacing every record leaves no trace of the old run."""
    answer = store.query(_UNUSED)
    assert isinstance(answer, Select)  # noqa: S101 -- tells the type checker what a SELECT gives
    return sorted(row[0] for row in answer.rows if isinstance(row[0], Iri))
