from __future__ import annotations

from build_document import SmallVocabulary, build

from kgraph.assertions.focus import find_focus
from kgraph.assertions.sentence_view import view_sentences

CLASS, WIDER, MEMBER = "MESH:D5", "MESH:D1", "MESH:D9"


def drugs(text, **tree):
    document = build(text)
    return dict(find_focus(document.record, view_sentences(document), SmallVocabulary(**tree)).drugs)


def test_a_class_hands_its_weight_to_its_one_member():
    found = drugs(
        f"[azoles|C|{CLASS}] || We gave [azoles|C|{CLASS}], that is [x|C|{MEMBER}].", actions={MEMBER: (CLASS,)}
    )
    assert found == {MEMBER: 7.0}


def test_a_class_of_a_class_hands_its_weight_on():
    """The wider class has the narrower one below it by tree, and that one a drug by action alone."""
    text = f"We gave [agents|C|{WIDER}], the [blockers|C|{CLASS}], and [x|C|{MEMBER}]."
    tree = {"parents": {CLASS: (WIDER,)}, "actions": {MEMBER: (CLASS,)}}
    assert drugs(text, **tree) == {MEMBER: 3.0}
    assert drugs(text, parents={WIDER: (CLASS,)}, actions={MEMBER: (WIDER,)}) == {MEMBER: 3.0}


def test_a_class_with_several_members_gives_nothing_on():
    text = f"[agents|C|{CLASS}], [x|C|{MEMBER}] and [y|C|MESH:D8] were given."
    assert drugs(text, actions={MEMBER: (CLASS,), "MESH:D8": (CLASS,)}) == {MEMBER: 1.0, "MESH:D8": 1.0}
