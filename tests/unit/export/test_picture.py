from __future__ import annotations

import dataclasses
import re
from itertools import combinations
from xml.etree import ElementTree

from export_samples import LABELS, label, many_assertions, seed_assertions, seed_outcomes
from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.export.measure import width, wrap
from kgraph.export.picture import draw
from kgraph.export.scene import arrange, choose

NS = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{NS}text")]


def seed(**more) -> str:
    return draw(seed_assertions(), label, outcomes=seed_outcomes(), **more)


def test_every_concept_and_relation_of_the_seed_is_shown():
    svg = seed(title="Seed")
    shown = " ".join(texts(svg))
    for name in set(LABELS.values()) - {"Thalidomide"}:
        assert all(word in shown for word in name.split())
    assert {"effective for", "not effective for", "adverse event", "no adverse event", "possible adverse event"} <= set(
        texts(svg)
    )
    assert {"5/9", "2/9", "1/9 (11%)"} <= set(texts(svg))


def test_denied_is_dashed_and_crossed_doubtful_dotted_and_both_in_the_legend():
    svg = seed()
    assert svg.count('stroke-dasharray="8 5"') == 3  # two facts and the legend
    assert svg.count('stroke-dasharray="2 4"') == 2
    assert {"Denied", "Doubtful", "Treatment", "Adverse event"} <= set(texts(svg))


def test_drug_in_the_middle_treated_left_harms_right():
    scene = choose(seed_assertions(), label, lambda record: True, 60)
    sides = {label(box.id): box.side for box in scene.boxes.values()}
    assert sides["Lenalidomide"] == "middle"
    assert sides["Panniculitis, Lupus Erythematosus"] == "left"
    assert sides["Lupus Erythematosus, Systemic"] == sides["Leukopenia"] == "right"


def test_indexing_without_effect_gives_way_to_the_stated_effect():
    assert "used for" not in texts(seed())


def test_background_is_counted_and_not_drawn():
    assert any("Not drawn: 1 statement" in text for text in texts(seed()))


def test_accessible_name_and_description():
    root = ElementTree.fromstring(seed(title="A & B"))
    assert root.get("role") == "img"
    named = root.get("aria-labelledby").split()
    found = {element.get("id"): element.text for element in root if element.get("id")}
    assert found[named[0]] == "A & B"
    assert "Lenalidomide: not effective for Panniculitis, Lupus Erythematosus" in found[named[1]]


def test_boxes_and_words_do_not_overlap():
    for facts in (seed_assertions(), many_assertions(20), many_assertions(300)):
        scene = choose(facts, label, lambda record: True, 60)
        arrange(scene, 60, lambda drug: 0.0)
        for one, other in combinations(scene.boxes.values(), 2):
            if one.side == other.side:
                assert one.y + one.height <= other.y or other.y + other.height <= one.y
        for one, other in combinations(scene.arrows, 2):
            if scene.boxes[one.fact.object].side == scene.boxes[other.fact.object].side:
                assert abs(one.end - other.end) >= 14
        for arrow in scene.arrows:
            box = scene.boxes[arrow.fact.object]
            assert box.y < arrow.end < box.y + box.height


def test_beyond_the_limit_the_strongest_are_drawn_and_it_says_so():
    facts = many_assertions(300)
    svg = draw(facts, label, limit=30)
    assert any(
        re.match(r"Only the strongest facts are drawn: 30 of \d+ drugs and conditions", text) for text in texts(svg)
    )
    drawn = choose(facts, label, lambda record: True, 30).arrows
    assert max(f.belief for f in facts if not f.negated) in {a.fact.belief for a in drawn}


def test_a_drug_that_is_also_an_object_is_drawn():
    fact = seed_assertions()[0]
    back = dataclasses.replace(fact, subject=fact.object, object=fact.subject)
    assert len(ElementTree.fromstring(draw([fact, back], label)).findall(f".//{NS}rect")) >= 3


def test_nothing_to_draw():
    assert "No drug and disease were found to be linked." in texts(draw([], label))


def test_same_bytes_for_any_order():
    facts = many_assertions(80)
    assert draw(facts[::-1], label) == draw(facts, label)


@settings(max_examples=50)
@given(st.text())
def test_any_label_and_title_give_well_formed_svg(name):
    ElementTree.fromstring(draw(seed_assertions(), lambda curie: name, title=name, outcomes=seed_outcomes()).encode())


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), st.integers(60, 300), st.integers(1, 4))
def test_wrapped_lines_fit_and_keep_the_words(text, room, lines):
    out = wrap(text, room, 13, lines)
    assert 1 <= len(out) <= lines
    assert all(width(line, 13) <= room for line in out if len(line) > 1)
    if not out[-1].endswith("…"):
        assert "".join("".join(out).split()) == "".join(text.split())
