from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from html.parser import HTMLParser

import pytest
from export_samples import annotate, label, many_assertions, seed_assertions, seed_document, seed_outcomes

from kgraph.export.report import write_report
from kgraph.model import Span, StudyFact

VOID = {"meta", "link", "br", "input"}
LOADS = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest", "xlink:href"}


class Page(HTMLParser):
    """Reads a page, checks that it is balanced, and keeps its elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if not self._open or self._open[-1] != "style":
            self.words.append(data)

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.elements if attrs.get("id")]

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]


def report(tmp_path, **more) -> str:
    given = {
        "title": "Seed", "summary": {"Asked for": "PMID 26873674", "Records": 1234}, "assertions": seed_assertions(),
        "outcomes": seed_outcomes(), "documents": iter([seed_document()]), "label": label,
    }  # fmt: skip
    write_report(tmp_path / "report.html", **{**given, **more})
    return (tmp_path / "report.html").read_text(encoding="utf-8")


def section(html: str, name: str) -> str:
    return html.partition(f'<section id="{name}">')[2].partition("</section>")[0]


def test_each_statement_stands_in_its_own_section(tmp_path):
    html = report(tmp_path)
    assert section(html, "treatments").count("<tr id=") == 3
    assert "Leukopenia" in section(html, "adverse-events")
    assert "Thrombosis" not in section(html, "adverse-events")
    denied, doubtful = section(html, "denied"), section(html, "doubtful")
    assert denied.count('class="tag denied"') == denied.count("<tr id=") == 2
    assert "Panniculitis" in denied
    assert "Systemic" in denied
    assert "Venous Thrombosis" in doubtful
    assert "1/9 (11%)" in doubtful
    assert "speculated" in doubtful


def test_outcomes_have_their_numbers(tmp_path):
    outcomes = section(report(tmp_path), "outcomes")
    assert re.findall(r"\d/9 \(\d+%\)", outcomes) == ["5/9 (56%)", "2/9 (22%)", "2/9 (22%)"]
    assert "lupus panniculitis" in outcomes


def test_every_link_inside_the_page_arrives_and_ids_are_unique(tmp_path):
    page = Page(report(tmp_path))
    assert len(page.ids) == len(set(page.ids))
    inside = [a["href"][1:] for a in page.all("a") if a["href"].startswith("#")]
    assert len(inside) > 20
    assert set(inside) <= set(page.ids)


def test_a_row_links_to_its_sentence_and_the_sentence_to_the_row(tmp_path):
    html = report(tmp_path)
    fact, sentence = re.search(
        r'<tr id="(f-\w+)" data-about="[^"]*MESH:D007970">.*?Leukopenia.*?href="#(s-PMID-26873674-\d+)"',
        section(html, "adverse-events"),
    ).groups()
    text = html.partition(f'id="{sentence}"')[2]
    assert "Adverse effects included mild" in text[:60]
    assert f'href="#{fact}"' in text[:700]


def test_mentions_are_marked_where_they_stand(tmp_path):
    html = report(tmp_path)
    assert re.search(r'<mark class="Chemical" title="[^"]*Lenalidomide \(MESH:D000077269\)">lenalidomide</mark>', html)
    assert re.search(r'<mark class="Disease" title="[^"]*MESH:D020246[^"]*">deep vein thrombosis</mark>', html)
    shown = "".join(
        Page(html.partition('<section id="texts">')[2].partition("<footer>")[0].replace("</section>", "")).words
    )
    for sentence in (seed_document().record.text[s.start : s.end] for s in seed_document().sentences):
        assert sentence in shown


def test_nothing_is_loaded_from_anywhere(tmp_path):
    html = report(tmp_path)
    page = Page(html)
    assert page.all("img") == page.all("iframe") == []
    assert page.all("script") == [{}]  # one, without an address
    assert not [
        name
        for _, attrs in page.elements
        for name in attrs
        if name in LOADS or name.startswith("on") or name == "style"
    ]
    assert [attrs["href"] for attrs in page.all("link")] == ["data:,"]
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]
    assert "url(" not in style
    assert "@import" not in style
    outside = {a["href"] for a in page.all("a") if not a["href"].startswith("#")}
    assert all(
        re.match(r"https://pubmed\.ncbi\.nlm\.nih\.gov/\d+$|https://doi\.org/|http://id\.nlm\.nih\.gov/mesh/", a)
        for a in outside
    )
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none';")
    script = re.search(r"<script>(.*?)</script>", html, re.DOTALL)[1]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|fetch|https?:|import", script)
    for kind, text in (("style", style), ("script", script)):
        assert f"{kind}-src 'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}';" in policy
    assert "unsafe" not in policy


def test_what_only_the_script_can_use_is_hidden_without_it(tmp_path):
    page = Page(report(tmp_path))
    (tools,) = (attrs for _, attrs in page.elements if attrs.get("id") == "tools")
    assert "hidden" in tools
    assert [name for name, attrs in page.elements if "hidden" in attrs] == ["div", "button"]
    assert not [attrs for _, attrs in page.elements if attrs.get("role") == "button"]


def test_rows_texts_and_the_picture_name_what_they_are_about(tmp_path):
    html = report(tmp_path)
    page = Page(html)
    ends = "MESH:D000077269 MESH:D007970"
    assert len([attrs for attrs in page.all("tr") if attrs.get("data-about") == ends]) == 1
    assert len([attrs for name, attrs in page.elements if attrs.get("data-ends") == ends]) == 2  # picture and stack
    nodes = {attrs["data-node"] for _, attrs in page.elements if "data-node" in attrs}
    (article,) = page.all("article")
    assert nodes == set(article["data-about"].split())
    assert {attrs["data-label"] for _, attrs in page.elements if attrs.get("data-node") == "MESH:D007970"} == {
        "Leukopenia"
    }


def test_narrow_screens_get_the_picture_in_words(tmp_path):
    stack = report(tmp_path).partition('<div class="stack">')[2].partition("<section")[0]
    words = [" ".join(re.sub(r"<[^>]+>", " ", line).split()) for line in stack.splitlines()]
    assert {"Lenalidomide", "adverse event Leukopenia", "possible adverse event Venous Thrombosis 1/9 (11%)"} <= set(
        words
    )
    assert "not effective for Panniculitis, Lupus Erythematosus" in words


HOSTILE = '</style><script>alert(1)</script>" onload="alert(2)\' \x00\u202e&amp;<img src=x>'


def test_hostile_text_stays_text(tmp_path):
    words = f"Poison {HOSTILE} helps."
    doc = annotate(
        "PMID:7",
        HOSTILE,
        [(HOSTILE, words)],
        [("Chemical", HOSTILE.strip(), (HOSTILE,))],
        journal=HOSTILE,
        date=HOSTILE,
        doi=HOSTILE,
    )
    fact = seed_assertions()[0]
    evidence = dataclasses.replace(
        fact.evidence[0], record="PMID:7", text=words, section=HOSTILE, sentence=doc.sentences[1], trigger=None
    )
    loose = dataclasses.replace(evidence, sentence=None, text=HOSTILE)
    outcome = dataclasses.replace(seed_outcomes()[0], label=HOSTILE, record="PMID:7", evidence=evidence, measure=HOSTILE, time=HOSTILE,
                                  arm=HOSTILE, subgroup=HOSTILE, check=HOSTILE, p_value=HOSTILE)  # fmt: skip
    html = report(
        tmp_path, title=HOSTILE, summary={HOSTILE: HOSTILE}, documents=[doc], outcomes=[outcome], missing=[HOSTILE], rejects=2,
        assertions=[dataclasses.replace(fact, evidence=(evidence, loose))], label=lambda curie: HOSTILE + curie,
    )  # fmt: skip
    page = Page(html)
    assert (page.all("script"), page.all("img")) == ([{}], [])
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]
    assert len(re.findall("<style", html)) == 1
    assert "\x00" not in html
    assert "\u202e" not in html
    assert "<script>alert(1)</script>" in "".join(page.words)


def test_hostile_record_ids_make_no_elements(tmp_path):
    doc = seed_document('X:"><script>1</script>')
    page = Page(report(tmp_path, documents=[doc], assertions=seed_assertions(doc), outcomes=seed_outcomes(doc)))
    assert page.all("script") == [{}]
    assert len(page.ids) == len(set(page.ids))


def test_retracted_articles_are_marked_and_their_facts_are_doubtful(tmp_path):
    html = report(tmp_path, documents=[seed_document(status="retracted")])
    assert section(html, "treatments").count("<tr") == 0
    assert "retracted articles only" in section(html, "doubtful")
    assert '<span class="tag retracted">retracted</span>' in section(html, "articles")
    assert '<article id="r-PMID-26873674" class="revoked"' in html


def test_what_is_missing_is_said(tmp_path):
    html = report(tmp_path, missing=["PMID:1: not known to PubMed"], rejects=3)
    missing = html.partition('aria-label="What is missing"')[2].partition("</section>")[0]
    assert "PMID:1: not known to PubMed" in missing
    assert "3 records were present and could not be read" in missing
    assert "What is missing" not in report(tmp_path)


def test_big_graphs_are_cut_with_a_note_and_read_one_record_at_a_time(tmp_path):
    facts = many_assertions(400)
    total = 3000
    held: list[int] = []

    def documents():
        for number in range(total):
            held.append(number)
            yield annotate(f"PMID:{number}", "A title", [("", "Invented. Something more was seen.")], ())

    html = report(tmp_path, documents=documents(), assertions=facts, max_records=25, max_rows=40)
    page = Page(html)
    assert len(held) == total
    assert len(page.all("article")) == 25
    assert "Shown are the 25 of 3,000 articles" in html
    assert "Shown are the first 40 of" in html
    assert "Shown are 2,000 of 3,000" in html
    assert (
        max(section(html, name).count("<tr id=") for name in ("treatments", "adverse-events", "denied", "doubtful"))
        == 40
    )
    inside = {a["href"][1:] for a in page.all("a") if a["href"].startswith("#")}
    assert inside <= set(page.ids)
    assert len(html) < 1_500_000


def test_an_empty_graph_gives_a_page(tmp_path):
    page = Page(report(tmp_path, assertions=[], outcomes=[], documents=[]))
    assert "None." in page.words


def test_same_input_same_bytes_in_any_order_of_facts(tmp_path):
    first = report(tmp_path)
    again = report(tmp_path, assertions=seed_assertions()[::-1], outcomes=seed_outcomes()[::-1])
    assert again == first


def test_an_evidence_outside_every_sentence_is_shown_with_its_text(tmp_path):
    fact = seed_assertions()[0]
    odd = dataclasses.replace(fact.evidence[0], sentence=Span(3, 9), text="odd place")
    html = report(tmp_path, assertions=[dataclasses.replace(fact, evidence=(odd,))], outcomes=[])
    page = Page(html)
    inside = {a["href"][1:] for a in page.all("a") if a["href"].startswith("#")}
    assert inside <= set(page.ids)
    assert "odd place" in "".join(page.words)


@pytest.mark.parametrize("number", [0, 1])
def test_an_error_leaves_the_old_report(tmp_path, number):
    before = report(tmp_path)

    def broken():
        yield from [seed_document()] * number
        raise OSError("disk")

    with pytest.raises(OSError, match="disk"):
        report(tmp_path, documents=broken())
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == before


def test_articles_that_something_was_read_from_come_first(tmp_path):
    other = annotate("PMID:5", "Another title", [("", "Nothing.")], ())
    page = Page(report(tmp_path, documents=[other, seed_document()]))
    assert [article["id"] for article in page.all("article")] == ["r-PMID-26873674", "r-PMID-5"]


def test_what_an_article_tells_of_its_study_stands_below_its_title(tmp_path):
    study = (
        StudyFact(kind="design", text="randomized", span=Span(0, 1), value="randomised"),
        StudyFact(kind="patients", text="nine", span=Span(0, 1), value="9"),
        StudyFact(kind="age", text="<18 years", span=Span(0, 1)),
    )
    own = seed_document().record.id
    page = report(tmp_path, study=lambda curie: study if curie == own else ())
    assert "Study: randomised; 9 patients; &lt;18 years" in page
    Page(page)
    assert "Study:" not in report(tmp_path)


def test_an_outcome_of_animals_or_in_doubt_is_marked(tmp_path):
    first = seed_outcomes()[0]
    evidence = dataclasses.replace(first.evidence, population="animal", certainty="speculated")
    outcomes = section(report(tmp_path, outcomes=[dataclasses.replace(first, evidence=evidence)]), "outcomes")
    assert re.findall(r'class="tag doubt">([^<]+)<', outcomes) == ["in animals", "possibly"]
