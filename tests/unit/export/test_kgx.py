from __future__ import annotations

import dataclasses
import io
import json
import re

from export_samples import concept, many_assertions, seed_assertions
from paths import SHARED, needs_shared

from kgraph.export.kgx import (
    EDGE_COLUMNS,
    MULTIVALUED,
    NODE_COLUMNS,
    edge_rows,
    exported,
    node_rows,
    write_lines,
    write_tsv,
)
from kgraph.vocab import PREDICATES


def table(columns, rows):
    out = io.StringIO()
    write_tsv(out, columns, rows)
    head, *lines = out.getvalue().splitlines()
    assert head.split("\t") == list(columns)
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]


def nodes(facts):
    return table(NODE_COLUMNS, node_rows(facts, concept))


def edges(facts):
    return table(EDGE_COLUMNS, edge_rows(facts))


def test_denied_and_doubtful_statements_stay_out_unless_asked_for():
    names = {node["id"]: node["name"] for node in nodes(seed_assertions())}
    plain = edges(exported(seed_assertions()))
    assert {names[edge["object"]] for edge in plain} == {
        "Lupus Erythematosus, Cutaneous",
        "Lupus Erythematosus, Discoid",
        "Leukopenia",
    }
    assert {edge["negated"] for edge in plain} == {"false"}
    every = edges(exported(seed_assertions(), denied=True))
    assert {names[edge["object"]] for edge in every if edge["negated"] == "true"} == {
        "Panniculitis, Lupus Erythematosus",
        "Lupus Erythematosus, Systemic",
    }
    assert "MESH:D020246" not in {edge["object"] for edge in every}


def test_facts_of_retracted_articles_stay_out():
    assert list(exported(seed_assertions(), standing=lambda record: False, denied=True)) == []


def test_required_columns_are_filled_and_edges_name_nodes():
    facts = list(exported(many_assertions(60), denied=True))
    found = nodes(facts)
    ids = {node["id"] for node in found}
    assert len(ids) == len(found)
    assert all(node["category"] and node["name"] for node in found)
    rows = edges(facts)
    assert len({edge["id"] for edge in rows}) == len(rows) > 20
    for edge in rows:
        assert {edge["subject"], edge["object"]} <= ids
        assert all(
            edge[name]
            for name in ("id", "predicate", "category", "knowledge_level", "agent_type", "primary_knowledge_source")
        )
        assert all(re.fullmatch(r"PMID:\d+", one) for one in edge["publications"].split("|"))
        assert 0 <= float(edge["has_confidence_score"]) <= 1


def test_what_rests_on_indexing_alone_is_not_text_mined():
    agents = {
        edge["effect"]: edge["agent_type"] for edge in edges(seed_assertions()) if edge["object"] == "MESH:D008178"
    }
    assert agents == {"effective": "text_mining_agent", "not stated": "computational_model"}


def test_tabs_and_line_ends_in_names_do_not_break_rows():
    row = next(iter(nodes(seed_assertions()[:1])))
    out = io.StringIO()
    write_tsv(out, ("a", "b"), [("x\ty\r\nz", None)])
    assert out.getvalue() == "a\tb\nx y z\t\n"
    assert row["id"].startswith("MESH:")


def _model():
    """The model's entries by section: name -> its lines. No YAML reader is needed for two levels of keys."""
    sections: dict[str, dict[str, list[str]]] = {}
    section, entry = "", ""
    for line in (SHARED / "ontologies" / "biolink-model.yaml").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"(\w+):\s*$", line):
            section = match[1]
            sections[section] = {}
        elif match := re.match(r"  ([^\s#][^:]*):\s*$", line):
            entry = match[1]
            sections.get(section, {})[entry] = []
        elif section and entry in sections.get(section, {}):
            sections[section][entry].append(line.strip())
    return sections


@needs_shared
def test_terms_are_those_of_the_biolink_model():
    model = _model()
    classes = {
        "".join(word[:1].upper() + word[1:] for word in name.split()): lines for name, lines in model["classes"].items()
    }
    slots = {name.replace(" ", "_"): lines for name, lines in model["slots"].items()}
    facts = [
        dataclasses.replace(seed_assertions()[0], kind=kind, predicate=predicate)
        for kind, predicate in PREDICATES.items()
    ]
    rows = edges(facts)
    assert len(rows) == len(PREDICATES)
    for category in {row["category"] for row in (*rows, *nodes(facts))}:
        lines = classes[category.removeprefix("biolink:")]
        assert "abstract: true" not in lines
        assert "mixin: true" not in lines
    for row in rows:
        assert row["predicate"].removeprefix("biolink:") in slots
        levels = model["enums"]["KnowledgeLevelEnum"]
        agents = model["enums"]["AgentTypeEnum"]
        assert f"{row['knowledge_level']}:" in levels
        assert f"{row['agent_type']}:" in agents
    ours = {"id", "iri", "category", "name", "effect", "subject", "predicate", "object"}
    assert set(NODE_COLUMNS + EDGE_COLUMNS) - ours <= set(slots)


def _value(lines, key):
    return next((line.removeprefix(f"{key}: ") for line in lines if line.startswith(f"{key}: ")), "")


def _items(lines, key):
    """The entries of the list *key* directly below an entry of the model."""
    found, inside = [], False
    for line in lines:
        if inside and line.startswith("- "):
            found.append(line.removeprefix("- ").partition("  #")[0])
        else:
            inside = line == f"{key}:"
    return found


def _above(entries, name):
    """*name* and everything above it by is_a and mixins."""
    parents = [parent for parent in (_value(entries[name], "is_a"), *_items(entries[name], "mixins")) if parent]
    return {name}.union(*(_above(entries, parent) for parent in parents if parent in entries))


@needs_shared
def test_subjects_and_objects_are_what_the_predicates_are_for():
    model = _model()
    classes, slots = model["classes"], model["slots"]
    drug, condition = (_above(classes, name) for name in ("chemical entity", "disease or phenotypic feature"))
    checked = 0
    for predicate in PREDICATES.values():
        above = _above(slots, predicate.removeprefix("biolink:").replace("_", " "))
        assert "related to" in above
        for key, allowed in (("domain", drug), ("range", condition)):
            asked = {_value(slots[name], key) for name in above} - {"", "named thing", "label type", "uriorcurie"}
            checked += len(asked)
            assert asked <= allowed, (predicate, key)
    assert checked >= 4


@needs_shared
def test_slots_with_several_values_are_those_of_the_model():
    slots = _model()["slots"]
    many = {
        name for name in NODE_COLUMNS + EDGE_COLUMNS if "multivalued: true" in slots.get(name.replace("_", " "), ())
    }
    assert many - {"category", "provided_by"} == MULTIVALUED - {"category", "provided_by"}


def test_json_lines_say_the_same_as_the_table():
    facts = list(exported(many_assertions(40), denied=True))
    for columns, rows in ((NODE_COLUMNS, node_rows), (EDGE_COLUMNS, edge_rows)):
        second = concept if rows is node_rows else None
        args = (facts, second) if second else (facts,)
        out = io.StringIO()
        write_lines(out, columns, rows(*args))
        values = [json.loads(line) for line in out.getvalue().splitlines()]
        plain = table(columns, rows(*args))
        assert len(values) == len(plain) > 5
        for value, row in zip(values, plain, strict=True):
            assert list(value) == [name for name in columns if row[name]]
            for name, content in value.items():
                assert isinstance(content, list) == (name in MULTIVALUED)
                if isinstance(content, bool):
                    assert row[name] == str(content).lower()
                else:
                    assert row[name] == ("|".join(content) if isinstance(content, list) else str(content))
