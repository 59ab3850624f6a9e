from __future__ import annotations

import contextlib
import json

import pytest
from eutils_library import RECORDS
from lxml import etree
from paths import SHARED, needs_shared

from kgraph.errors import RefusedError, UsageError
from kgraph.http import IncompleteAnswerError
from kgraph.sources.eutils_answers import Found, read_articles, read_found, read_neighbours, read_posted

READERS = [read_articles, read_neighbours, read_found, read_posted]
ROOTS = ["PubmedArticleSet", "eLinkResult", "eSearchResult", "ePostResult"]


def article(pmid: str, version: str = "1", title: str = "T") -> str:
    return (
        f'<PubmedArticle><MedlineCitation><PMID Version="{version}">{pmid}</PMID><Article><ArticleTitle>{title}</ArticleTitle>'
        "</Article><CommentsCorrectionsList><CommentsCorrections><PMID>777</PMID></CommentsCorrections>"
        "</CommentsCorrectionsList></MedlineCitation></PubmedArticle>"
    )


def article_set(*articles: str) -> bytes:
    return f"<PubmedArticleSet>{''.join(articles)}</PubmedArticleSet>".encode()


def test_articles_and_books_are_taken_apart_without_a_change() -> None:
    found = read_articles(RECORDS.read_bytes())
    assert sorted(found) == [str(n) for n in range(99000001, 99000015)]
    assert found["99000007"].startswith(b"<PubmedBookArticle>")
    original = etree.parse(RECORDS).getroot()
    for element in original.iterchildren("PubmedArticle"):
        pmid = element.findtext("MedlineCitation/PMID")
        again = etree.fromstring(found[pmid])
        assert etree.tostring(again, method="c14n") == etree.tostring(element, method="c14n", with_tail=False)


def test_the_pmid_is_the_articles_own() -> None:
    assert list(read_articles(article_set(article("5")))) == ["5"]


def test_of_two_versions_the_newer_counts_in_any_order() -> None:
    old, new = article("5", "9", "old"), article("5", "10", "new")
    for body in (article_set(old, new), article_set(new, old)):
        assert b">new<" in read_articles(body)["5"]


def test_an_empty_set_is_an_answer() -> None:
    assert read_articles(b"<?xml version='1.0'?><PubmedArticleSet></PubmedArticleSet>") == {}


def test_no_cut_of_an_answer_is_taken_for_the_whole() -> None:
    body = article_set(article("5"), article("6"))
    for end in range(len(body)):
        with pytest.raises(IncompleteAnswerError):
            read_articles(body[:end])
    assert len(read_articles(body)) == 2


def test_large_answers_are_read() -> None:
    body = article_set(*(article(str(n), title="x" * 100_000) for n in range(1, 201)))
    assert len(body) > 20_000_000
    assert len(read_articles(body)) == 200


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<html><body><h1>502 Bad Gateway</h1></body></html>", "HTML"),
        (b"<!DOCTYPE html><html lang=en><p>unclosed", "HTML"),
        (b"<?xml version='1.0'?><html xmlns='x'><body/></html>", "wrong kind|HTML"),
        (b"<?xml version='1.0'?><eInfoResult/>", "wrong kind"),
        (b"<a><b></a>", "damaged"),
        (b"\x00\x01\x02", "reports"),
        (b"{", "JSON"),
        (b"[1]", "JSON"),
        (b'{"header":{}}', "JSON"),
        (b"upstream connect error", "upstream connect error"),
    ],
)
def test_what_is_no_answer_is_to_be_asked_for_again(reader: object, body: bytes, says: str) -> None:
    with pytest.raises(IncompleteAnswerError, match=says):
        reader(body)  # type: ignore[operator]


@pytest.mark.parametrize(("reader", "root"), list(zip(READERS, ROOTS, strict=True)))
def test_errors_in_the_answer(reader: object, root: str) -> None:
    def answer(text: str) -> None:
        reader(f"<{root}><ERROR>{text}</ERROR></{root}>".encode())  # type: ignore[operator]

    with pytest.raises(IncompleteAnswerError, match="Search Backend failed"):
        answer("Search Backend failed: read timed out")
    with pytest.raises(RefusedError, match="Invalid db name specified: nothing"):
        answer("Invalid db name specified: nothing")
    with pytest.raises(IncompleteAnswerError) as caught:
        answer("API rate limit exceeded")
    assert caught.value.busy


def test_an_efetch_error_has_its_own_root() -> None:
    with pytest.raises(IncompleteAnswerError, match="Unable to obtain query"):
        read_articles(b"<eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>")


def test_an_unknown_key_in_json() -> None:
    with pytest.raises(UsageError, match="NCBI_API_KEY"):
        read_found(b'{"error":"API key invalid","api-key":"abc"}')


def test_entities_are_not_resolved(tmp_path: object) -> None:
    body = (
        b'<?xml version="1.0"?><!DOCTYPE eSearchResult [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b"<eSearchResult><Count>1</Count><IdList><Id>&x;</Id></IdList></eSearchResult>"
    )
    assert read_found(body).ids in {("",), ("&x;",)}


def test_a_bomb_of_entities_does_not_grow() -> None:
    entities = b"".join(b'<!ENTITY e%d "%s">' % (i, b"&e%d;" % (i - 1) * 50) for i in range(1, 12))
    body = (
        b'<!DOCTYPE eSearchResult [<!ENTITY e0 "boom">' + entities + b"]>"
        b"<eSearchResult><Count>1</Count><IdList><Id>&e11;</Id></IdList></eSearchResult>"
    )
    with contextlib.suppress(IncompleteAnswerError):
        assert sum(map(len, read_found(body).ids)) < 1000


def test_neighbours_keep_order_score_and_the_record_they_belong_to() -> None:
    def linkset(ids: str, links: str, name: str = "pubmed_pubmed") -> str:
        return (
            f"<LinkSet><DbFrom>pubmed</DbFrom><IdList>{ids}</IdList><LinkSetDb><LinkName>{name}</LinkName>{links}</LinkSetDb>"
            "</LinkSet>"
        )

    body = (
        "<eLinkResult>"
        + linkset("<Id>1</Id>", "<Link><Id>1</Id><Score>99</Score></Link><Link><Id>3</Id><Score>7</Score></Link>")
        + linkset("<Id>2</Id>", "<Link>\n<Id> 4 </Id>\n</Link>")
        + linkset("<Id>5</Id>", "<Link><Id>6</Id></Link>", "pubmed_pubmed_citedin")
        + linkset("<Id>7</Id><Id>8</Id>", "<Link><Id>9</Id></Link>")
        + "<LinkSet><DbFrom>pubmed</DbFrom><IdList><Id>10</Id></IdList></LinkSet>"
        + "<LinkSet><IdList><Id>11</Id></IdList><ERROR>Error occurred: no such uid</ERROR></LinkSet>"
        + "</eLinkResult>"
    )
    assert read_neighbours(body.encode()) == {"1": (("1", 99), ("3", 7)), "2": (("4", 0),), "5": (), "10": ()}


def test_remarks_on_a_query_become_sentences() -> None:
    body = (
        b"<eSearchResult><Count>0</Count><IdList/><QueryTranslation>x AND\n p &lt; 0.05 &gt; y</QueryTranslation>"
        b"<ErrorList><PhraseNotFound>lenalidomid</PhraseNotFound><FieldNotFound>foo</FieldNotFound></ErrorList>"
        b'<WarningList><PhraseIgnored>of</PhraseIgnored><QuotedPhraseNotFound>"a b"</QuotedPhraseNotFound>'
        b"<OutputMessage>No items found.</OutputMessage></WarningList></eSearchResult>"
    )
    found = read_found(body)
    assert found.translation == "x AND p < 0.05 > y"
    assert [warning.split(" ", 1)[1] for warning in found.warnings] == [
        "does not know the phrase “lenalidomid”",
        "does not know the field “foo”",
        "ignored “of”",
        'does not know the quoted phrase "a b"',
        "says: No items found.",
    ]


@pytest.mark.parametrize("body", [b"<ePostResult><WebEnv>x</WebEnv></ePostResult>", b"<ePostResult/>"])
def test_a_post_without_its_place_is_incomplete(body: bytes) -> None:
    with pytest.raises(IncompleteAnswerError):
        read_posted(body)


def test_a_search_without_its_count_is_incomplete() -> None:
    with pytest.raises(IncompleteAnswerError):
        read_found(b"<eSearchResult><IdList/></eSearchResult>")


def _real_answers() -> list[str]:
    if not SHARED.is_dir():
        return []
    return sorted(
        str(p.relative_to(SHARED)) for p in (SHARED / "eutils").rglob("*") if p.suffix in {".xml", ".json", ".html"}
    )


@needs_shared
@pytest.mark.parametrize("name", _real_answers())
def test_every_real_answer_is_understood_or_refused_clearly(name: str) -> None:
    """By its content: what is of one of our four kinds is read, all else is refused by all four readers."""
    body = (SHARED / name).read_bytes()
    try:
        root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        root = None
    kind = "" if root is None else str(root.tag)
    for reader, mine in zip(READERS, ROOTS, strict=True):
        if kind == mine and root is not None and root.find("ERROR") is None:
            result = reader(body)  # type: ignore[operator]
            _check_against_the_tree(result, root)
        else:
            with pytest.raises((IncompleteAnswerError, RefusedError)) as caught:
                reader(body)  # type: ignore[operator]
            assert str(caught.value)
            assert "\n" not in str(caught.value)


def _check_against_the_tree(result: object, root: etree._Element) -> None:
    if root.tag == "PubmedArticleSet":
        assert isinstance(result, dict)
        assert len(result) == len(root.xpath("PubmedArticle | PubmedBookArticle"))
        assert all(pmid.isdigit() for pmid in result)
    elif root.tag == "eSearchResult":
        assert isinstance(result, Found)
        assert len(result.ids) == len(root.xpath("IdList/Id"))
        assert result.total == int(root.findtext("Count"))
        assert bool(result.warnings) == bool(root.xpath("ErrorList/* | WarningList/*"))
    elif root.tag == "eLinkResult":
        assert isinstance(result, dict)
        singles = root.xpath("LinkSet[count(IdList/Id) = 1]")
        assert len(result) == len(singles)
        for linkset in singles:
            links = linkset.xpath("LinkSetDb[LinkName = 'pubmed_pubmed']/Link/Id")
            assert len(result[linkset.findtext("IdList/Id")]) == len({link.text for link in links})


@needs_shared
def test_the_error_bodies_on_record() -> None:
    bodies = [
        entry["body"]
        for entry in json.loads((SHARED / "eutils" / "error_bodies.json").read_text())["bodies"]
        if "body" in entry
    ]
    assert len(bodies) >= 4
    for body in bodies:
        for reader in READERS:
            with pytest.raises((IncompleteAnswerError, RefusedError)) as caught:
                reader(body.encode())
            assert getattr(caught.value, "busy", False) == ("rate limit" in body)
            assert isinstance(caught.value, RefusedError) == body.startswith("Supplied")
