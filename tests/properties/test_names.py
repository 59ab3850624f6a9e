"""Words keep their offsets; keys ignore what separates words; prefix search agrees with a plain dictionary."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.mesh import Mesh
from kgraph.mesh.pack import write_packed
from kgraph.mesh.source import Source, SourceConcept, SourceTerm
from kgraph.names import key, normalise_word, words

TEXT = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("aeosS'’ -,/5βµßé\u0301\U0001f600")), max_size=60
)
PLAIN = st.from_regex(r"[b-df-hj-np-r]{2,7}", fullmatch=True)


@given(TEXT)
def test_words_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for word in words(text):
        assert last <= word.start < word.end <= len(text)
        assert word.norm == normalise_word(text[word.start : word.end])
        last = word.end


@given(TEXT)
def test_a_key_is_the_words_of_its_text(text: str) -> None:
    assert key(text) == "".join(f"{word.norm} " for word in words(text))


@given(st.lists(PLAIN, min_size=1, max_size=5), st.data())
def test_a_key_is_its_own_key_and_separators_do_not_count(parts: list[str], data: st.DataObject) -> None:
    text = parts[0]
    for part in parts[1:]:
        text += data.draw(st.sampled_from([" ", "-", ", ", "'s ", "/", " – ".strip()])) + part
    assert key(text) == key(" ".join(parts)) == "".join(f"{part} " for part in parts)
    assert key(key(text)) == key(text)
    assert all(word.joined for word in list(words(text))[1:])


@given(st.lists(PLAIN, min_size=1, max_size=5))
def test_capitals_plural_and_possessive_do_not_count(parts: list[str]) -> None:
    text = " ".join(parts)
    assert key(text.title()) == key(text)
    assert key(f"{text}'s") == key(text)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(PLAIN, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=12),
    st.lists(PLAIN, max_size=6),
)
def test_prefix_search_agrees_with_a_plain_dictionary(tmp_path_factory, names: list[str], tail: list[str]) -> None:
    concepts = tuple(
        SourceConcept(ui=f"D{number:06d}", kind="descriptor", terms=(SourceTerm(name=name),), tree=("D01",))
        for number, name in enumerate(names)
    )
    source = Source(year="2099", concepts=concepts, qualifiers=(), files=())
    mesh = Mesh(write_packed(source, tmp_path_factory.mktemp("names")))
    naive: dict[str, list[str]] = {}
    for number, name in enumerate(names):
        naive.setdefault(key(name), []).append(f"MESH:D{number:06d}")
    naive = {name: curies for name, curies in naive.items() if len(curies) <= 5}
    for start in [*names, *tail]:
        text = key(" ".join([start, *tail]))
        wanted = [(length, naive[text[:length]]) for length in range(1, len(text) + 1) if text[:length] in naive]
        assert [(length, [term.concept for term in terms]) for length, terms in mesh.prefixes(text)] == wanted


def test_acronyms_keep_their_s() -> None:
    assert key("AIDS") != key("aids") == key("aid")
