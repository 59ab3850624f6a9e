from __future__ import annotations

import tracemalloc
from functools import partial

import networkx
import pytest
from export_samples import LENALIDOMIDE, concept, many_assertions, seed_assertions

from kgraph.export import network
from kgraph.export.graphml import element_lines as graphml_lines
from kgraph.export.layout import SPRING_LIMIT, place
from kgraph.export.network import elements, to_networkx
from kgraph.model import Assertion, Evidence, Span
from kgraph.vocab import PREDICATES


@pytest.fixture(scope="module")
def seed() -> networkx.MultiDiGraph:
    return to_networkx(seed_assertions(), concept)


def edges(graph, target):
    return [data for _, other, data in graph.edges(data=True) if other == target]


def test_nodes_are_curies_with_label_kind_and_iri(seed):
    assert seed.nodes[LENALIDOMIDE]["label"] == "Lenalidomide"
    assert seed.nodes[LENALIDOMIDE]["kind"] == "drug"
    assert seed.nodes["MESH:D007970"]["kind"] == "disease"
    assert seed.nodes["MESH:D007970"]["iri"] == "http://id.nlm.nih.gov/mesh/D007970"


def test_denied_statements_are_marked_and_do_not_count_as_degree(seed):
    denied = [data for data in edges(seed, "MESH:D015435") if data["negated"]]
    assert [data["label"] for data in denied] == ["not effective for"]
    assert denied[0]["pattern"] == "dashed"
    assert seed.nodes["MESH:D015435"]["degree"] == 0
    assert seed.nodes["MESH:D008180"]["degree"] == 0


def test_doubtful_statements_carry_their_certainty(seed):
    (thrombosis,) = edges(seed, "MESH:D020246")
    assert (thrombosis["certainty"], thrombosis["label"]) == ("speculated", "possible adverse event")
    assert seed.nodes["MESH:D020246"]["degree"] == 0


def test_weight_is_belief_and_articles_are_counted(seed):
    (leukopenia,) = edges(seed, "MESH:D007970")
    assert (leukopenia["weight"], leukopenia["articles"], leukopenia["pmids"]) == (0.9, 1, "26873674")


def test_retracted_records_support_nothing():
    graph = to_networkx(seed_assertions(), concept, standing=lambda record: False)
    assert {data["articles"] for _, _, data in graph.edges(data=True)} == {0}
    assert {data["retracted"] for _, _, data in graph.edges(data=True)} == {"26873674"}
    assert {degree for _, degree in graph.nodes(data="degree")} == {0}


def test_order_of_input_does_not_matter():
    facts = many_assertions(60)
    one, other = to_networkx(facts, concept), to_networkx(facts[::-1], concept)
    assert networkx.utils.graphs_equal(one, other)
    assert list(one.edges(keys=True)) == list(other.edges(keys=True))


def test_nodes_have_roles_from_sure_facts(seed):
    assert seed.nodes["MESH:D008180"]["community"] == seed.nodes["MESH:D015435"]["community"] == -1  # denied
    sure = [LENALIDOMIDE, "MESH:D008178", "MESH:D008179", "MESH:D007970"]
    assert {seed.nodes[node]["community"] for node in sure} == {0}
    assert seed.nodes[LENALIDOMIDE]["betweenness"] == 1.0
    assert {seed.nodes[node]["betweenness"] for node in sure[1:]} == {0.0}


def test_graphs_beyond_the_limit_are_not_analysed(monkeypatch):
    monkeypatch.setattr(network, "MEMORY_LIMIT", 3)
    graph = to_networkx(many_assertions(20), concept)
    assert not graph.graph["analysed"]
    assert not any({"betweenness", "community", "x", "y"} & set(values) for _, values in graph.nodes(data=True))
    assert sum(graph.degree(node) > 0 for node in graph) == len(graph)


def test_a_stream_says_the_same_as_the_graph():
    facts = many_assertions(60)
    graph, stream = to_networkx(facts, concept), elements(lambda: iter(facts), concept, limit=3)
    assert not stream.analysed
    assert dict(stream.nodes()) == {
        node: {name: value for name, value in values.items() if name not in ("betweenness", "community", "x", "y")}
        for node, values in graph.nodes(data=True)
    }
    assert sorted(stream.edges(), key=repr) == sorted(
        ((a, b, key, values) for a, b, key, values in graph.edges(keys=True, data=True)), key=repr
    )
    assert elements(lambda: iter(facts), concept, limit=len(facts)).analysed


def _many_between_few(count):
    """Ever more evidence and statements between the same hundred drugs and hundred diseases, made as they are read."""
    for number in range(count):
        evidence = Evidence(
            record=f"PMID:{number}", text="Invented sentence. " * 20, method="text-rule", score=0.7, sentence=Span(0, 9)
        )
        yield Assertion(
            kind="treatment", subject=f"MESH:D{number % 100:06d}", predicate=PREDICATES["treatment"], object=f"MESH:D{100 + number // 100 % 100:06d}",
            qualifiers=(("dose", f"{number}"),), evidence=(evidence,), belief=0.7,
        )  # fmt: skip


def test_memory_does_not_grow_with_the_graph():
    peaks = []
    for count in (200, 2000, 6000):
        tracemalloc.start()
        length = sum(map(len, graphml_lines(elements(partial(_many_between_few, count), concept, limit=10))))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert length > 800 * count
    assert peaks[2] < peaks[1] + 20_000 < 200_000


def test_only_plain_values():
    graph = to_networkx(many_assertions(80), concept)
    values = [v for _, d in graph.nodes(data=True) for v in d.values()]
    values += [v for *_, d in graph.edges(data=True) for v in d.values()]
    assert {type(v) for v in values} == {str, int, float, bool}


def test_no_assertions_no_graph():
    assert len(to_networkx([], concept)) == 0


def test_layout_brings_neighbours_together_and_keeps_nodes_apart():
    nodes = [f"n{i}" for i in range(40)]
    where = place(nodes, {(nodes[i], nodes[i + 1]): 1.0 for i in range(0, 40, 2)})

    def distance(a, b):
        return ((where[a][0] - where[b][0]) ** 2 + (where[a][1] - where[b][1]) ** 2) ** 0.5

    near = [distance(nodes[i], nodes[i + 1]) for i in range(0, 40, 2)]
    every = [distance(a, b) for a in nodes for b in nodes if a < b]
    assert sum(near) / len(near) < sum(every) / len(every) / 2
    assert min(every) > 5


def test_layout_above_the_limit_still_places_every_node_once():
    nodes = [f"n{i}" for i in range(SPRING_LIMIT + 1)]
    assert len(set(place(nodes, {}).values())) == len(nodes)
