"""Invented PubMed XML for the tests."""

from __future__ import annotations

from io import BytesIO

from kgraph.model import Record, Reject
from kgraph.sources import pubmed_xml


def article(
    pmid: int | str = 1, body: str = "<ArticleTitle>A title.</ArticleTitle>", *, more: str = "", data: str = ""
) -> str:
    """Return a PubmedArticle: *body* goes into Article, *more* after it, *data* into PubmedData."""
    return (
        f'<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{pmid}</PMID>'
        f"<Article>{body}</Article>{more}</MedlineCitation><PubmedData>{data}</PubmedData></PubmedArticle>"
    )


def article_set(*articles: str) -> bytes:
    return f"<PubmedArticleSet>{''.join(articles)}</PubmedArticleSet>".encode()


def parsed(document: bytes) -> list[Record | Reject]:
    return list(pubmed_xml.parse(BytesIO(document), source="test.xml"))


def read_one(body: str, *, more: str = "", data: str = "") -> Record:
    (record,) = parsed(article_set(article(1, body, more=more, data=data)))
    assert isinstance(record, Record)
    return record
