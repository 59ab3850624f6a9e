"""Each field of PubMed XML; broken and hostile documents."""

from __future__ import annotations

from io import BytesIO

import pytest
from pubmed_samples import article, article_set, parsed, read_one

from kgraph.errors import InputError
from kgraph.model import Author, Correction, MeshHeading, MeshQualifier, OtherAbstract, Record, Reject, Substance
from kgraph.sources import pubmed_xml, salvage

TITLE = "<ArticleTitle>A title.</ArticleTitle>"


def test_structured_abstract() -> None:
    record = read_one(
        "<ArticleTitle>Zinc for <i>colds</i>.</ArticleTitle><Abstract>"
        '<AbstractText Label="AIM" NlmCategory="OBJECTIVE">To see.</AbstractText>'
        '<AbstractText Label="NOTE" NlmCategory="UNASSIGNED">CO<sub>2</sub> rose.</AbstractText><AbstractText/>'
        "<CopyrightInformation>(c)</CopyrightInformation></Abstract>"
    )
    assert record.text == "Zinc for colds. To see. CO2 rose."
    assert [(s.label, s.category) for s in record.sections] == [("TITLE", ""), ("AIM", "OBJECTIVE"), ("NOTE", "")]
    assert (record.id, record.source, record.status) == ("PMID:1", "pubmed-xml", "current")


def test_journal_date_and_identifiers() -> None:
    record = read_one(
        "<Journal><JournalIssue><PubDate><Year>2020</Year><Month>Feb</Month></PubDate></JournalIssue><Title>Long</Title>"
        f"<ISOAbbreviation>J. L.</ISOAbbreviation></Journal>{TITLE}"
        '<ELocationID EIdType="pii">S1</ELocationID><ELocationID EIdType="doi" ValidYN="N">10.1/old</ELocationID>'
        '<ELocationID EIdType="doi" ValidYN="Y">10.1/new</ELocationID><Language>eng</Language><Language>fre</Language>'
        "<ArticleDate><Year>2019</Year><Month>12</Month><Day>30</Day></ArticleDate>",
        more="<MedlineJournalInfo><MedlineTA>J L</MedlineTA></MedlineJournalInfo>",
        data='<ArticleIdList><ArticleId IdType="doi">10.1/other</ArticleId><ArticleId IdType="pmc">PMC77</ArticleId></ArticleIdList>'
        '<ReferenceList><Reference><ArticleIdList><ArticleId IdType="pmc">PMC1</ArticleId></ArticleIdList></Reference></ReferenceList>',
    )
    assert (record.journal, record.date, record.doi, record.pmcid, record.language) == (
        "J L",
        "2020-02",
        "10.1/new",
        "PMC77",
        "eng,fre",
    )


def test_other_names_of_the_journal_and_the_electronic_date_stand_in() -> None:
    record = read_one(f"<Journal><Title>Long</Title></Journal>{TITLE}<ArticleDate><Year>2019</Year></ArticleDate>")
    assert (record.journal, record.date) == ("Long", "2019")
    record = read_one(
        "<Journal><JournalIssue><PubDate><MedlineDate>2001 Sep-Oct</MedlineDate></PubDate></JournalIssue>"
        f"<ISOAbbreviation>J. L.</ISOAbbreviation></Journal>{TITLE}",
        data='<ArticleIdList><ArticleId IdType="doi">10.2/x</ArticleId></ArticleIdList>',
    )
    assert (record.journal, record.date, record.doi) == ("J. L.", "2001-09", "10.2/x")


def test_authors() -> None:
    record = read_one(
        f"{TITLE}<AuthorList><Author><LastName>O'Neil</LastName><ForeName>Ada B</ForeName><Initials>AB</Initials>"
        '<Identifier Source="ORCID">https://orcid.org/0000000218250097</Identifier>'
        "<AffiliationInfo><Affiliation>Here</Affiliation></AffiliationInfo></Author>"
        "<Author><CollectiveName>The <i>Cold</i> Group</CollectiveName></Author><Author/></AuthorList>"
    )
    assert record.authors == (
        Author(last="O'Neil", fore="Ada B", initials="AB", orcid="0000-0002-1825-0097"),
        Author(collective="The Cold Group"),
    )


def test_indexing() -> None:
    record = read_one(
        f'{TITLE}<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>',
        more='<ChemicalList><Chemical><RegistryNumber>J41CSQ7QDS</RegistryNumber><NameOfSubstance UI="D015032">Zinc</NameOfSubstance>'
        '</Chemical></ChemicalList><SupplMeshList><SupplMeshName Type="Disease" UI="C535579">Odd syndrome</SupplMeshName></SupplMeshList>'
        '<MeshHeadingList><MeshHeading><DescriptorName UI="D015032" MajorTopicYN="N">Zinc</DescriptorName>'
        '<QualifierName UI="Q000627" MajorTopicYN="Y">therapeutic use</QualifierName></MeshHeading>'
        '<MeshHeading><DescriptorName UI="D003139" MajorTopicYN="Y">Common Cold</DescriptorName></MeshHeading></MeshHeadingList>'
        '<KeywordList><Keyword>zinc <sup>2+</sup></Keyword><Keyword/></KeywordList>',
    )  # fmt: skip
    assert record.publication_types == ("Journal Article",)
    assert record.chemicals == (
        Substance(label="Zinc", id="MESH:D015032", registry="J41CSQ7QDS"),
        Substance(label="Odd syndrome", id="MESH:C535579", kind="Disease"),
    )
    assert record.mesh_headings == (
        MeshHeading(
            label="Zinc",
            descriptor="MESH:D015032",
            qualifiers=(MeshQualifier(label="therapeutic use", id="MESH:Q000627", major=True),),
        ),
        MeshHeading(label="Common Cold", descriptor="MESH:D003139", major=True),
    )
    assert record.keywords == ("zinc 2+",)


def test_corrections_and_status() -> None:
    record = read_one(
        TITLE,
        more='<CommentsCorrectionsList><CommentsCorrections RefType="Cites"><PMID>9</PMID></CommentsCorrections>'
        '<CommentsCorrections RefType="RetractionIn"><RefSource>J L. 2021;1:1</RefSource><PMID>7</PMID></CommentsCorrections>'
        "</CommentsCorrectionsList>",
    )
    assert record.id == "PMID:1"
    assert record.corrections == (Correction(kind="RetractionIn", target="PMID:7", citation="J L. 2021;1:1"),)
    assert record.status == "retracted"


def test_other_languages_are_kept_apart() -> None:
    record = read_one(
        "<ArticleTitle>[On colds].</ArticleTitle><VernacularTitle>Vom Schnupfen.</VernacularTitle>",
        more='<OtherAbstract Type="Publisher" Language="ger"><AbstractText Label="ZIEL">Kurz.</AbstractText></OtherAbstract>',
    )
    assert (record.title, record.vernacular_title, record.abstract) == ("[On colds].", "Vom Schnupfen.", "")
    assert record.other_abstracts == (OtherAbstract(text="Kurz.", language="ger", kind="Publisher"),)


@pytest.mark.parametrize("title", ["<ArticleTitle/>", "<ArticleTitle>[Not Available].</ArticleTitle>", ""])
def test_no_title(title: str) -> None:
    record = read_one(title + "<Abstract><AbstractText>Body.</AbstractText></Abstract>")
    assert (record.title, record.text) == ("", " Body.")
    assert record.sections[0].span.of(record.text) == "Body."


def test_books() -> None:
    book = (
        "<PubmedBookArticle><BookDocument><PMID>5</PMID><ArticleIdList><ArticleId IdType='doi'>10.9/b</ArticleId></ArticleIdList>"
        "<Book><BookTitle>Big Book</BookTitle><PubDate><Year>2001</Year></PubDate><AuthorList Type='editors'><Author><LastName>Ed</LastName>"
        "</Author></AuthorList></Book>{}<AuthorList Type='authors'><Author><LastName>Au</LastName></Author></AuthorList><Abstract>"
        "<AbstractText>Text.</AbstractText></Abstract><PublicationType>Review</PublicationType></BookDocument></PubmedBookArticle>"
    )
    chapter, whole = parsed(article_set(book.format("<ArticleTitle>Chapter</ArticleTitle>"), book.format("")))
    assert isinstance(chapter, Record)
    assert isinstance(whole, Record)
    assert (chapter.title, chapter.journal, chapter.date, chapter.doi) == ("Chapter", "Big Book", "2001", "10.9/b")
    assert [a.last for a in chapter.authors] == ["Au"]
    assert (whole.title, whole.publication_types) == ("Big Book", ("Review",))


def test_old_sets_and_deleted_citations() -> None:
    old = b"<MedlineCitationSet><MedlineCitation><PMID>3</PMID><Article><ArticleTitle>Old.</ArticleTitle></Article></MedlineCitation>"
    found = parsed(old + b"<DeleteCitation><PMID>4</PMID><PMID>0005</PMID></DeleteCitation></MedlineCitationSet>")
    assert [(r.id, getattr(r, "status", "")) for r in found] == [
        ("PMID:3", "current"),
        ("PMID:4", "deleted"),
        ("PMID:5", "deleted"),
    ]


def test_nothing_of_one_citation_reaches_the_next() -> None:
    broken = "<PubmedArticle><PubmedData><ArticleIdList><ArticleId IdType='doi'>10.1/x</ArticleId></ArticleIdList></PubmedData></PubmedArticle>"
    reject, record = parsed(article_set(broken, article(2)))
    assert isinstance(reject, Reject)
    assert reject.source == "test.xml, citation 1"
    assert record == Record(
        id="PMID:2", title="A title.", text="A title.", sections=record.sections, source="pubmed-xml"
    )  # type: ignore[union-attr]


@pytest.mark.parametrize("pmid", ["", "abc", "123456789", "0"])
def test_a_citation_without_a_pmid_is_a_reject(pmid: str) -> None:
    (reject,) = parsed(article_set(article(pmid)))
    assert isinstance(reject, Reject)
    assert "PMID" in reject.reason


def test_a_broken_citation_costs_no_other() -> None:
    found = parsed(
        article_set(article(1), article(2, "<ArticleTitle>a & b"), article(3), article(4, "<b>"), article(5))
    )
    assert [r.id for r in found] == ["PMID:1", "PMID:2", "PMID:3", "PMID:4", "PMID:5"]
    assert [type(r).__name__ for r in found] == ["Record", "Reject", "Record", "Reject", "Record"]


def test_many_good_citations_around_a_broken_one_in_a_long_document() -> None:
    articles = [article(n, f"<ArticleTitle>{'word ' * 60}{n}.</ArticleTitle>") for n in range(1, 600)]
    articles[300] = articles[300].replace("</Article>", "", 1)
    found = parsed(article_set(*articles))
    assert [r.id for r in found] == [f"PMID:{n}" for n in range(1, 600)]
    assert [r.id for r in found if isinstance(r, Reject)] == ["PMID:301"]


@pytest.mark.parametrize("piece", [1, 7, 16, 33, 300])
def test_a_broken_citation_in_small_pieces(piece: int) -> None:
    class Pieces(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(piece)

    document = article_set(
        *(article(n, "<ArticleTitle>a & b" if n in (3, 4) else "<ArticleTitle>T</ArticleTitle>") for n in range(1, 8))
    )
    found = list(pubmed_xml.parse(Pieces(document), source="test.xml"))
    assert [(r.id, type(r).__name__) for r in found] == [
        (f"PMID:{n}", "Reject" if n in (3, 4) else "Record") for n in range(1, 8)
    ]


def test_a_document_that_breaks_off_says_so() -> None:
    whole = article_set(article(1), article(2))
    *records, reject = parsed(whole[: whole.rindex(b"<PubmedData")])
    assert [r.id for r in records] == ["PMID:1"]
    assert isinstance(reject, Reject)
    assert reject.id == "PMID:2"
    *records, reject = parsed(whole.removesuffix(b"</PubmedArticleSet>"))
    assert len(records) == 2
    assert isinstance(reject, Reject)
    assert "Premature end" in reject.reason


def test_articles_without_a_set_around_them_are_read() -> None:
    found = parsed((article(1) + article(2) + article(3)).encode())
    assert [r.id for r in found if isinstance(r, Record)] == ["PMID:1", "PMID:2", "PMID:3"]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"<eSearchResult><ERROR>no such\nquery</ERROR></eSearchResult>", "<eSearchResult> and says 'no such query'"),
        (b"<PubmedArticleSet><", "not well-formed XML"),
        (b"<PubmedArticleSet>\xe9t\xe9", "byte 18 (0xE9) is not UTF-8"),
        (
            b'<PubmedArticleSet xmlns="http://x.org/"><PubmedArticle/></PubmedArticleSet>',
            "<{http://x.org/}PubmedArticleSet>",
        ),
        (b"nothing", "not well-formed XML"),
        (b"", "not well-formed XML"),
    ],
)
def test_what_is_no_pubmed_xml_is_one_error(document: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        parsed(document)
    assert said in str(caught.value)
    assert str(caught.value).startswith("test.xml: ")
    assert "\n" not in str(caught.value)


def test_an_empty_set_is_no_error() -> None:
    assert parsed(b"<PubmedArticleSet></PubmedArticleSet>") == []


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "UTF-8", "UTF-16", "windows-1252"])
def test_declared_encodings(encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    text = head + article_set(article(1, "<ArticleTitle>Sjögren naïve.</ArticleTitle>")).decode()
    (record,) = parsed(text.encode(encoding))
    assert isinstance(record, Record)
    assert record.title == "Sjögren naïve."


def test_entities_are_never_loaded() -> None:
    document = b'<!DOCTYPE s [<!ENTITY e "ha"><!ENTITY f SYSTEM "file:///etc/hostname">]>' + article_set(
        article(1, "<ArticleTitle>x &e; y &f; z</ArticleTitle>")
    )
    (record,) = parsed(document)
    assert isinstance(record, Record)
    assert record.title == "x &e; y &f; z"


def test_an_entity_bomb_is_refused() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    document = f'<!DOCTYPE s [<!ENTITY e0 "ha">{bomb}]>'.encode() + article_set(
        article(1, "<ArticleTitle>&e8;</ArticleTitle>")
    )
    with pytest.raises(InputError, match="amplification"):
        parsed(document)


def test_too_deep_a_citation_is_a_reject() -> None:
    deep = "<ArticleTitle>" + "<i>" * 5000 + "</i>" * 5000 + "</ArticleTitle>"
    found = parsed(article_set(article(1), article(2, deep), article(3)))
    assert [type(r).__name__ for r in found] == ["Record", "Reject", "Record"]


def test_endless_input_without_a_citation_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return b"<a></a>" * 4000

    monkeypatch.setattr(salvage, "LARGEST", 1 << 20)
    head = BytesIO(b"<PubmedArticleSet>")

    class Both(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return head.read() or Endless().read()

    with pytest.raises(InputError, match="without the end of a citation"):
        list(pubmed_xml.parse(Both(), source="test.xml"))


def test_thousands_of_authors_and_odd_characters() -> None:
    people = "".join(f"<Author><LastName>N{n}</LastName></Author>" for n in range(3000))
    record = read_one(
        f"<ArticleTitle>𝛼-Synuclein cafe\u0301 \u0085 東京.</ArticleTitle><AuthorList>{people}</AuthorList>"
    )
    assert len(record.authors) == 3000
    assert record.title == "𝛼-Synuclein cafe\u0301 東京."
    assert record.sections[0].span.end == len(record.text)


def test_memory_does_not_grow_with_the_document() -> None:
    seen = []
    one = article(1, f"<ArticleTitle>{'x' * 500}</ArticleTitle>").encode()

    class Stream(BytesIO):
        rounds = 0

        def read(self, size: int | None = -1, /) -> bytes:
            self.rounds += 1
            return b"<PubmedArticleSet>" if self.rounds == 1 else one * 40 if self.rounds < 400 else b""

    import tracemalloc

    tracemalloc.start()
    for number, _ in enumerate(pubmed_xml.parse(Stream(), source="test.xml")):
        if number in (2000, 15000):
            seen.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert seen[1] < seen[0] + 200_000
